import Hummingbird

extension ControlPlane {
  func addFaults(to router: Router<SandboxContext>) {
    on(.get, "/faults", router) { _ in await site.update { site in .array(site.faults.waiting.map(\.json)) } }
    on(.post, "/faults", router) { request in
      let fault = try Fault(request.body)
      await site.update { site in site.faults.add(fault) }
      return fault.json
    }
    on(.delete, "/faults", router) { _ in
      await site.update { site in
        site.faults.clear()
        site.release()
      }
      return nil
    }
  }
}
