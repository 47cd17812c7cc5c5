import Hummingbird

/// Hangs the route table and the control plane into Hummingbird's router.
enum SandboxRouter {
  static func make(site: Site, mailbox: Mailbox) -> Router<SandboxContext> {
    let router = Router(context: SandboxContext.self)
    let gateway = Gateway(site: site)
    router.add(middleware: UnknownPath(gateway: gateway))
    for (path, endpoints) in Dictionary(grouping: RouteTable.endpoints, by: \.path) {
      add(path, endpoints, to: router, gateway)
    }
    ControlPlane(site: site, mailbox: mailbox).add(to: router)
    return router
  }

  /// One path with all its methods; the API answers 405 to those that it does not have.
  private static func add(_ path: String, _ endpoints: [Endpoint], to router: Router<SandboxContext>, _ gateway: Gateway) {
    var names: [String] = []
    // Named by their place, so that paths which differ only in what they call a capture share a branch of the router.
    let steps = path.split(separator: "/").enumerated().map { index, step -> String in
      guard step.hasPrefix("{") else { return String(step) }
      names.append("p\(index)")
      return ":p\(index)"
    }
    let base = endpoints.contains(where: \.isPublic) ? "" : "/:codebase/apis/3.0"
    for method in Endpoint.Method.allCases {
      guard let endpoint = endpoints.first(where: { $0.method == method }) ?? endpoints.first else { continue }
      router.on(RouterPath("\(base)/\(steps.joined(separator: "/"))"), method: .init(method.rawValue) ?? .get) { [names] request, context in
        let captures = names.map { Query.decode(context.parameters.get($0) ?? "") }
        return try await gateway.respond(to: request, context, endpoint: endpoint, captures: captures)
      }
    }
  }
}

/// Lets the API itself answer for paths that are not in the route table, so that they are counted and recorded too; and the control plane
/// for its own.
private struct UnknownPath: RouterMiddleware {
  let gateway: Gateway

  func handle(_ request: Request, context: SandboxContext, next: (Request, SandboxContext) async throws -> Response) async throws
    -> Response
  {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      if request.uri.path.hasPrefix("/sandbox/") { return ControlPlane.notFound(request) }
      return try await gateway.respond(to: request, context, endpoint: nil, captures: [])
    }
  }
}
