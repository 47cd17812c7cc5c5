import Hummingbird

/// Adds Trend Micro's APIs, the route table and the control plane to Hummingbird's router.
enum SandboxRouter {
  static func make(site: Site, mailbox: Mailbox, trend: TrendSite) -> Router<SandboxContext> {
    let router = Router(context: SandboxContext.self)
    let gateway = Gateway(site: site)
    router.add(middleware: TrendGateway(site: trend))
    router.add(middleware: UnknownPath(gateway: gateway))
    for (path, endpoints) in Dictionary(grouping: RouteTable.endpoints, by: \.path) {
      add(path, endpoints, to: router, gateway)
    }
    ControlPlane(site: site, mailbox: mailbox, trend: trend).add(to: router)
    return router
  }

  /// One path with all its methods; the API responds 405 to unsupported ones.
  private static func add(_ path: String, _ endpoints: [Endpoint], to router: Router<SandboxContext>, _ gateway: Gateway) {
    var names: [String] = []
    // Captures are named by position, so that paths that differ only in a capture's name share a branch of the router.
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

/// Passes paths that are not in the route table to the API, so that they are counted and recorded too, and unknown control-plane paths to the
/// control plane.
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

/// All operations of the simulated API.
enum RouteTable {
  static let endpoints: [Endpoint] =
    Discovery.endpoints + SystemInfo.endpoints + Companies.endpoints + Agreements.endpoints + Additions.endpoints + Invoices.endpoints
    + Catalog.endpoints
    + ManagementSolutions.endpoints + ManagementSummaryReports.endpoints + Boards.endpoints + Priorities.endpoints + Sources.endpoints
    + Tickets.endpoints + TicketNotes.endpoints + CallbackEntries.endpoints + SystemKeys.endpoints + Bundles.endpoints
}
