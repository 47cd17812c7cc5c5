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
