import Hummingbird

extension ControlPlane {
  func addMail(to router: Router<SandboxContext>) {
    on(.get, "/mail", router) { _ in .array(mailbox.mails.map(\.json)) }
    on(.delete, "/mail", router) { _ in
      mailbox.clear()
      return nil
    }
    on(.put, "/smtp", router) { request in
      let policy = try MailPolicy(request.body)
      mailbox.setPolicy(policy)
      return policy.json
    }
  }
}

extension MailPolicy {
  private static let names = [
    "requireAuthentication", "user", "password", "rejectRecipients", "failTimes", "dropAfterDataTimes", "largestMail",
  ]

  /// The complete policy: omitted members get their defaults.
  init(_ json: JSON?) throws(ControlError) {
    let object = try ControlError.object(json, members: Self.names)
    self.init()
    requireAuthentication = try ControlError.flag(object, "requireAuthentication") ?? false
    user = try ControlError.text(object, "user")
    password = try ControlError.text(object, "password")
    failTimes = try ControlError.integer(object, "failTimes", in: 0...1_000_000) ?? 0
    dropAfterDataTimes = try ControlError.integer(object, "dropAfterDataTimes", in: 0...1_000_000) ?? 0
    largestMail = try ControlError.integer(object, "largestMail", in: 1...(64 << 20)) ?? largestMail
    if let list = object["rejectRecipients"], list != .null {
      guard let addresses = list.array?.map(\.text), !addresses.contains(nil) else {
        throw ControlError("rejectRecipients must be a list of addresses")
      }
      rejectRecipients = Set(addresses.compactMap { $0?.lowercased() })
    }
  }

  var json: JSON {
    [
      "requireAuthentication": .bool(requireAuthentication), "user": user.map { .string($0) } ?? .null,
      "rejectRecipients": .array(rejectRecipients.sorted().map { .string($0) }), "failTimes": .integer(failTimes),
      "dropAfterDataTimes": .integer(dropAfterDataTimes), "largestMail": .integer(largestMail),
    ]
  }
}

extension ReceivedMail {
  /// The decoded mail, as returned by `GET /sandbox/mail`.
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
