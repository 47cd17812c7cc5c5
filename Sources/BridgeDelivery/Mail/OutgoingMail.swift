package import Foundation

/// An e-mail as it leaves: composed once, so that a second attempt is the same message with the same Message-ID (rule 27).
package struct OutgoingMail: Sendable, Equatable, Codable {
  var sender: String
  package var recipients: [String]
  /// The whole RFC 5322 message.
  package var message: Data
}
