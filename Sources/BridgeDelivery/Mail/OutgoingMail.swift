package import Foundation

/// A composed e-mail. Every attempt sends the same message with the same Message-ID (rule 27).
package struct OutgoingMail: Sendable, Equatable, Codable {
  var sender: String
  package var recipients: [String]
  /// The complete RFC 5322 message.
  package var message: Data
}
