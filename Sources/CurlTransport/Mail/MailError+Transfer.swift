import CCurl

extension MailError {
  /// Nil where the server took the message: a "250" after the last byte counts, whatever broke afterwards.
  init?(_ outcome: TransferOutcome, server: SMTPServer) {
    let host = server.host
    let replies = outcome.progress.lines.compactMap(SMTPReply.init)
    // The first one after the message is about the message; the goodbye follows.
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
        .uncertain, message: "The mail was sent to \(host), but no reply came: \(outcome.words).",
        remedy: "Sending it again may deliver it twice; the Message-ID stays the same, so that mail programs can tell.")
      return
    }
    guard case .done(let code, let text) = outcome.end else {
      self.init(.transient, message: "The mail to \(host) was not sent: \(outcome.words).", remedy: "Send it again.")
      return
    }
    switch CURLcode(code) {
    case CURLE_OK:
      // libcurl is content although no reply to the message was seen: believe neither.
      self.init(.uncertain, message: "\(host) did not say whether it took the mail.", remedy: "Look into the server's log.")
    case CURLE_PEER_FAILED_VERIFICATION:
      self = .unusable(
        "The certificate of \(host) is not trusted: \(text).",
        "Check the name; where the server has an authority of its own, give its CA file.")
    case CURLE_SSL_CACERT_BADFILE:
      self = .unusable("The CA file cannot be used: \(text).", "Give the path of a readable PEM file.")
    case CURLE_USE_SSL_FAILED:
      self = .unusable("\(host) does not offer STARTTLS, and nothing was sent.", "Choose TLS where the server speaks it, on its own port.")
    case CURLE_LOGIN_DENIED:
      self = .unusable("\(host) refused the user or the password.", "Correct them; some providers want an application password.")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      self = .unusable("The mail server's address cannot be used: \(text).", "Correct the host and the port.")
    case CURLE_COULDNT_RESOLVE_HOST:
      self.init(.transient, message: "The name \(host) has no address: \(text).", remedy: "Check the name, and this machine's DNS.")
    case CURLE_COULDNT_CONNECT:
      self.init(.transient, message: "No connection to \(host): \(text).", remedy: "Check the host and port, and firewalls on the way.")
    default:
      self.init(.transient, message: "The conversation with \(host) broke off: \(text).", remedy: "Send it again.")
    }
  }

  private init(_ reply: SMTPReply, host: String) {
    let kind: Kind = reply.code >= 500 ? .permanent : .transient
    let remedy =
      switch reply.code {
      case 530, 534, 535, 538: "Correct the user and the password; some providers want an application password."
      case 550, 551, 553: "Check the sender's and the recipients' addresses."
      case 552, 452: "The message or the mailbox is too large."
      case 500...: "Correct what the server names, then send again."
      default: "The server asks to try again later."
      }
    self.init(kind, replyCode: reply.code, message: "\(host) answered: \(reply.text)", remedy: remedy)
  }
}

/// The last line of a server's reply.
private struct SMTPReply {
  let code: Int
  let text: String
  let afterUpload: Bool

  init?(_ line: TransferProgress.Line) {
    let digits = line.text.utf8.prefix(3)
    guard digits.count == 3, let code = Int(String(decoding: digits, as: UTF8.self)), (200...599).contains(code) else { return nil }
    self.code = code
    text = line.text
    afterUpload = line.afterUpload
  }
}

extension TransferOutcome {
  fileprivate var words: String {
    switch end {
    case .done(_, let text): text
    case .cancelled: "it was cancelled"
    case .closed: "the transport was shut down"
    case .refused(let text): text
    }
  }
}
