/// Numbers as people write them.
enum Quantity {
  /// 12 for 12.0, 12.5 for 12.5.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  static func change(from old: Double, to new: Double) -> String {
    "\(text(old)) → \(text(new))"
  }

  /// A decimal text with its sign: "+7.00". What is no number, or is zero, stays as it is.
  static func signed(_ decimal: String) -> String {
    guard let value = Double(decimal), value > 0, !decimal.hasPrefix("+") else { return decimal }
    return "+" + decimal
  }
}
