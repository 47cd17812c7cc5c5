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
    let request = try request(call, at: endpoint)
    return try await retrying(isRead: call.isRead) { () async throws(ConnectWiseError) in
      let response = try await self.exchange(request, isRead: call.isRead)
      if let error = ConnectWiseError(response, isRead: call.isRead) { throw error }
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

  /// One request and its response, subject to the admission and the throttle.
  func exchange(_ request: HTTPRequest, isRead: Bool) async throws(ConnectWiseError) -> HTTPResponse {
    guard let admission else { return try await throttled(request, isRead: isRead) }
    return try await admission.run(requestsPerMinute: configuration.requestsPerMinute) { () async throws(ConnectWiseError) in
      try await self.throttled(request, isRead: isRead)
    }
  }

  private func throttled(_ request: HTTPRequest, isRead: Bool) async throws(ConnectWiseError) -> HTTPResponse {
    try await throttle.run(maximumPause: retry.maximumPause) { () async throws(ConnectWiseError) in
      let response: HTTPResponse
      do throws(TransportError) { response = try await self.sender.send(request) } catch { throw ConnectWiseError(error, isRead: isRead) }
      if response.status == 429 {
        // The limit is per site, so all requests wait.
        let pause = RetryAfter.duration(response.headers["Retry-After"])
        self.throttle.pause(pause ?? self.retry.backoff(attempt: 0, random: self.time.random()))
      }
      return response
    }
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
      credentials: .init(user: "\(configuration.companyID)+\(configuration.publicKey)", password: configuration.privateKey))
  }
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
  func patched<Answer: Decodable>(_ path: String, _ operations: [PatchOperation], _ what: String) async throws(ConnectWiseError) -> Answer {
    guard !operations.isEmpty else {
      throw ConnectWiseError(.validation, message: "The change is empty.", remedy: "Specify at least one property.")
    }
    return try await decoded(.write(.patch, path, body: try encoded(operations, "The change")), what)
  }

  /// Nil if ConnectWise answers "NotFound". A 404 without that code may mean wrong credentials and remains an error.
  func found<Answer: Decodable>(_ call: APICall, _ what: String) async throws(ConnectWiseError) -> Answer? {
    do {
      return try await decoded(call, what)
    } catch {
      if error.status == 404 && error.code.lowercased() == "notfound" { return nil }
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
