import Escaping

extension StringProtocol {
  /// The text with control characters replaced by spaces, so that it cannot move the cursor or overwrite other output.
  var plain: String {
    guard unicodeScalars.contains(where: \.isControl) else { return String(self) }
    return replacingScalars { $0.isControl ? " " : nil }
  }

  /// Several lines, each plain.
  var plainLines: String {
    lines.map(\.plain).joined(separator: "\n")
  }
}

/// "1 update", "2 updates".
func counted(_ count: some BinaryInteger, _ singular: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// Quantities and prices as people write them.
enum Quantity {
  static func change(from old: String, to new: String) -> String { "\(old) → \(new)" }

  /// A decimal text with its sign: "+7.00". Zero, and what is not a number, stays as it is.
  static func signed(_ decimal: String) -> String {
    let isPositive = decimal.allSatisfy { ("0"..."9").contains($0) || $0 == "." } && decimal.contains { ("1"..."9").contains($0) }
    return isPositive ? "+" + decimal : decimal
  }
}

enum Bytes {
  /// "812 KiB", "45 MiB", rounded up.
  static func text(_ count: Int64) -> String {
    let (size, unit) = count < 10 << 20 ? (10, "KiB") : (20, "MiB")
    return "\((count >> size) + (count & (1 << size - 1) == 0 ? 0 : 1)) \(unit)"
  }
}
