/// Why a message cannot be composed.
public enum MailCompositionError: Error, Sendable, Equatable {
  case invalidAddress(String)
  /// A line break or another control character where a header goes; it could make headers of its own.
  case controlCharacter(in: String)
  /// Not a header name, or one that the composer writes itself.
  case invalidHeaderName(String)
  case noRecipient
  /// Not of the form local@host.
  case invalidMessageID(String)
  case invalidContentType(String)
}

extension MailCompositionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .invalidAddress(let address): "“\(address)” is not a mail address; give it as name@example.com."
    case .controlCharacter(let place): "There is a line break or control character in \(place); remove it."
    case .invalidHeaderName(let name): "“\(name)” cannot be used as an additional header."
    case .noRecipient: "The message has no recipient; name at least one."
    case .invalidMessageID(let id): "“\(id)” is not a Message-ID; give it as something@host."
    case .invalidContentType(let type): "“\(type)” is not a content type; give it as type/subtype."
    }
  }
}
