import CurlTransport

extension UTCTime {
  /// ISO 8601 as the services write it: "2025-06-10T08:02:11.040Z", "2025-06-10 08:02:11", "2025-06-10T10:02:11+02:00" or a day alone. A time without a
  /// zone is UTC; digits after the milliseconds are cut off. Nil if it is not a time.
  package init?(iso8601 text: String) { self.init(iso8601: Array(text.utf8)[...]) }

  init?(iso8601 bytes: ArraySlice<UInt8>) {
    var reader = DigitReader(bytes)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"), let day = reader.number(2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var milliseconds = date.daysSince1970 * 86_400_000
    guard !reader.isAtEnd else {
      self.init(milliseconds: milliseconds)
      return
    }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let hour = reader.number(2), hour <= 23, reader.skip(":"),
      let minute = reader.number(2), minute <= 59
    else { return nil }
    var second = 0
    if reader.skip(":") {
      guard let number = reader.number(2), number <= 60 else { return nil }
      second = number
    }
    milliseconds += Int64(hour * 3_600_000 + minute * 60_000 + second * 1000)
    if reader.skip(".") || reader.skip(",") {
      guard let fraction = reader.fraction() else { return nil }
      milliseconds += Int64(fraction)
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    self.init(milliseconds: milliseconds - Int64(offset) * 60_000)
  }
}

private struct DigitReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: letter) else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly `count` digits.
  mutating func number(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
      rest.removeFirst()
    }
    return number
  }

  /// Milliseconds.
  mutating func fraction() -> Int? {
    var value = 0
    var digits = 0
    while let byte = rest.first, (0x30...0x39).contains(byte) {
      if digits < 3 { value = value * 10 + Int(byte - 0x30) }
      digits += 1
      rest.removeFirst()
    }
    guard digits > 0 else { return nil }
    for _ in 0..<max(0, 3 - digits) { value *= 10 }
    return value
  }

  /// Minutes east of UTC: "Z", "+02:00", "-0530", "+02" or nothing.
  mutating func offset() -> Int? {
    if isAtEnd || skip("Z") || skip("z") { return 0 }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = number(2), hours <= 23 else { return nil }
    if isAtEnd { return sign * hours * 60 }
    _ = skip(":")
    guard let minutes = number(2), minutes <= 59 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
