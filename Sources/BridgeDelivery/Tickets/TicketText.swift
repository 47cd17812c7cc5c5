import Crypto
import Escaping
import Foundation

/// Formats the texts of tickets.
package enum TicketText {
  /// The limits of ConnectWise, in UTF-16 code units.
  package static let longestSummary = 100
  static let longestReference = 100

  /// "[cwlink 3f2a9c…]": the last line of a text, by which it is recognized when the ticket is read back. `key` is the key of the delivery.
  static func marker(_ key: String) -> String { "[cwlink \(digest(key, 16))]" }

  /// "cwlink/report/acme/hes/2026-11"; if too long, truncated with a digest of the whole.
  package static func reference(_ parts: String...) -> String {
    let whole = (["cwlink"] + parts).joined(separator: "/")
    guard whole.utf16.count > longestReference else { return whole }
    return whole.cut(toUTF16: longestReference - 17) + "#" + digest(whole, 16)
  }

  /// A single line, truncated to 100 characters with an ellipsis.
  package static func summary(_ text: String) -> String {
    let line = text.lines.joined(separator: " ")
    return line.utf16.count <= longestSummary ? line : line.cut(toUTF16: longestSummary - 1) + "…"
  }

  private static func digest(_ text: String, _ digits: Int) -> String {
    String(SHA256.hash(data: Data(text.utf8)).flatMap { [$0 >> 4, $0 & 15] }.prefix(digits).map { Character(String($0, radix: 16)) })
  }
}
