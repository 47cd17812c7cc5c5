import Foundation

/// An e-mail as it leaves: composed once, so that a second attempt is the same message with the same Message-ID (rule 27).
struct OutgoingMail: Sendable, Equatable, Codable {
  var sender: String
  var recipients: [String]
  /// The whole RFC 5322 message.
  var message: Data
}
