/// Generates ids for resources created by the daemon.
package enum RandomID {
  /// The kind, a hyphen and twelve random hexadecimal digits, such as "run-0123456789ab".
  package static func make(_ kind: String) -> String {
    let digits = String(UInt64.random(in: 0..<(1 << 48)), radix: 16)
    return kind + "-" + String(repeating: "0", count: 12 - digits.count) + digits
  }
}
