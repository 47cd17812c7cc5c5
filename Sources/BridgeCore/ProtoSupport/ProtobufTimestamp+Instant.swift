package import LocalRPC

extension ProtobufTimestamp {
  package init(_ instant: Instant) {
    let milliseconds = instant.milliseconds
    let seconds = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    self.init(seconds: seconds, nanos: Int32((milliseconds - seconds * 1000) * 1_000_000))
  }
}

extension Instant {
  package init(_ timestamp: ProtobufTimestamp) {
    // A peer can send any value; it is clamped to the range of Timestamp, the years 1 to 9999, so that nothing overflows.
    let seconds = min(max(timestamp.seconds, -62_135_596_800), 253_402_300_799)
    self.init(milliseconds: seconds * 1000 + Int64(timestamp.nanos) / 1_000_000)
  }
}
