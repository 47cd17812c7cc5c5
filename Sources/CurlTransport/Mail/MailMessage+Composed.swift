// libcurl's MIME interface (curl_mime_*, 7.88.1) does not replace this composer:
// - Its result can only be read by the transfer that sends it. The delivery queue stores the composed bytes, so that every attempt sends the
//   same message.
// - Its boundaries are random and cannot be set: composing the same message twice gives different bytes.
// - Headers and file names are written as given. "a\r\nBcc: …" in either adds a header; nothing is refused.
// - There is no RFC 2047 or RFC 2231 encoding and no folding: non-ASCII text reaches the wire as raw UTF-8, on lines of any length.
// - Its quoted-printable writes "=0A" for a line feed, so that text with LF line endings becomes a single line.
// Addresses, headers, file names, folding and dates would remain here. Only the multipart framing and quoted-printable, about 55 of 480
// lines, could be removed, for about as many lines of C shims and error handling.

extension MailMessage {
  /// The message as RFC 5322 bytes: CRLF lines, ASCII only, no line over 998 bytes. The same message always gives the same bytes.
  public func composed() throws(MailCompositionError) -> [UInt8] {
    guard !draft.to.isEmpty || !draft.cc.isEmpty else { throw .noRecipient }
    guard MailAddress.isValid(messageID) else { throw .invalidMessageID(messageID) }
    var lines: [String] = []
    lines.append(HeaderField.addresses("From", [from]))
    if !draft.to.isEmpty { lines.append(HeaderField.addresses("To", draft.to)) }
    if !draft.cc.isEmpty { lines.append(HeaderField.addresses("Cc", draft.cc)) }
    if !draft.replyTo.isEmpty { lines.append(HeaderField.addresses("Reply-To", draft.replyTo)) }
    lines.append(try HeaderField.unstructured("Subject", draft.subject))
    lines.append("Date: \(date)")
    lines.append("Message-ID: <\(messageID)>")
    for header in draft.additionalHeaders {
      guard HeaderField.isFree(header.name) else { throw .invalidHeaderName(header.name) }
      lines.append(try HeaderField.unstructured(header.name, header.value))
    }
    lines.append("MIME-Version: 1.0")
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8) + (try body().bytes)
  }

  private func body() throws(MailCompositionError) -> MIMEPart {
    var content = MIMEPart.text(draft.text, subtype: "plain")
    if let html = draft.html { content = .multipart("alternative", [content, .text(html, subtype: "html")], boundary: boundary("a")) }
    guard !draft.attachments.isEmpty else { return content }
    var parts = [content]
    for attachment in draft.attachments { parts.append(try .attachment(attachment)) }
    return .multipart("mixed", parts, boundary: boundary("m"))
  }

  /// Neither quoted-printable nor base64 output contains "=_", so no body can contain the boundary.
  private func boundary(_ kind: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in messageID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "=_\(kind)_\(String(hash, radix: 16))"
  }
}
