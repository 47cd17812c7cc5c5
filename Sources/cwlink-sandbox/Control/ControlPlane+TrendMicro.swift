import Hummingbird

extension ControlPlane {
  func addTrendMicro(to router: Router<SandboxContext>) {
    on(.get, "/trend/clock", router) { _ in await trendClock() }
    on(.put, "/trend/clock", router) { request in
      let object = try ControlError.object(request.body, members: ["offsetSeconds"])
      guard let offset = try ControlError.integer(object, "offsetSeconds", in: -1_000_000_000...1_000_000_000) else {
        throw ControlError("send offsetSeconds")
      }
      await trend.update { site in site.clockOffset = offset }
      return await trendClock()
    }
    on(.put, "/trend/keys", router) { request in
      let object = try ControlError.object(request.body, members: ["api", "accessToken", "secretKey"])
      let names: [String: TrendAPI] = ["LMPI": .licensing, "SMPI": .remoteManager]
      guard let api = try ControlError.text(object, "api").flatMap({ names[$0] }) else { throw ControlError("api must be LMPI or SMPI") }
      guard let token = try ControlError.text(object, "accessToken"), let secret = try ControlError.text(object, "secretKey"),
        !token.isEmpty, (10...100).contains(secret.count)
      else { throw ControlError("send accessToken, and secretKey with 10 to 100 characters") }
      await trend.update { site in site.keys[api] = SigningKeyPair(accessToken: token, secretKey: secret) }
      return ["accessToken": .string(token)]
    }
    on(.get, "/trend/requests", router) { _ in await trend.update { site in site.log.json } }
    on(.delete, "/trend/requests", router) { _ in
      await trend.update { site in site.log.clear() }
      return nil
    }
    on(.get, "/trend/faults", router) { _ in await trend.update { site in .array(site.faults.waiting.map(\.json)) } }
    on(.post, "/trend/faults", router) { request in
      let fault = try Fault(request.body)
      await trend.update { site in site.faults.add(fault) }
      return fault.json
    }
    on(.delete, "/trend/faults", router) { _ in
      await trend.update { site in site.faults.clear() }
      await trend.held.release()
      return nil
    }
  }

  private func trendClock() async -> JSON {
    let now = await trend.now
    return ["now": .string(now.text), "offsetSeconds": .integer(await trend.clockOffset)]
  }
}
