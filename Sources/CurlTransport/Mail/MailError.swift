/// Why a mail was not, or perhaps not, taken.
public struct MailError: Error, Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// The same mail to the same server fails again until somebody changes something.
    case permanent
    /// It was surely not taken, and may be later.
    case transient
    /// The whole message was sent and no reply came: the server may have taken it.
    case uncertain
  }

  public var kind: Kind
  /// The server's reply code, "550" of "550 5.1.1 no such user"; nil where no reply decided.
  public var replyCode: Int?
  public var message: String
  /// What to do about it.
  public var remedy: String

  public init(_ kind: Kind, replyCode: Int? = nil, message: String, remedy: String) {
    self.kind = kind
    self.replyCode = replyCode
    self.message = message
    self.remedy = remedy
  }

  static func unusable(_ message: String, _ remedy: String) -> MailError {
    MailError(.permanent, message: message, remedy: remedy)
  }
}

extension MailError: CustomStringConvertible {
  public var description: String { "\(message) (\(kind.rawValue))" }
}
