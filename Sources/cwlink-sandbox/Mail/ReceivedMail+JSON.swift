extension ReceivedMail {
  /// The mail decoded, as `GET /sandbox/mail` gives it.
  var json: JSON {
    let mail = MIMEPart(raw)
    var headers = JSONObject()
    for header in mail.headers where headers[header.name] == nil { headers[header.name] = .string(header.value) }
    let leaves = mail.leaves
    func text(_ type: String) -> JSON {
      leaves.first { $0.contentType.value == type && $0["content-disposition"]?.lowercased().hasPrefix("attachment") != true }.map {
        .string($0.text)
      } ?? .null
    }
    func header(_ name: String) -> JSON { mail[name].map { .string($0) } ?? .null }
    return [
      "id": .integer(id),
      "envelope": ["from": .string(from), "recipients": .array(recipients.map { .string($0) })],
      "authenticatedAs": authenticatedAs.map { .string($0) } ?? .null,
      "from": header("from"), "to": header("to"), "subject": header("subject"), "messageId": header("message-id"),
      "headers": .object(headers),
      "text": text("text/plain"), "html": text("text/html"),
      "parts": .array(leaves.map(Self.part)),
      "raw": .string(String(decoding: raw, as: UTF8.self)),
    ]
  }

  private static func part(_ part: MIMEPart) -> JSON {
    let disposition = HeaderValue(part["content-disposition"] ?? "")
    return [
      "contentType": .string(part.contentType.value), "fileName": disposition.parameters["filename"].map { .string($0) } ?? .null,
      "bytes": .integer(part.content.count), "text": part.contentType.value.hasPrefix("text/") ? .string(part.text) : .null,
    ]
  }
}
