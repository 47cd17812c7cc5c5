/// The simulated site: owns the state and does one request at a time.
actor Site {
  var state: SiteState
  var faults = FaultPlan()
  var counts = ExchangeCounts()
  var limiter: RateLimiter
  /// What callbacks were fired.
  var outbox = Outbox()
  /// `http://127.0.0.1:PORT`
  var origin: String
  /// The callbacks for which there is something to send again, each once until its lane is empty.
  nonisolated let awake: AsyncStream<Int>
  let wake: AsyncStream<Int>.Continuation
  private let recorder: Recorder?
  private let clock: @Sendable () -> (instant: ContinuousClock.Instant, date: Timestamp)
  /// Seconds by which the time here is ahead of the clock's.
  private var lead = 0
  private var held: [CheckedContinuation<Void, Never>] = []

  init(
    state: SiteState, origin: String = "http://127.0.0.1", requestsPerMinute: Int, recorder: Recorder?,
    clock: @escaping @Sendable () -> (instant: ContinuousClock.Instant, date: Timestamp)
  ) {
    var state = state
    state.watch(CallbackRules.watched)
    self.state = state
    self.origin = origin
    self.limiter = RateLimiter(limit: requestsPerMinute)
    self.recorder = recorder
    self.clock = clock
    (awake, wake) = AsyncStream.makeStream()
  }

  /// Counts a request and tells which fault meets it.
  func arrived(_ request: RESTRequest, at endpoint: Endpoint?) -> Fault? {
    counts.add(method: request.method, pattern: endpoint?.path ?? "(unknown)")
    return faults.next(method: request.method, path: request.path)
  }

  /// Does what was asked, as far as the fault lets it, and records it. Nil where there is to be no answer at all.
  func answer(_ request: RESTRequest, at endpoint: Endpoint?, fault: Fault?) -> Reply? {
    endDays()
    let reply: Reply? =
      switch fault?.kind {
      case .dropBefore: nil
      case .status: fault?.statusReply
      default: perform(request, at: endpoint)
      }
    if endpoint?.isSecret != true {
      recorder?.append(
        Exchange(
          method: request.method, path: request.path, query: request.query, headers: request.headers, body: request.json, reply: reply,
          fault: fault?.kind))
    }
    settle(by: .api)
    return reply
  }

  private func perform(_ request: RESTRequest, at endpoint: Endpoint?) -> Reply {
    do throws(APIError) {
      if endpoint?.isPublic != true {
        guard let base = request.codebase, base + "/" == state.codebase, request.query.utf8.count <= 2048 else { return .webServerNotFound }
        if let seconds = limiter.refusal(at: clock().instant) { return .tooManyRequests(retryAfter: seconds) }
        if endpoint?.isSecret != true { try Admission(request).check(against: state) }
      }
      guard let endpoint else { throw .notFound("resource", request.path) }
      guard endpoint.method.rawValue == request.method else { throw .method }
      if let right = endpoint.right { try Admission.check(right, path: request.path, against: state) }
      return try endpoint.run(&state, try request.call(now: now))
    } catch {
      return error.reply
    }
  }

  /// What the site stamps with and counts as today.
  var now: Timestamp { Timestamp(seconds: clock().date.seconds + lead) }

  /// Moves the time here; it runs on from there. The quota's minute is not touched.
  func setNow(_ now: Timestamp) { lead = now.seconds - clock().date.seconds }

  /// Waits until the faults are cleared or the simulator ends.
  func hold() async { await withCheckedContinuation { held.append($0) } }

  /// Lets every held answer go.
  func release() {
    for continuation in held { continuation.resume() }
    held = []
  }

  /// Looks at or changes anything here, at once and alone, as somebody at the site's own windows.
  @discardableResult
  func update<Value: Sendable>(_ change: @Sendable (isolated Site) throws -> Value) rethrows -> Value {
    endDays()
    defer { settle(by: .person) }
    return try change(self)
  }
}
