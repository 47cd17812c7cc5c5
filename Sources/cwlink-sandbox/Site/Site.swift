/// The simulated site: owns the state and performs one request at a time.
actor Site {
  var state: SiteState
  var faults = FaultPlan<Fault>()
  var counts = ExchangeCounts()
  var limiter: RateLimiter
  /// The fired callbacks.
  var outbox = Outbox()
  /// `http://127.0.0.1:PORT`
  var origin: String
  /// The callbacks whose lane has become non-empty.
  nonisolated let awake: AsyncStream<Int>
  let wake: AsyncStream<Int>.Continuation
  nonisolated let held = HeldResponses()
  private let recorder: Recorder?
  private let clock: @Sendable () -> (instant: ContinuousClock.Instant, date: Timestamp)
  /// The site's time minus the real time, in seconds.
  private var offset = 0

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

  /// Counts a request and returns the fault that affects it, if any.
  func arrived(_ request: RESTRequest, at endpoint: Endpoint?) -> Fault? {
    counts.add(method: request.method, pattern: endpoint?.path ?? "(unknown)")
    return faults.next { $0.matches(method: request.method, path: request.path) }
  }

  /// Performs a request, as far as the fault allows, and records it. Nil if there is no response.
  func answer(_ request: RESTRequest, at endpoint: Endpoint?, fault: Fault?) -> Reply? {
    endDays()
    let reply: Reply? =
      switch fault?.kind {
      case .dropBefore: nil
      case .status, .redirect: fault?.statusReply
      default: perform(request, at: endpoint)
      }
    if endpoint?.isSecret != true {
      recorder?.append(
        Exchange(
          method: request.method, path: request.path, query: request.query, headers: request.headers, body: request.json, reply: reply,
          fault: fault?.kind))
    }
    fireCallbacks(by: .api)
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

  /// The site's current time.
  var now: Timestamp { Timestamp(seconds: clock().date.seconds + offset) }

  /// Sets the site's time, which continues from there. The quota's window is not affected.
  func setNow(_ now: Timestamp) { offset = now.seconds - clock().date.seconds }

  /// Reads or changes the site atomically, as a person in ConnectWise's user interface.
  @discardableResult
  func update<Value: Sendable>(_ change: @Sendable (isolated Site) throws -> Value) rethrows -> Value {
    endDays()
    defer { fireCallbacks(by: .person) }
    return try change(self)
  }
}
