import Hummingbird

extension ControlPlane {
  /// Single deliveries, and the keys that they are signed with.
  func addDeliveries(to router: Router<SandboxContext>) {
    on(.get, "/callbacks/deliveries/:name", router) { request in
      try await site.update { site throws(ControlError) in try Self.delivery(request, site).detailedJSON }
    }
    on(.post, "/callbacks/deliveries/:name/resend", router) { request in
      let object = try ControlError.object(request.body ?? .object(JSONObject()), members: ["fault"])
      let fault = try object["fault"].map { json throws(ControlError) in
        try DeliveryFault.Kind(json, among: [.tamper, .wrongKey, .unsigned])
      }
      return try await site.update { site throws(ControlError) in
        site.resend(try Self.delivery(request, site), fault: fault)?.detailedJSON
      }
    }
    on(.get, "/callbacks/keys", router) { _ in await site.update { site in Self.keys(site) } }
    on(.post, "/callbacks/keys", router) { request in
      let object = try ControlError.object(request.body ?? .object(JSONObject()), members: ["number"])
      let number = try ControlError.integer(object, "number", in: 1...Int(Int32.max))
      return try await site.update { site throws(ControlError) in
        if let number, site.state.signingKeys[number] == nil { throw ControlError("there is no key \(number)", status: 404) }
        site.state.signingKeys.rotate(number: number)
        return Self.keys(site)
      }
    }
    on(.delete, "/callbacks/keys/:name", router) { request in
      guard let number = Int(request.name), await site.update({ site in site.state.signingKeys.withdraw(number) }) else {
        throw ControlError("there is no key \(request.name)", status: 404)
      }
      return nil
    }
  }

  private static func delivery(_ request: ControlRequest, _ site: isolated Site) throws(ControlError) -> Delivery {
    guard let delivery = Int(request.name).flatMap({ site.outbox[$0] }) else {
      throw ControlError("there is no delivery \(request.name)", status: 404)
    }
    return delivery
  }

  /// Never the keys themselves.
  private static func keys(_ site: isolated Site) -> JSON {
    let keys = site.state.signingKeys
    return [
      "current": .integer(keys.current), "numbers": .array(keys.numbers.map { .integer($0) }),
      "keyUrl": .string(SystemKeys.url(site.state, origin: site.outbox.settings.keyOrigin ?? site.origin)),
    ]
  }
}
