/// What waited to be read when an interval began.
struct UnreadCheck {
  let timer: LoopTimer
  let socket: UnreadBytes
  let streams: [(id: Int32, bytes: UnreadBytes)]
}

/// Bytes that waited at one moment. Pure.
struct UnreadBytes {
  /// Reading this much in an interval is enough, however much is waiting.
  static let enough = 64 * 1024

  /// The bytes that waited.
  let held: Int
  /// The bytes that had been read before.
  let total: UInt64

  /// Whether enough has been read by now, so that neither a pause nor a trickle counts as reading.
  func isRead(total now: UInt64) -> Bool { now - total >= UInt64(min(held, Self.enough)) }
}
