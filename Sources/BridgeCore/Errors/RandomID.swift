/// Ids that the daemon gives.
package enum RandomID {
  /// "run-" and twelve random hexadecimal digits.
  package static func make(_ kind: String) -> String {
    let digits = String(UInt64.random(in: 0..<(1 << 48)), radix: 16)
    return kind + "-" + String(repeating: "0", count: 12 - digits.count) + digits
  }
}
