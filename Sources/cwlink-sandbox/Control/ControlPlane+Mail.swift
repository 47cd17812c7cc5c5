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

  /// The whole behaviour: what is not sent goes back to its default.
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
