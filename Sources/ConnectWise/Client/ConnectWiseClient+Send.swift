import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// Performs a call: discovers the base URL, waits for the throttle, retries if allowed.
  func perform(_ call: APICall) async throws(ConnectWiseError) -> HTTPResponse {
    let first = try await endpoint()
    do {
      return try await perform(call, at: first)
    } catch {
      // The codebase may have changed. A 404 did nothing, so a write may be sent again too.
      guard error.status == 404 else { throw error }
      let moved: Bool
      do { moved = try await hasMoved(from: first) } catch { moved = false }
      guard moved else { throw error }
      return try await perform(call, at: try await endpoint())
    }
  }

  private func perform(_ call: APICall, at endpoint: Endpoint) async throws(ConnectWiseError) -> HTTPResponse {
    try await probeKey(at: endpoint)
    let request = try request(call, at: endpoint)
    let admission = Admission(key: key, path: call.path, isTest: isTest)
    return try await retrying(isRead: call.isRead) { () async throws(ConnectWiseError) in
      let response = try await self.exchange(request, admission, call)
      if let error = ConnectWiseError(response, isRead: call.isRead) { throw error.naming(call) }
      return response
    }
  }

  /// Retries according to the policy.
  func retrying<Answer: Sendable>(
    isRead: Bool, _ attempt: () async throws(ConnectWiseError) -> Answer
  ) async throws(ConnectWiseError) -> Answer {
    var count = 0
    while true {
      do {
        return try await attempt()
      } catch {
        guard let wait = retry.wait(after: error, attempt: count, isRead: isRead, random: time.random()) else { throw error }
        count += 1
        do { try await time.sleep(wait) } catch _ { throw .cancelled }
      }
    }
  }

  /// After a rejected key, the cheapest request shows whether the key works again, so that no other request is rejected for its sake.
  private func probeKey(at endpoint: Endpoint) async throws(ConnectWiseError) {
    guard !isTest, let hold, hold.reason == .rejected, hold.remaining == .zero else { return }
    let probe = APICall.get("/system/info")
    let response = try await exchange(try request(probe, at: endpoint), Admission(key: key, path: probe.path))
    if let error = ConnectWiseError(response, isRead: true), error.kind == .unauthorized { throw error }
  }

  /// One request and its response, subject to the caller's share and the throttle, which learns how the site treated it.
  ///
  /// `call` is nil for a read that no write can rest on.
  func exchange(_ request: HTTPRequest, _ admission: Admission, _ call: APICall? = nil) async throws(ConnectWiseError) -> HTTPResponse {
    var admission = admission
    if let call {
      if let written = call.basis { admission.use = .write(written, path: call.path) } else if let basis { admission.use = .read(basis) }
    }
    let admitted = admission
    guard let share = self.admission else { return try await throttled(request, admitted, call) }
    // A request that would be refused takes no share of the budget.
    try throttle.requireOpen(admitted, maximumPause: retry.maximumPause)
    return try await share.run(requestsPerMinute: configuration.requestsPerMinute) { () async throws(ConnectWiseError) in
      try await self.throttled(request, admitted, call)
    }
  }

  private func throttled(_ request: HTTPRequest, _ admission: Admission, _ call: APICall?) async throws(ConnectWiseError) -> HTTPResponse {
    let isRead = call?.isRead ?? true
    let asked = time.now()
    return try await throttle.run(maximumPause: retry.maximumPause, admission) { () async throws(ConnectWiseError) in
      let mark = self.throttle.mark()
      self.observer?.waited(mark.time - asked)
      let response: HTTPResponse
      do throws(ConnectWiseError) {
        response = isRead && !admission.isTest ? try await self.read(request) : try await self.answer(request, isRead: isRead)
      } catch {
        self.observer?.ended(nil, self.time.now() - mark.time)
        if let outcome = SiteOutcome(error) { self.throttle.note(outcome, admission) }
        throw error
      }
      self.observer?.ended(response.status, self.time.now() - mark.time)
      if response.status == 429 {
        // The limit is per site, so all requests wait.
        self.throttle.pause(response.retryAfter ?? self.retry.backoff(attempt: 0, random: self.time.random()))
      } else if let call, isRead, response.status < 500 {
        self.basis?.record(call.readPath, mark)
      }
      if let skew = response.clockSkew { self.throttle.state.withLock { $0.clockSkew = skew } }
      self.throttle.note(
        admission.isDiscovery ? self.outcome(ofDiscovery: response) : SiteOutcome(response, isRead: isRead), admission)
      return response
    }
  }

  private func answer(_ request: HTTPRequest, isRead: Bool) async throws(ConnectWiseError) -> HTTPResponse {
    do throws(TransportError) { return try await sender.send(request) } catch { throw ConnectWiseError(error, isRead: isRead) }
  }

  /// A read, which is given up when other requests show that the site does not answer.
  private func read(_ request: HTTPRequest) async throws(ConnectWiseError) -> HTTPResponse {
    let exchange = Task { () async -> Result<HTTPResponse, ConnectWiseError> in
      do throws(ConnectWiseError) { return .success(try await self.answer(request, isRead: true)) } catch { return .failure(error) }
    }
    let id = throttle.state.withLock { $0.beginRead { exchange.cancel() } }
    let result = await withTaskCancellationHandler {
      await exchange.value
    } onCancel: {
      exchange.cancel()
    }
    if let hold = throttle.state.withLock({ $0.endRead(id) }), case .failure = result { throw hold.error }
    return try result.get()
  }

  func request(_ call: APICall, at endpoint: Endpoint) throws(ConnectWiseError) -> HTTPRequest {
    let url = RequestURL.make(base: endpoint.base, path: call.path, query: call.query)
    guard url.utf8.count <= RequestURL.maximumLength else {
      throw ConnectWiseError(
        .tooLong,
        message: "The request URL would have \(url.utf8.count) characters; ConnectWise accepts \(RequestURL.maximumLength).",
        remedy: "Search for fewer or shorter values at a time.")
    }
    var headers: HTTPHeaders = [
      "Accept": "application/vnd.connectwise.com+json; version=\(configuration.apiVersion)", "clientId": configuration.clientID,
    ]
    if call.isForwardOnly { headers.add("pagination-type", "forward-only") }
    if call.body != nil { headers.add("Content-Type", "application/json") }
    return HTTPRequest(
      call.method, url, headers: headers, body: call.body,
      credentials: .init(user: "\(configuration.companyID)+\(configuration.publicKey)", password: configuration.privateKey),
      timeout: requestTimeout)
  }

  /// A person waits for a connection test; nil means the site's usual time.
  var requestTimeout: Duration? { isTest ? min(configuration.timeout, .seconds(15)) : nil }
}

extension ConnectWiseClient {
  func decoded<Answer: Decodable>(_ call: APICall, _ what: String) async throws(ConnectWiseError) -> Answer {
    let response = try await perform(call)
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(response.body)) else {
      throw .undecodable(what, response, isRead: call.isRead)
    }
    return answer
  }

  /// Sent once; returns the record after the change.
  func patched<Answer: Decodable>(
    _ path: String, _ operations: [PatchOperation], _ what: String, basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> Answer {
    guard !operations.isEmpty else {
      throw ConnectWiseError(.validation, message: "The change is empty.", remedy: "Specify at least one property.")
    }
    return try await decoded(.write(.patch, path, body: try encoded(operations, "The change"), basedOn: basis), what)
  }

  /// Nil if ConnectWise answers "NotFound". A 404 without that code may mean wrong credentials and remains an error.
  func found<Answer: Decodable>(_ call: APICall, _ what: String) async throws(ConnectWiseError) -> Answer? {
    do {
      return try await decoded(call, what)
    } catch {
      if error.isMissingRecord { return nil }
      throw error
    }
  }

  func encoded(_ value: some Encodable, _ what: String) throws(ConnectWiseError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      // JSON has no infinity and no NaN.
      throw ConnectWiseError(.validation, message: "\(what) cannot be written as JSON.", remedy: "Use finite numbers.")
    }
  }
}

extension SiteOutcome {
  /// Nil if the error says nothing about the site: the request was cancelled, or is invalid.
  fileprivate init?(_ error: ConnectWiseError) {
    guard let transport = error.transport, !error.isHeld else { return nil }
    switch transport.cause {
    // A certificate that is not trusted does not become so by trying again.
    case .untrusted: self = .unanswered(error, weight: CircuitBreaker.site.limit)
    // A request that times out occupies a caller for a long time.
    case .timedOut: self = .unanswered(error, weight: 2)
    case .failed where transport.phase != .request: self = .unanswered(error, weight: 1)
    case .failed, .cancelled, .closed: return nil
    case .tooLarge: self = .reached
    }
  }

  fileprivate init(_ response: HTTPResponse, isRead: Bool) {
    guard let error = ConnectWiseError(response, isRead: isRead) else {
      self = .answered
      return
    }
    switch error.kind {
    case .unauthorized: self = .rejected(error)
    case .server: self = .serverError(error)
    case .forbidden, .conflict, .validation: self = .answered
    // A cloud site answers 404 to a wrong key, and the rate limiter answers 429 to any.
    case .notFound where error.isMissingRecord: self = .answered
    default: self = .reached
    }
  }
}

extension HTTPResponse {
  /// How far the server's clock is ahead of this machine's, to the second.
  fileprivate var clockSkew: Duration? {
    headers["Date"].flatMap { HTTPDate.seconds($0) }.map { .seconds($0 - Int64(Date().timeIntervalSince1970.rounded(.down))) }
  }
}
