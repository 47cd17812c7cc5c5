/// Validates the user-chosen ids of customers and products.
package enum Identifier {
  package static let rule = "must be 1 to 64 of a-z 0-9 . _ - and begin with a letter or a digit"

  package static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), let first = bytes.first, isLetterOrDigit(first) else { return false }
    return bytes.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Generates ids for resources created by the daemon.
package enum RandomID {
  /// The kind, a hyphen and twelve random hexadecimal digits, such as "run-0123456789ab".
  package static func make(_ kind: String) -> String {
    let digits = String(UInt64.random(in: 0..<(1 << 48)), radix: 16)
    return kind + "-" + String(repeating: "0", count: 12 - digits.count) + digits
  }
}
