import CCurl

/// The reason why a mail was not accepted, or may not have been.
public struct MailError: Error, Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// The same mail to the same server fails again until something is changed.
    case permanent
    /// Certainly not accepted; a later attempt may succeed.
    case transient
    /// The complete message was sent but no reply was received: the server may have accepted it.
    case uncertain
  }

  public var kind: Kind
  /// The server's reply code: 550 in "550 5.1.1 no such user". Nil if the error is not a reply.
  public var replyCode: Int?
  public var message: String
  /// How to fix it.
  public var remedy: String
  /// The recipients that the server refused, if it refused all of them.
  public var refused: [RefusedRecipient] = []

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

extension MailError {
  /// Nil if the server accepted the message for at least one recipient: a "250" after the last byte counts, whatever fails afterwards.
  init?(_ outcome: TransferOutcome, refused: [RefusedRecipient], of recipients: Int, server: SMTPServer) {
    let host = server.host
    if recipients > 1, refused.count == recipients {
      self.init(refused, host: host)
      return
    }
    let replies = outcome.progress.lines.compactMap(SMTPReply.init)
    // The first reply after the message is about the message; the reply to QUIT follows.
    if let reply = replies.first(where: \.afterUpload), outcome.progress.began {
      if reply.code < 400 { return nil }
      self.init(reply, host: host)
      return
    }
    if let reply = replies.last(where: { $0.code >= 400 }) {
      self.init(reply, host: host)
      return
    }
    let uncertain = outcome.progress.began && outcome.uploadedAll
    if uncertain {
      self.init(
        .uncertain, message: "The mail was sent to \(host), but no reply was received: \(outcome.reason).",
        remedy: "Sending it again may deliver it twice; the Message-ID stays the same, so that mail programs can detect the duplicate.")
      return
    }
    guard case .done(let code, let text) = outcome.end else {
      self.init(.transient, message: "The mail to \(host) was not sent: \(outcome.reason).", remedy: "Send it again.")
      return
    }
    switch CURLcode(code) {
    case CURLE_OK:
      // libcurl reports success, but no reply to the message was seen.
      self.init(.uncertain, message: "\(host) did not confirm that it accepted the mail.", remedy: "Check the server's log.")
    case CURLE_PEER_FAILED_VERIFICATION:
      self = .unusable(
        "The certificate of \(host) is not trusted: \(text).",
        "Check the host name; if the server uses a private certificate authority, configure its CA file.")
    case CURLE_SSL_CACERT_BADFILE:
      self = .unusable("The CA file cannot be used: \(text).", "Specify a readable PEM file.")
    case CURLE_USE_SSL_FAILED:
      self = .unusable(
        "\(host) does not offer STARTTLS; nothing was sent.", "Use TLS instead, if the server supports it, with its TLS port.")
    case CURLE_LOGIN_DENIED:
      self = .unusable("\(host) rejected the user or the password.", "Correct them; some providers require an application password.")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      self = .unusable("The mail server's address cannot be used: \(text).", "Correct the host and the port.")
    case CURLE_COULDNT_RESOLVE_HOST:
      self.init(
        .transient, message: "The host name \(host) cannot be resolved: \(text).", remedy: "Check the host name and this machine's DNS.")
    case CURLE_COULDNT_CONNECT:
      self.init(.transient, message: "Cannot connect to \(host): \(text).", remedy: "Check the host, the port and any firewalls.")
    default:
      self.init(.transient, message: "The SMTP session with \(host) was interrupted: \(text).", remedy: "Send it again.")
    }
  }

  private init(_ reply: SMTPReply, host: String) {
    let kind: Kind = reply.code >= 500 ? .permanent : .transient
    let remedy =
      switch reply.code {
      case 530, 534, 535, 538: "Correct the user and the password; some providers require an application password."
      case 550, 551, 553: "Check the addresses of the sender and the recipients."
      case 552, 452: "The message is too large or the mailbox is full."
      case 500...: "Correct what the server reports, then send again."
      default: "Try again later, as the server asks."
      }
    self.init(kind, replyCode: reply.code, message: "\(host) answered: \(reply.text)", remedy: remedy)
  }
}

/// One line of a server's reply.
private struct SMTPReply {
  let code: Int
  let text: String
  let afterUpload: Bool
  /// Whether it is the last line of its reply: "250-" is followed by another one.
  let isLast: Bool

  init?(_ line: TransferProgress.Line) {
    let digits = line.text.utf8.prefix(3)
    guard digits.count == 3, let code = Int(String(decoding: digits, as: UTF8.self)), (200...599).contains(code) else { return nil }
    self.code = code
    text = line.text
    isLast = line.text.utf8.dropFirst(3).first != UInt8(ascii: "-")
    afterUpload = line.afterUpload
  }
}

extension TransferOutcome {
  fileprivate var reason: String {
    switch end {
    case .done(_, let text): text
    case .cancelled: "the request was cancelled"
    case .closed: "the transport was shut down"
    case .refused(let text): text
    }
  }
}

/// A recipient that the server does not accept mail for.
public struct RefusedRecipient: Sendable, Equatable {
  public var address: String
  public var replyCode: Int
  /// The server's reply.
  public var reply: String

  public init(address: String, replyCode: Int, reply: String) {
    self.address = address
    self.replyCode = replyCode
    self.reply = reply
  }

  /// Whether the server may accept it later (4xx).
  public var isTemporary: Bool { replyCode < 500 }

  /// The refused recipients of a session: the server answers one RCPT command after the other, in the order of the recipients.
  ///
  /// Empty if the session ended before all were answered.
  static func all(_ outcome: TransferOutcome, recipients: [String]) -> [RefusedRecipient] {
    var replies = outcome.progress.lines.compactMap(SMTPReply.init).filter(\.isLast)
    // The replies to RCPT are those before "354 go ahead". If all are refused, there is none: only the reply to QUIT may follow.
    if let data = replies.firstIndex(where: { $0.code == 354 }) {
      replies = Array(replies[..<data])
    } else {
      guard case .done(_, let text) = outcome.end, text.hasPrefix("RCPT failed") else { return [] }
      if replies.last?.code == 221 { replies.removeLast() }
      guard replies.suffix(recipients.count).allSatisfy({ $0.code >= 400 }) else { return [] }
    }
    // The greeting and the replies to EHLO and MAIL precede them.
    guard replies.count >= recipients.count + 3 else { return [] }
    return zip(recipients, replies.suffix(recipients.count)).compactMap { address, reply in
      reply.code >= 400 ? RefusedRecipient(address: address, replyCode: reply.code, reply: reply.text) : nil
    }
  }
}

extension RefusedRecipient: CustomStringConvertible {
  public var description: String { "\(address) (\(reply))" }
}

extension MailError {
  /// The server refused every recipient.
  fileprivate init(_ refused: [RefusedRecipient], host: String) {
    self.init(
      refused.contains(where: \.isTemporary) ? .transient : .permanent, replyCode: refused.first?.replyCode,
      message: "\(host) refused all recipients: \(refused.map(\.description).joined(separator: ", "))",
      remedy: "Check the addresses of the recipients.")
    self.refused = refused
  }
}
