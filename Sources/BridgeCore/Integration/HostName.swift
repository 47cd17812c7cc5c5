/// Validates host names and addresses.
package enum HostName {
  /// Whether this is a DNS name or an IPv4 address: labels of letters, digits, underscores and inner hyphens, at most 253 characters, with
  /// an optional final dot.
  package static func isValid(_ name: String) -> Bool {
    var bytes = Array(name.utf8)
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    guard (1...253).contains(bytes.count) else { return false }
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
  }

  /// Whether the text looks like an IPv6 address.
  package static func isIPv6(_ text: String) -> Bool {
    text.contains(":") && text.utf8.count <= 45
      && text.utf8.allSatisfy {
        isLetterOrDigit($0) && ($0 | 0x20 <= UInt8(ascii: "f")) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
}
