extension MailMessage {
  /// The message as RFC 5322 bytes: CRLF lines, ASCII only, no line over 998 bytes; the same message composes to the same bytes.
  public func composed() throws(MailCompositionError) -> [UInt8] {
    guard !to.isEmpty || !cc.isEmpty else { throw .noRecipient }
    guard MailAddress.isValid(messageID) else { throw .invalidMessageID(messageID) }
    var lines: [String] = []
    lines.append(HeaderField.addresses("From", [from]))
    if !to.isEmpty { lines.append(HeaderField.addresses("To", to)) }
    if !cc.isEmpty { lines.append(HeaderField.addresses("Cc", cc)) }
    if !replyTo.isEmpty { lines.append(HeaderField.addresses("Reply-To", replyTo)) }
    lines.append(try HeaderField.unstructured("Subject", subject))
    lines.append("Date: \(date)")
    lines.append("Message-ID: <\(messageID)>")
    for header in additionalHeaders {
      guard HeaderField.isFree(header.name) else { throw .invalidHeaderName(header.name) }
      lines.append(try HeaderField.unstructured(header.name, header.value))
    }
    lines.append("MIME-Version: 1.0")
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8) + (try body().bytes)
  }

  private func body() throws(MailCompositionError) -> MIMEPart {
    var content = MIMEPart.text(text, subtype: "plain")
    if let html { content = .multipart("alternative", [content, .text(html, subtype: "html")], boundary: boundary("a")) }
    guard !attachments.isEmpty else { return content }
    var parts = [content]
    for attachment in attachments { parts.append(try .attachment(attachment)) }
    return .multipart("mixed", parts, boundary: boundary("m"))
  }

  /// Neither quoted-printable nor base64 ever holds "=_", so no body can hold the boundary.
  private func boundary(_ kind: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in messageID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "=_\(kind)_\(String(hash, radix: 16))"
  }
}
