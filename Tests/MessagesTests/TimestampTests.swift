import LocalRPC
import Testing

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "a timestamp is RFC 3339 with 0, 3, 6 or 9 digits",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("2000-02-29T12:34:56.250Z", 951_827_696, 250_000_000), ("1969-12-31T23:59:59.000001Z", -1, 1000),
      ("2026-11-21T01:02:03.000000001Z", 1_795_222_923, 1), ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
      ("9999-12-31T23:59:59.999Z", 253_402_300_799, 999_000_000), ("2100-03-01T00:00:00Z", 4_107_542_400, 0),
    ] as [(String, Int64, Int32)])
  func text(_ text: String, _ seconds: Int64, _ nanos: Int32) {
    let time = ProtobufTimestamp(seconds: seconds, nanos: nanos)
    #expect(time.rfc3339 == text)
    #expect(ProtobufTimestamp(rfc3339: text) == time)
  }

  @Test("Every day from 1583 to 2600 survives a round trip, in order")
  func days() {
    var last = ""
    var wrong: [Int64] = []
    for day in Int64(-141_000)...230_000 {
      let time = ProtobufTimestamp(seconds: day * 86_400 + 43_199)
      let text = time.rfc3339 ?? ""
      if ProtobufTimestamp(rfc3339: text) != time || last >= text { wrong.append(day) }
      last = text
    }
    #expect(wrong == [])
  }

  @Test("An offset is subtracted")
  func offsets() {
    #expect(ProtobufTimestamp(rfc3339: "2026-01-31T09:30:00+01:30") == ProtobufTimestamp(rfc3339: "2026-01-31T08:00:00Z"))
    #expect(ProtobufTimestamp(rfc3339: "2026-01-31T00:00:00-08:00") == ProtobufTimestamp(rfc3339: "2026-01-31T08:00:00Z"))
    #expect(ProtobufTimestamp(rfc3339: "2026-01-31T08:00:00.5Z")?.nanos == 500_000_000)
  }

  @Test(
    "an invalid time is refused",
    arguments: [
      "", "2026-01-31", "2026-01-31T08:00:00", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-00-01T00:00:00Z",
      "2026-01-32T00:00:00Z", "2026-04-31T00:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T23:60:00Z", "2026-01-31T23:59:60Z",
      "2026-01-31 08:00:00Z", "2026-01-31T08:00:00.Z", "2026-01-31T08:00:00.0000000001Z", "2026-01-31T08:00:00Zx",
      "2026-01-31T08:00:00+1:00",
      "2026-01-31T08:00:00+24:00", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "２026-01-31T08:00:00Z",
      "-026-01-31T08:00:00Z", "2026-01-31T08:00:00Z\0",
    ])
  func wrong(_ text: String) {
    #expect(ProtobufTimestamp(rfc3339: text) == nil)
  }

  @Test("A timestamp outside the years 1 to 9999 has no text form")
  func range() {
    #expect(ProtobufTimestamp(seconds: 253_402_300_800).rfc3339 == nil)
    #expect(ProtobufTimestamp(seconds: -62_135_596_801).rfc3339 == nil)
    #expect(ProtobufTimestamp(seconds: .min, nanos: -1).rfc3339 == nil)
    #expect(ProtobufTimestamp(nanos: 1_000_000_000).rfc3339 == nil)
    #expect(throws: RPCStatus.self) { try ProtobufTimestamp(seconds: .max).jsonString() }
  }

  @Test("Milliseconds since 1970 survive a round trip", arguments: [0, 1, -1, 999, -999, -1000, 1_795_222_923_250, .max, .min] as [Int64])
  func milliseconds(_ value: Int64) {
    let time = ProtobufTimestamp(epochMilliseconds: value)
    #expect(time.epochMilliseconds == value)
    #expect((0..<1_000_000_000).contains(time.nanos))
  }

  @Test("An earlier timestamp is less than a later one")
  func order() {
    #expect(ProtobufTimestamp(seconds: 1, nanos: 5) < ProtobufTimestamp(seconds: 1, nanos: 6))
    #expect(ProtobufTimestamp(seconds: 1, nanos: 5) < ProtobufTimestamp(seconds: 2))
  }
}
