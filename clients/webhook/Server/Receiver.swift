import HTTPTypes
import LocalRPC
import Logging
import WebhookVerification

/// Handles a request: from head and body to a response, with one line in the log.
struct Receiver: Sendable {
  /// How long a sender waits for the daemon. ConnectWise times out after 5 s.
  static let patience = Duration.milliseconds(4_500)

  struct ServedRoute: Sendable {
    var route: Route
    var keys: RouteKeys
  }

  let routes: [String: ServedRoute]
  let proxy: ProxyTrust?
  let limits: ReceiverLimits
  let rate: RateLimiter
  let calls: InFlightCalls
  /// ConnectWise's callbacks have a limit of their own: they reach the daemon unverified, and must not use up the other routes' calls.
  let callbackCalls: InFlightCalls
  let health: HealthCheck
  /// Seconds since 1970, for checking signature timestamps.
  let clock: @Sendable () -> Int64
  let log: AccessLog

  /// - Parameters:
  ///   - peer: the remote address of the connection.
  ///   - body: reads the body, up to the limit.
  func respond(
    to head: HTTPRequest, peer: IPAddress, body: (_ limit: Int) async throws -> [UInt8]
  ) async throws -> ReceiverResponse {
    let start = ContinuousClock.now
    let source = proxy?.client(peer: peer, lines: lines(head)) ?? peer
    var record = AccessRecord(source: source)
    let response: ReceiverResponse
    do {
      response = try await handle(head, source: source, record: &record, body: body)
    } catch let problem as Problem {
      response = .problem(problem)
      record.problem = problem.kind
    } catch {
      // The peer disconnected, or was too slow and has been answered by ConnectionGuard.
      log.write(record, status: Problem.Kind.tooSlow.status, duration: ContinuousClock.now - start)
      throw error
    }
    log.write(record, status: response.status, duration: ContinuousClock.now - start)
    return response
  }

  private func lines(_ head: HTTPRequest) -> [String] {
    guard let proxy, let name = HTTPField.Name(proxy.header) else { return [] }
    return head.headerFields[values: name]
  }

  private func handle(
    _ head: HTTPRequest, source: IPAddress, record: inout AccessRecord, body: (_ limit: Int) async throws -> [UInt8]
  ) async throws -> ReceiverResponse {
    if let seconds = rate.retryAfter(source.source, now: .sinceBoot) { throw Problem(.tooManyRequests, retryAfterSeconds: seconds) }
    let path = String((head.path ?? "").prefix { $0 != "?" })
    if path == HealthCheck.path {
      record.route = path
      return try await respondToHealthCheck(head, record: &record)
    }
    guard let served = routes[path] else { throw Problem(.noRoute) }
    record.route = path
    if served.keys.isNone { try LocalRequestRules.check(head) }
    guard head.method == .post else { return Self.methodNotAllowed("POST", &record) }
    try RequestRules.checkBody(head.headerFields, limit: limits.bodyBytes)
    let body = try await body(limits.bodyBytes)
    // A web page in a browser on this machine can send an empty request without a content type to loopback.
    let needsType = !body.isEmpty || served.keys.isNone
    guard !needsType || RequestRules.isJSON(head.headerFields) else { throw Problem(.notJSON) }
    if case .connectWise = served.keys { return try await respondToCallback(head.headerFields, body, record: &record) }
    let delivery = try verified(served, head.headerFields, body)
    record.delivery = delivery.id
    return try await perform(try ActionRules.call(served.route.action, delivery), record: &record)
  }

  private static func methodNotAllowed(_ allowed: String, _ record: inout AccessRecord) -> ReceiverResponse {
    record.problem = .methodNotAllowed
    var response = ReceiverResponse.problem(Problem(.methodNotAllowed))
    response.headers[.allow] = allowed
    return response
  }

  private func respondToHealthCheck(_ head: HTTPRequest, record: inout AccessRecord) async throws -> ReceiverResponse {
    guard head.method == .get || head.method == .head else { return Self.methodNotAllowed("GET, HEAD", &record) }
    guard await health.isServing() else { throw Problem(.unavailable, retryAfterSeconds: 10) }
    return ReceiverResponse(status: 200, headers: [.contentType: "application/json"], body: #"{"status":"serving"}"#)
  }

  /// Verifies the delivery as the route requires; throws a Problem if it is refused.
  private func verified(_ served: ServedRoute, _ fields: HTTPFields, _ body: [UInt8]) throws -> VerifiedDelivery {
    let headers = DeliveryHeaders(fields.map { ($0.name.canonicalName, $0.value) })
    switch served.keys {
    case .keys(let scheme, let keys):
      switch SignatureRules.verify(scheme, headers: headers, body: body, keys: keys, now: clock()) {
      case .accepted(let id, let time):
        // Who can replay a delivery with a token has the token.
        let isProtected = scheme == .bearerToken ? id != nil : time != nil
        return VerifiedDelivery(path: served.route.path, id: id, isProtectedFromReplay: isProtected, body: body)
      case .refused(let refusal): throw Problem(refusal, scheme)
      }
    case .connectWise: throw Problem(.signatureMissing)
    case .none:
      let id = headers.deliveryID
      return VerifiedDelivery(path: served.route.path, id: id, isProtectedFromReplay: id != nil, body: body)
    }
  }

  func perform(_ call: DaemonCall, among calls: InFlightCalls? = nil, record: inout AccessRecord) async throws -> ReceiverResponse {
    switch await (calls ?? self.calls).outcome(of: call, patience: Self.patience) {
    case .answered(let outcome): return .accepted(outcome)
    case .refused(let status):
      record.daemon = status
      throw Problem(status)
    case .inProgress: throw Problem(.underWay, retryAfterSeconds: 30)
    case .differentBody: throw Problem(.deliveryIDReused)
    case .full: throw Problem(.unavailable, retryAfterSeconds: 30)
    }
  }
}
