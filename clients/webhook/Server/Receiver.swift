import HTTPTypes
import LocalRPC
import Logging
import WebhookVerification

/// Decides what becomes of a request: from its head and its body to an answer, with one line in the log.
struct Receiver: Sendable {
  /// How long a sender is kept waiting for the daemon. ConnectWise gives up after 5 s.
  static let patience = Duration.milliseconds(4_500)

  struct ServedRoute: Sendable {
    var route: Route
    var keys: RouteKeys
  }

  let routes: [String: ServedRoute]
  let proxy: ProxyTrust?
  let limits: ReceiverLimits
  let rate: RateLimiter
  let calls: CallsUnderWay
  /// Of ConnectWise's callbacks, of which nothing is verified before the daemon is asked: they take no other route's places.
  let callbackCalls: CallsUnderWay
  let health: HealthCheck
  /// Seconds since 1970, which signatures are held against.
  let clock: @Sendable () -> Int64
  let logger: Logger

  /// - Parameters:
  ///   - peer: who is at the other end of the connection.
  ///   - body: reads it, at most so many bytes.
  func answer(
    _ head: HTTPRequest, peer: IPAddress, body: (_ limit: Int) async throws -> [UInt8]
  ) async throws -> Answer {
    let start = ContinuousClock.now
    let source = proxy?.client(peer: peer, lines: lines(head)) ?? peer
    var record = AccessRecord(source: source)
    let answer: Answer
    do {
      answer = try await decide(head, source: source, record: &record, body: body)
    } catch let problem as Problem {
      answer = .problem(problem)
      record.problem = problem.kind
    } catch {
      // The peer went away, or was too slow and has its answer from the connection's guard.
      record.write(status: Problem.Kind.tooSlow.status, duration: ContinuousClock.now - start, to: logger)
      throw error
    }
    record.write(status: answer.status, duration: ContinuousClock.now - start, to: logger)
    return answer
  }

  private func lines(_ head: HTTPRequest) -> [String] {
    guard let proxy, let name = HTTPField.Name(proxy.header) else { return [] }
    return head.headerFields[values: name]
  }

  private func decide(
    _ head: HTTPRequest, source: IPAddress, record: inout AccessRecord, body: (_ limit: Int) async throws -> [UInt8]
  ) async throws -> Answer {
    if let seconds = rate.refuses(source.source, now: .sinceBoot) { throw Problem(.tooManyRequests, retryAfterSeconds: seconds) }
    let path = String((head.path ?? "").prefix { $0 != "?" })
    if path == HealthCheck.path {
      record.route = path
      return try await answerHealth(head)
    }
    guard let served = routes[path] else { throw Problem(.noRoute) }
    record.route = path
    guard head.method == .post else { return Self.methodNotAllowed("POST", &record) }
    try RequestRules.checkBody(head.headerFields, limit: limits.bodyBytes)
    let body = try await body(limits.bodyBytes)
    // Any page in a browser on this machine can send an empty request without a type to loopback.
    let needsType = !body.isEmpty || served.keys.isNone
    guard !needsType || RequestRules.isJSON(head.headerFields) else { throw Problem(.notJSON) }
    if case .connectWise = served.keys { return try await answerCallback(head.headerFields, body, record: &record) }
    let delivery = try verified(served, head.headerFields, body)
    record.delivery = delivery.id
    return try await perform(try ActionRules.call(served.route.action, delivery), record: &record)
  }

  private static func methodNotAllowed(_ allowed: String, _ record: inout AccessRecord) -> Answer {
    record.problem = .methodNotAllowed
    var answer = Answer.problem(Problem(.methodNotAllowed))
    answer.headers[.allow] = allowed
    return answer
  }

  private func answerHealth(_ head: HTTPRequest) async throws -> Answer {
    guard head.method == .get || head.method == .head else {
      var answer = Answer.problem(Problem(.methodNotAllowed))
      answer.headers[.allow] = "GET, HEAD"
      return answer
    }
    guard await health.isServing() else { throw Problem(.unavailable, retryAfterSeconds: 10) }
    return Answer(status: 200, headers: [.contentType: "application/json"], body: #"{"status":"serving"}"#)
  }

  /// What the route's signature says. Throws the refusal.
  private func verified(_ served: ServedRoute, _ fields: HTTPFields, _ body: [UInt8]) throws -> VerifiedDelivery {
    let headers = DeliveryHeaders(fields.map { ($0.name.canonicalName, $0.value) })
    switch served.keys {
    case .held(let scheme, let keys):
      switch SignatureRules.verify(scheme, headers: headers, body: body, keys: keys, now: clock()) {
      case .accepted(let id, let time):
        return VerifiedDelivery(path: served.route.path, id: id, isProtectedFromReplay: time != nil, body: body)
      case .refused(let refusal): throw Problem(refusal)
      }
    case .connectWise: throw Problem(.signatureMissing)
    case .none:
      let id = headers.only("webhook-id") ?? headers.only("x-github-delivery")
      return VerifiedDelivery(path: served.route.path, id: id, isProtectedFromReplay: id != nil, body: body)
    }
  }

  func perform(_ call: DaemonCall, among calls: CallsUnderWay? = nil, record: inout AccessRecord) async throws -> Answer {
    switch await (calls ?? self.calls).outcome(of: call, patience: Self.patience) {
    case .answered(let outcome): return .accepted(outcome)
    case .refused(let status):
      record.daemon = status
      throw Problem(status)
    case .underWay: throw Problem(.underWay, retryAfterSeconds: 30)
    case .otherBody: throw Problem(.deliveryIDReused)
    case .full: throw Problem(.unavailable, retryAfterSeconds: 30)
    }
  }
}
