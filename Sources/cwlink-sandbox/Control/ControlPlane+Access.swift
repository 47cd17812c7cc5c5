import Hummingbird

extension ControlPlane {
  func addAccess(to router: Router<SandboxContext>) {
    on(.post, "/codebase", router) { request in
      let object = try ControlError.object(request.body, members: ["codebase"])
      guard let codebase = try ControlError.text(object, "codebase"), codebase.wholeMatch(of: /[A-Za-z0-9_.]+\//) != nil else {
        throw ControlError("codebase must be a name and a slash, as in v2026_2/")
      }
      return await site.update { site in
        site.state.codebase = codebase
        site.state.upgrades += 1
        return ["codebase": .string(codebase)]
      }
    }
    on(.post, "/keys", router) { request in
      let object = try ControlError.object(request.body, members: ["publicKey", "privateKey"])
      guard let publicKey = try ControlError.text(object, "publicKey"), let privateKey = try ControlError.text(object, "privateKey"),
        !publicKey.isEmpty, !privateKey.isEmpty, !publicKey.contains(":")
      else { throw ControlError("send publicKey (without a colon) and privateKey") }
      await site.update { site in site.state.keys[publicKey] = privateKey }
      return ["publicKey": .string(publicKey)]
    }
    on(.delete, "/keys/:name", router) { request in
      guard await site.update({ site in site.state.keys.removeValue(forKey: request.name) }) != nil else {
        throw ControlError("there is no public key \(request.name)", status: 404)
      }
      return nil
    }
    on(.post, "/rights", router) { request in
      let object = try ControlError.object(request.body, members: Right.allCases.map(\.rawValue))
      return try await site.update { site throws(ControlError) in
        for right in Right.allCases {
          guard let isHeld = try ControlError.flag(object, right.rawValue) else { continue }
          if isHeld { site.state.rights.insert(right) } else { site.state.rights.remove(right) }
        }
        return Self.rights(site.state)
      }
    }
    on(.put, "/bundles", router) { request in
      let object = try ControlError.object(request.body, members: ["mode"])
      guard let mode = try ControlError.text(object, "mode").flatMap(Bundles.Mode.init) else {
        throw ControlError("mode is one of \(Bundles.Mode.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      await site.update { site in site.state.bundles = mode }
      return ["mode": .string(mode.rawValue)]
    }
    on(.put, "/limits", router) { request in
      let object = try ControlError.object(request.body, members: ["requestsPerMinute"])
      guard let limit = try ControlError.integer(object, "requestsPerMinute", in: 0...1_000_000) else {
        throw ControlError("send requestsPerMinute")
      }
      await site.update { site in
        site.limiter.limit = limit
        site.limiter.reset()
      }
      return ["requestsPerMinute": .integer(limit)]
    }
  }

  static func rights(_ state: SiteState) -> JSON {
    .object(JSONObject(Right.allCases.map { ($0.rawValue, .bool(state.rights.contains($0))) }))
  }
}
