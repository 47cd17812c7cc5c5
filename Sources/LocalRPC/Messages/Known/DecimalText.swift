/// Decimal digits in timestamps and durations.
enum DecimalText {
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// ".250" for a quarter of a second: 0, 3, 6 or 9 digits.
  static func fraction(_ nanos: Int32) -> String {
    if nanos == 0 { return "" }
    if nanos % 1_000_000 == 0 { return "." + padded(Int(nanos / 1_000_000), 3) }
    if nanos % 1000 == 0 { return "." + padded(Int(nanos / 1000), 6) }
    return "." + padded(Int(nanos), 9)
  }

  static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The nanoseconds given by the 1 to 9 digits after a decimal point, and the index after them; 0 if there is no point.
  static func fraction(_ bytes: [UInt8], at start: Int) -> (nanos: Int32, next: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: ".") else { return (0, start) }
    var end = start + 1
    while end < bytes.count, number(bytes, end, 1) != nil { end += 1 }
    let digits = end - start - 1
    guard (1...9).contains(digits), let value = number(bytes, start + 1, digits) else { return nil }
    var nanos = value
    for _ in digits..<9 { nanos *= 10 }
    return (Int32(nanos), end)
  }
}
