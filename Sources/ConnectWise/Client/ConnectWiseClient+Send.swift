import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// Performs a call: finds the interface, waits for its turn, asks again where that is right.
  func perform(_ call: APICall) async throws(ConnectWiseError) -> HTTPResponse {
    let first = try await endpoint()
    do {
      return try await perform(call, at: first)
    } catch {
      // The path may be the old codebase's. A 404 surely did nothing, so a write may be sent again too.
      guard error.status == 404 else { throw error }
      let moved: Bool
      do { moved = try await hasMoved(from: first) } catch { moved = false }
      guard moved else { throw error }
      return try await perform(call, at: try await endpoint())
    }
  }

  private func perform(_ call: APICall, at endpoint: Endpoint) async throws(ConnectWiseError) -> HTTPResponse {
    let request = try request(call, at: endpoint)
    return try await repeating(isRead: call.isRead) { () async throws(ConnectWiseError) in
      let response = try await self.exchange(request, isRead: call.isRead)
      if let error = ConnectWiseError(response, isRead: call.isRead) { throw error }
      return response
    }
  }

  /// Asks again as the policy says.
  func repeating<Answer: Sendable>(
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

  /// One request, one answer, in its turn.
  func exchange(_ request: HTTPRequest, isRead: Bool) async throws(ConnectWiseError) -> HTTPResponse {
    try await throttle.run(maximumPause: retry.maximumPause) { () async throws(ConnectWiseError) in
      let response: HTTPResponse
      do throws(TransportError) { response = try await self.sender.send(request) } catch { throw ConnectWiseError(error, isRead: isRead) }
      if response.status == 429 {
        // It is the site that is busy, not this request: everybody waits.
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
        message: "The request's address would be \(url.utf8.count) characters long; ConnectWise takes \(RequestURL.maximumLength).",
        remedy: "Look for fewer or shorter values at a time.")
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
