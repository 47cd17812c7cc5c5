@testable import ConnectWise
import CurlTransport
import Synchronization
import Testing

@Suite("Requests that are held back")
struct SiteHoldTests {
  private static let unauthorized = HTTPResponse.json(401, #"{"code":"Unauthorized","message":"The key was revoked.","errors":null}"#)

  /// Answers reads of additions with `status` while it is set.
  private final class Site: Sendable {
    let failing: Mutex<Int?>
    init(_ status: Int?) { failing = Mutex(status) }
    func answer(_ request: HTTPRequest) -> HTTPResponse? {
      guard request.url.contains("/additions") || request.url.contains("/system/info") else { return nil }
      switch failing.withLock({ $0 }) {
      case 401: return SiteHoldTests.unauthorized
      case let status?: return .json(status, #"{"code":"Fault","message":"Out of order.","errors":null}"#)
      case nil: return .json(request.url.contains("/additions") ? "[]" : #"{"version":"v2026.1"}"#)
      }
    }
  }

  private func read(_ client: ConnectWiseClient, _ agreement: Int) async -> ConnectWiseError? {
    await failure { () async throws(ConnectWiseError) in _ = try await client.additions(agreementID: agreement) }
  }

  @Test("five failures open a breaker, one success closes it, and a failed trial doubles its pause up to the longest")
  func breaker() {
    var breaker = CircuitBreaker.site
    let error = ConnectWiseError(.transport, message: "No answer.", isTransient: true, remedy: "")
    for _ in 0..<4 { breaker.failed(error, at: .zero) }
    #expect(!breaker.isOpen)
    breaker.failed(error, at: .zero)
    breaker.failed(error, at: .seconds(1))
    #expect(breaker.left(at: .zero) == .seconds(5), "a request under way when it opened changes nothing")
    #expect(breaker.isOpen && breaker.left(at: .seconds(5)) == .zero)
    breaker.failed(error, at: .seconds(5))
    #expect(breaker.left(at: .seconds(5)) == .seconds(10))
    for round in 1...10 { breaker.failed(error, at: .seconds(round * 1000)) }
    #expect(breaker.left(at: .seconds(10_000)) == .seconds(300))
    breaker.tryNow()
    #expect(breaker.isOpen && breaker.left(at: .seconds(10_000)) == .zero)
    breaker.succeeded()
    #expect(!breaker.isOpen && breaker == .site)
  }

  /// Counts the requests that took a share of the budget.
  private final class Shares: RequestAdmission {
    let taken = Mutex(0)
    func run<Answer: Sendable>(
      requestsPerMinute: Int, _ request: () async throws(ConnectWiseError) -> Answer
    ) async throws(ConnectWiseError) -> Answer {
      taken.withLock { $0 += 1 }
      return try await request()
    }
  }

  @Test("a request that is held back takes no share of the budget: of a revoked key, and of a long pause", arguments: [401, 429])
  func noShare(status: Int) async throws {
    let script = Script { _, _ in
      status == 401 ? Self.unauthorized : .json(429, "{}", ["Retry-After": "7200"])
    }
    let shares = Shares()
    let client = try script.client(admission: shares)
    for agreement in 1...20 { #expect(await read(client, agreement) != nil) }
    #expect(client.hold != nil && shares.taken.withLock { $0 } <= script.requests.count && script.requests.count < 5)
  }

  @Test("a revoked key is rejected once, however many requests wait")
  func oneRejection() async throws {
    let site = Site(401)
    let script = Script { request, _ in site.answer(request) }
    let client = try script.client()
    let errors = await withTaskGroup(of: ConnectWiseError?.self, returning: [ConnectWiseError].self) { tasks in
      for agreement in 1...40 { tasks.addTask { await self.read(client, agreement) } }
      return await tasks.reduce(into: []) { if let error = $1 { $0.append(error) } }
    }
    #expect(script.calls.count == 1, "\(script.calls)")
    #expect(errors.count == 40 && errors.filter(\.isHeld).count == 39 && errors.allSatisfy { $0.kind == .unauthorized })
    #expect(client.hold?.reason == .rejected && client.hold?.remaining == .seconds(60))
  }

  @Test("a rejected key is probed by the cheapest request after a minute, then more slowly, and its success releases everything")
  func slowProbe() async throws {
    let site = Site(401)
    let script = Script { request, _ in site.answer(request) }
    let client = try script.client()
    _ = await read(client, 1)
    #expect(await read(client, 1)?.isHeld == true)
    for pause in [60, 120, 240, 480, 900, 900] {
      try await script.time.sleep(.seconds(pause))
      #expect(await read(client, 2)?.isHeld == false)
      #expect(script.calls.last == "GET /system/info")
    }
    site.failing.withLock { $0 = nil }
    try await script.time.sleep(.seconds(900))
    #expect(await read(client, 3) == nil)
    #expect(client.hold == nil)
    #expect(script.calls.suffix(2).first == "GET /system/info" && script.calls.suffix(1).first?.contains("/3/additions") == true)
  }

  @Test("a successful test releases at once, and a failing one of another key holds nothing back")
  func released() async throws {
    let site = Site(401)
    let script = Script { request, _ in site.answer(request) }
    let client = try script.client()
    _ = await client.testConnection()
    #expect(client.hold == nil)
    _ = await read(client, 1)
    #expect(client.hold != nil)
    site.failing.withLock { $0 = nil }
    _ = await client.testConnection()
    #expect(client.hold == nil)
    #expect(await read(client, 1) == nil)
  }

  @Test("a request that alone is rejected although the key works does not hold the others back")
  func oneRequestRejected() async throws {
    let script = Script { request, _ in
      if request.url.contains("/agreements/7/") { return SiteHoldTests.unauthorized }
      return Site(nil).answer(request)
    }
    let client = try script.client()
    #expect(await read(client, 7)?.isHeld == false)
    try await script.time.sleep(.seconds(60))
    // The probe succeeds: it is not the key.
    #expect(await read(client, 7)?.kind == .unauthorized)
    #expect(client.hold == nil)
    #expect(await read(client, 8) == nil)
  }

  @Test("a site that does not answer refuses every caller at once, and a single trial shows that it answers again")
  func notAnswering() async throws {
    let isDown = Mutex(true)
    let script = Script { request, _ throws(TransportError) in
      if isDown.withLock({ $0 }) {
        throw TransportError(.receive, .timedOut, mayHaveBeenReceived: true, message: "It timed out.", remedy: "")
      }
      return Site(nil).answer(request)
    }
    let client = try script.client()
    let first = await read(client, 1)
    #expect(first?.kind == .notAnswering && first?.message.hasPrefix("ConnectWise does not answer") == true)
    let sent = script.requests.count
    let refused = await read(client, 2)
    #expect(script.requests.count == sent && refused?.isHeld == true && refused?.message.hasPrefix("ConnectWise does not answer") == true)
    isDown.withLock { $0 = false }
    try await script.time.sleep(client.hold?.remaining ?? .zero)
    #expect(await read(client, 2) == nil)
    #expect(client.hold == nil)
  }

  @Test("a server error of one record alone does not hold the others back; those of several records do")
  func serverErrors() async throws {
    let site = Site(500)
    let script = Script { request, _ in site.answer(request) }
    let client = try script.client(retry: .never)
    for _ in 0..<20 { _ = await read(client, 1) }
    #expect(client.hold == nil)
    for agreement in 1...6 { _ = await read(client, agreement) }
    #expect(client.hold?.reason == .notAnswering)
  }

  @Test("a read that stalls is given up when other requests show that the site does not answer; a write is not")
  func givenUp() async throws {
    let stalled = Stalling()
    let time = ManualTime()
    let client = try ConnectWiseClient(
      configuration: SiteConfiguration(
        site: "na.myconnectwise.net", companyID: "trainingco", publicKey: "pub", privateKey: Secret("hunter2"),
        clientID: "11111111-2222-4333-8444-555555555555", maximumParallelRequests: 8), sender: stalled, retry: .never, time: time.source)
    #expect(await read(client, 100) == nil)
    let verified = Task { await self.read(client, 101) }
    await stalled.waits(for: 1)
    let basis = ReadBasis()
    basis.record("", client.throttle.mark())
    let write = Task {
      await failure { () async throws(ConnectWiseError) in _ = try await client.deleteAddition(agreementID: 102, id: 1, basedOn: basis) }
    }
    // The write waits for the answer of the read, and then follows it.
    await time.sleeps(1)
    time.advance(by: SiteState.trialTime)
    await stalled.waits(for: 2)
    for _ in 0..<5 {
      client.throttle.note(
        .unanswered(ConnectWiseError(.transport, message: "No route.", isTransient: true, remedy: ""), weight: 1),
        Admission(key: client.key))
    }
    // It answers again at once: the read was given up all the same, and was not cancelled by its caller.
    client.throttle.note(.answered, Admission(key: client.key))
    #expect(client.hold == nil)
    let error = await verified.value
    #expect(error?.kind == .notAnswering && error?.isHeld == true)
    #expect(stalled.ended == ["/101/"])
    write.cancel()
    #expect(await write.value?.outcome == .uncertain)
  }

  @Test("a pause of hours is an error that says how long it is, has an end, and is ended by a person")
  func longPause() async throws {
    let script = Script { request, number in
      guard request.url.contains("/additions"), number < 2 else { return Site(nil).answer(request) }
      return .json(429, #"{"error":"Too Many Requests","message":"Wait."}"#, ["Retry-After": "999999"])
    }
    let client = try script.client()
    _ = await read(client, 1)
    #expect(client.hold == SiteHold(pause: SiteThrottle.longestPause))
    let refused = await read(client, 1)
    #expect(refused?.isHeld == true && refused?.message == "ConnectWise asked for a pause, which lasts another 6 hours.")
    let test = await client.testConnection()
    #expect(test.contains { $0.isPaused && $0.outcome == .failed && $0.message.contains("another 6 hours") })
    client.tryNow()
    #expect(client.hold == nil)
    #expect(await read(client, 1) == nil)
  }

  @Test(
    "durations are written as people say them",
    arguments: [
      (1, "1 second"), (119, "119 seconds"), (120, "2 minutes"), (3601, "61 minutes"), (7200, "2 hours"), (7260, "2 hours 1 minute"),
    ])
  func words(seconds: Int, text: String) {
    #expect(Duration.seconds(seconds).words == text)
  }

  @Test("a list that never ends is given up with a clear error, whatever the size of its pages", arguments: [1, 25, 1000])
  func endless(rows: Int) async throws {
    let pages = Mutex(0)
    let script = Script { request, _ in
      guard request.url.contains("/additions") else { return nil }
      let page = pages.withLock { page in
        page += 1
        return page
      }
      let body = (0..<rows).map { #"{"id":\#(page * rows + $0),"product":{"id":1},"quantity":1,"billCustomer":"Billable"}"# }.joined(
        separator: ",")
      return .json(200, "[\(body)]", ["Link": "<https://x/y?pageId=\(page * rows + rows - 1)>; rel=\"next\""])
    }
    let error = await read(try script.client(), 1)
    #expect(error?.kind == .endless && error?.message.contains("/finance/agreements/1/additions does not end") == true)
    #expect(pages.withLock { $0 } <= ListBounds.mostPages + 1)
  }
}

/// Answers everything but the additions of agreements over 100, which it never answers.
private final class Stalling: HTTPSending {
  private let waiting = Mutex(0)
  private let cancelled = Mutex<[String]>([])

  /// Those whose waiting has ended.
  var ended: [String] { cancelled.withLock { $0 } }

  func waits(for count: Int) async {
    while waiting.withLock({ $0 }) < count { await Task.yield() }
  }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    if request.url.contains("/login/companyinfo/") { return .discovery() }
    guard let place = ["/101/", "/102/"].first(where: request.url.contains) else { return .json("[]") }
    waiting.withLock { $0 += 1 }
    let (never, end) = AsyncStream<Void>.makeStream()
    for await _ in never {}
    end.finish()
    cancelled.withLock { $0.append(place) }
    throw TransportError(.receive, .cancelled, mayHaveBeenReceived: true, message: "It was cancelled.", remedy: "")
  }
}
