/// A host with an optional port, as in a URL.
package struct HTTPAuthority: Sendable, Equatable {
  /// Lower case; IPv6 in brackets.
  package let host: String
  /// 1 to 65535.
  package let port: Int?

  package enum Problem: Error {
    case port(String)
    case host(String)
  }

  package init(checking authority: Substring) throws(Problem) {
    var host = authority
    var port: Int?
    if let colon = authority.lastIndex(of: ":"), authority.last != "]" {
      let digits = authority[authority.index(after: colon)...]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), (1...65535).contains(number)
      else { throw .port(String(digits)) }
      port = number
      host = authority[..<colon]
    }
    guard Self.isHost(host) else { throw .host(String(host)) }
    self.host = host.lowercased()
    self.port = port
  }

  /// Nil if it is not valid.
  package init?(parsing authority: Substring) {
    guard let parsed = try? HTTPAuthority(checking: authority) else { return nil }
    self = parsed
  }

  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.count > 4 && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return host.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
      }
  }
}

extension HTTPAuthority: CustomStringConvertible {
  package var description: String { port.map { "\(host):\($0)" } ?? host }
}
