/// A number as workbooks write it: an optional sign, digits with or without a point, and an optional exponent.
struct DecimalText {
  private var isNegative: Bool
  /// The significant digits without leading zeros, each 0 to 9.
  private var digits: [UInt8]
  /// The number is 0.digits × 10^exponent.
  private var exponent: Int

  /// The digits that spreadsheets show. Beyond them is the noise of binary floating point: 0.1 is written 0.10000000000000001.
  static let significantDigits = 15

  /// Nil if it is not such a number.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == UInt8(ascii: "-")
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = (parts.first ?? []).split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let (whole, fraction) = (mantissa.first ?? [], mantissa.count == 2 ? mantissa[1] : [])
    guard whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit), !(whole.isEmpty && fraction.isEmpty), bytes.count <= 400 else {
      return nil
    }
    var power = 0
    if parts.count == 2 {
      // Binary floating point ends at 10^±324.
      guard let read = Int(String(decoding: parts[1], as: UTF8.self)), abs(read) <= 400 else { return nil }
      power = read
    }
    let all = (whole + fraction).map { $0 - UInt8(ascii: "0") }
    let leading = all.prefix { $0 == 0 }.count
    digits = Array(all[leading...])
    exponent = whole.count - leading + power
    // A whole number in full, such as an id, has no noise.
    if parts.count == 2 || !fraction.isEmpty { round() }
    while digits.last == 0 { digits.removeLast() }
  }

  /// Digits and, where there is a fraction, a point; no exponent.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    let text = digits.map { String($0) }.joined()
    if exponent <= 0 { return "\(sign)0.\(String(repeating: "0", count: -exponent))\(text)" }
    if exponent >= digits.count { return sign + text + String(repeating: "0", count: exponent - digits.count) }
    let point = text.index(text.startIndex, offsetBy: exponent)
    return "\(sign)\(text[..<point]).\(text[point...])"
  }

  /// Rounds half up to `significantDigits`.
  private mutating func round() {
    guard digits.count > Self.significantDigits else { return }
    let isUp = digits[Self.significantDigits] >= 5
    digits.removeSubrange(Self.significantDigits...)
    guard isUp else { return }
    while let last = digits.popLast() {
      if last < 9 { return digits.append(last + 1) }
    }
    digits = [1]
    exponent += 1
  }
}
