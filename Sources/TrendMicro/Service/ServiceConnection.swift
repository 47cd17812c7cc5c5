import CurlTransport

/// Sends the requests of one source: one at a time, repeated if that can help, redirects refused.
struct ServiceConnection: Sendable {
  let service: ServiceKind
  let base: BaseURL
  let sender: any HTTPSending
  let clock: ServiceClock
  private(set) var retry: RetryPolicy
  private var timeout: Duration
  /// Replaced in everything that the service says.
  let secrets: [Secret]
  private var gate: RequestGate

  init(
    _ service: ServiceKind, baseURL: String, settings: ConnectionSettings, sender: (any HTTPSending)?, clock: ServiceClock,
    retry: RetryPolicy, secrets: [Secret]
  ) throws(TrendMicroError) {
    self.service = service
    base = try BaseURL(parsing: baseURL)
    self.sender = sender ?? settings.transport(maximumConnections: 1)
    self.clock = clock
    self.retry = retry
    timeout = settings.timeout
    self.secrets = secrets
    gate = RequestGate()
  }

  /// This connection for a test, for whose end a person waits: nothing is repeated, and neither a pull nor a pause is waited for.
  var forTest: ServiceConnection {
    var connection = self
    connection.retry = .never
    connection.timeout = min(timeout, .seconds(15))
    connection.gate = RequestGate()
    return connection
  }

  /// Sends a request and returns a response of status 2xx. `make` is called for each attempt with the time, so that each is signed anew.
  func send(
    hasPageToken: Bool = false, _ make: (UTCTime) throws(TrendMicroError) -> HTTPRequest
  ) async throws(TrendMicroError) -> HTTPResponse {
    try await gate.run { () async throws(TrendMicroError) in
      var attempt = 0
      while true {
        if let left = gate.pause(at: clock.time.now()) { throw paused(left) }
        do throws(TrendMicroError) {
          return try await exchange(try make(clock.wall()), hasPageToken: hasPageToken)
        } catch {
          guard let wait = retry.wait(after: error, attempt: attempt, random: clock.time.random()) else { throw held(error) }
          attempt += 1
          do { try await clock.time.sleep(wait) } catch _ { throw .wasCancelled }
        }
      }
    }
  }

  private func exchange(_ request: HTTPRequest, hasPageToken: Bool) async throws(TrendMicroError) -> HTTPResponse {
    var request = request
    request.timeout = timeout
    let response: HTTPResponse
    do throws(TransportError) { response = try await sender.send(request) } catch { throw TrendMicroError(error, from: service) }
    if let error = TrendMicroError(response, from: service, at: clock.wall(), hasPageToken: hasPageToken, hiding: secrets) { throw error }
    return response
  }

  /// An error after the last attempt. If the service named a delay, nothing is sent until it has passed.
  private func held(_ error: TrendMicroError) -> TrendMicroError {
    guard error.isTransient, let asked = error.retryAfter, asked > .zero else { return error }
    gate.setPause(until: clock.time.now() + asked)
    return paused(asked, error)
  }

  private func paused(_ left: Duration, _ cause: TrendMicroError? = nil) -> TrendMicroError {
    let until = clock.wall() + left
    return TrendMicroError(
      .throttled, status: cause?.status, code: cause?.code ?? "",
      message: "\(service.name.capitalizedFirst) asked for a pause until \(until.flooredToSecond).",
      remedy: "Wait; the next pull after that time tries again.", until: until, isTransient: true, retryAfter: left)
  }
}
