extension StringProtocol {
  /// The text with control characters replaced by spaces, so that it cannot move the cursor or overwrite other output.
  var plain: String {
    guard unicodeScalars.contains(where: \.isControl) else { return String(self) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: unicodeScalars.map { $0.isControl ? " " : $0 })
    return String(text)
  }

  /// Several lines, each plain.
  var plainLines: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.plain).joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1 controls, line separators, and bidirectional controls.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}

/// "1 update", "2 updates".
func counted(_ count: some BinaryInteger, _ singular: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// Quantities and prices as people write them.
enum Quantity {
  /// 12 for 12.0, 12.5 for 12.5.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  static func change(from old: Double, to new: Double) -> String {
    "\(text(old)) → \(text(new))"
  }

  /// A decimal text with its sign: "+7.00". Zero, and what is not a number, stays as it is.
  static func signed(_ decimal: String) -> String {
    guard let value = Double(decimal), value > 0, !decimal.hasPrefix("+") else { return decimal }
    return "+" + decimal
  }
}

/// A word of a shell command, quoted if necessary.
enum ShellWord {
  static func quote(_ word: String) -> String {
    let safe = !word.isEmpty && word.utf8.allSatisfy { isSafe($0) }
    guard !safe else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "@%+=:,./-_".utf8.contains(byte)
    }
  }
}
