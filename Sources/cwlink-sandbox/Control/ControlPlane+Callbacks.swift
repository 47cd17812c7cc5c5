import Hummingbird

extension ControlPlane {
  func addCallbacks(to router: Router<SandboxContext>) {
    on(.get, "/callbacks", router) { _ in
      await site.update { site in
        ["callbacks": .array(Self.callbacks(site)), "deliveries": .array(site.outbox.deliveries.map { .object($0.json) })]
      }
    }
    on(.delete, "/callbacks", router) { _ in
      await site.update { site in site.outbox.forget() }
      return nil
    }
    on(.post, "/callbacks/:name/failing-days", router) { request in
      let object = try ControlError.object(request.body, members: ["days"])
      guard let days = try ControlError.integer(object, "days", in: 1...1000) else { throw ControlError("send days") }
      return try await site.update { site throws(ControlError) in
        let (id, _) = try request.id(of: "callback", in: site.state[.callbacks])
        site.outbox.changeHealth(of: id) { $0.fail(days: days) }
        site.endDays()
        return Self.callback(site.state[.callbacks][id] ?? JSONObject(), site)
      }
    }
    on(.get, "/callbacks/settings", router) { _ in await site.update { site in site.outbox.settings.json } }
    on(.put, "/callbacks/settings", router) { request in
      let settings = try CallbackSettings(request.body)
      await site.update { site in site.outbox.settings = settings }
      return settings.json
    }
    on(.get, "/callbacks/faults", router) { _ in await site.update { site in .array(site.outbox.faults.waiting.map(\.json)) } }
    on(.post, "/callbacks/faults", router) { request in
      let fault = try DeliveryFault(request.body)
      await site.update { site in site.outbox.faults.add(fault) }
      return fault.json
    }
    on(.delete, "/callbacks/faults", router) { _ in
      await site.update { site in site.outbox.faults.clear() }
      return nil
    }
  }

  private static func callbacks(_ site: isolated Site) -> [JSON] { site.state[.callbacks].rows.map { callback($0, site) } }

  private static func callback(_ row: JSONObject, _ site: isolated Site) -> JSON {
    let id = row["id"]?.integer ?? 0
    return [
      "id": .integer(id), "url": row["url"] ?? .null, "type": row["type"] ?? .null, "level": row["level"] ?? .null,
      "objectId": row["objectId"] ?? .null, "inactive": .bool(!CallbackRules.isActive(row)),
      "failingDays": .integer(site.outbox.health(of: id).failingDays), "pending": .integer(site.outbox.pending(of: id)),
    ]
  }
}

extension ControlPlane {
  /// Single deliveries and signing keys.
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

  /// The key numbers, never the keys.
  private static func keys(_ site: isolated Site) -> JSON {
    let keys = site.state.signingKeys
    return [
      "current": .integer(keys.current), "numbers": .array(keys.numbers.map { .integer($0) }),
      "keyUrl": .string(SystemKeys.url(site.state, origin: site.outbox.settings.keyOrigin ?? site.origin)),
    ]
  }
}
