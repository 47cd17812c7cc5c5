@testable import ConnectWise
import CurlTransport
import Synchronization
import TestSupport
import Testing

/// Requests that are sent alone, because the key or the site may not work.
@Suite("Trials", .timeLimit(.minutes(15)))
struct TrialTests {
  private static let key = SiteKey(
    SiteConfiguration(site: "a.example", companyID: "c", publicKey: "p", privateKey: Secret("k"), clientID: "g"))
  private static let admission = Admission(key: key, path: "/x")
  private static let refusal = ConnectWiseError(.unauthorized, status: 401, message: "Revoked.", remedy: "")

  /// Requests that are not answered until the test ends them.
  private final class Requests: Sendable {
    let time = ManualTime()
    let throttle: SiteThrottle
    private let sent = Mutex(0)
    private let ended = Gate()
    private let tasks = Mutex<[Task<ConnectWiseError?, Never>]>([])

    init() { throttle = SiteThrottle(maximumParallelRequests: 50, time: time.source) }

    var count: Int { sent.withLock { $0 } }

    func start(_ count: Int) async {
      let before = self.count + throttle.waitingCount
      for _ in 0..<count {
        let task = Task {
          await failure { () async throws(ConnectWiseError) in
            try await self.throttle.run(maximumPause: .zero, TrialTests.admission) { () async throws(ConnectWiseError) in
              self.sent.withLock { $0 += 1 }
              await self.ended.wait()
            }
          }
        }
        tasks.withLock { $0.append(task) }
      }
      while self.count + throttle.waitingCount < before + count { await Task.yield() }
    }

    func waits(_ count: Int) async {
      while throttle.waitingCount != count { await Task.yield() }
    }

    func errors() async -> [ConnectWiseError] {
      ended.open()
      var errors: [ConnectWiseError] = []
      for task in tasks.withLock({ $0 }) { if let error = await task.value { errors.append(error) } }
      return errors
    }
  }

  @Test("while the first request of a key is not answered, another one follows every five seconds, and an answer releases the rest")
  func stalled() async {
    let requests = Requests()
    await requests.start(10)
    #expect(requests.count == 1 && requests.throttle.waitingCount == 9)
    for follower in 1...3 {
      await requests.time.sleeps(1)
      requests.time.advance(by: .seconds(4))
      #expect(requests.throttle.waitingCount == 10 - follower)
      requests.time.advance(by: .seconds(1))
      await requests.waits(9 - follower)
    }
    requests.throttle.note(.answered, Self.admission)
    #expect(requests.throttle.waitingCount == 0)
    #expect(await requests.errors() == [])
    #expect(requests.count == 10)
  }

  @Test("a wrong key is tried once in five seconds, however many requests wait, and a rejection ends that")
  func rejected() async {
    let requests = Requests()
    await requests.start(20)
    await requests.time.sleeps(1)
    requests.time.advance(by: .seconds(5))
    await requests.waits(18)
    requests.throttle.note(.rejected(Self.refusal), Self.admission)
    let errors = await requests.errors()
    #expect(requests.count == 2 && errors.count == 18 && errors.allSatisfy { $0.isHeld && $0.kind == .unauthorized })
  }

  @Test("neither a connection test nor the answer of a gateway shows that the key works")
  func unverified() async {
    let requests = Requests()
    await requests.start(5)
    var test = Self.admission
    test.isTest = true
    requests.throttle.note(.answered, test)
    requests.throttle.note(.reached, Self.admission)
    var discovery = Self.admission
    discovery.isDiscovery = true
    requests.throttle.note(.answered, discovery)
    #expect(requests.throttle.waitingCount == 4)
    #expect(await requests.errors() == [])
  }

  @Test("after a site did not answer, the others wait five seconds for the trial, and are then refused")
  func silentTrial() async {
    let requests = Requests()
    for _ in 0..<5 {
      requests.throttle.note(
        .unanswered(ConnectWiseError(.transport, message: "No route.", isTransient: true, remedy: ""), weight: 1), Self.admission)
    }
    requests.time.advance(by: .seconds(5))
    await requests.start(3)
    #expect(requests.count == 1 && requests.throttle.waitingCount == 2)
    await requests.time.sleeps(1)
    requests.time.advance(by: .seconds(5))
    await requests.waits(0)
    let late = await failure { () async throws(ConnectWiseError) in
      try await requests.throttle.run(maximumPause: .zero, Self.admission) { () async throws(ConnectWiseError) in }
    }
    let errors = await requests.errors()
    #expect(requests.count == 1 && (errors + [late].compactMap(\.self)).count == 3)
    #expect(errors.allSatisfy { $0.isHeld && $0.kind == .notAnswering })
  }

  @Test("the rate limiter answers a wrong key too, so that its answer does not let the other requests try the key")
  func limited() async throws {
    let count = Mutex(0)
    let script = Script { request, _ in
      guard request.url.contains("/additions") else { return nil }
      let number = count.withLock { count in
        count += 1
        return count
      }
      return number == 1
        ? .json(429, #"{"error":"e","message":"slow down"}"#, ["Retry-After": "1"])
        : .json(401, #"{"code":"Unauthorized","message":"The key was revoked."}"#)
    }
    let client = try script.client()
    let errors = await withTaskGroup(of: ConnectWiseError?.self, returning: [ConnectWiseError].self) { tasks in
      for agreement in 1...40 {
        tasks.addTask { await failure { () async throws(ConnectWiseError) in _ = try await client.additions(agreementID: agreement) } }
      }
      return await tasks.reduce(into: []) { if let error = $1 { $0.append(error) } }
    }
    #expect(errors.count == 40 && errors.allSatisfy { $0.kind == .unauthorized })
    #expect(script.calls.count == 2, "\(script.calls)")
  }

  @Test("while the company is rejected the site is not asked where its API is, and then by one request only")
  func discovery() async throws {
    let isKnown = Mutex(false)
    let script = Script { request, _ in
      if request.url.contains("/login/companyinfo/") { return isKnown.withLock { $0 } ? .discovery() : .json("null") }
      return .json(request.url.contains("/additions") ? "[]" : #"{"version":"v2026.1"}"#)
    }
    let client = try script.client()
    func read(_ count: Int) async -> [ConnectWiseError] {
      await withTaskGroup(of: ConnectWiseError?.self, returning: [ConnectWiseError].self) { tasks in
        for agreement in 1...count {
          tasks.addTask { await failure { () async throws(ConnectWiseError) in _ = try await client.additions(agreementID: agreement) } }
        }
        return await tasks.reduce(into: []) { if let error = $1 { $0.append(error) } }
      }
    }
    #expect(await read(1).map(\.kind) == [.unknownCompany])
    #expect(client.hold?.reason == .rejected && script.requests.count == 1)
    #expect(await read(30).filter(\.isHeld).count == 30)
    #expect(script.requests.count == 1)
    try await script.time.sleep(.seconds(60))
    #expect(await read(30).filter(\.isHeld).count == 29)
    #expect(script.requests.count == 2)
    isKnown.withLock { $0 = true }
    try await script.time.sleep(.seconds(120))
    #expect(await read(30).isEmpty && client.hold == nil)
  }

  @Test("a request that waits for the rate limit occupies no place that a write needs")
  func placeOfWrite() async throws {
    let time = ManualTime()
    let throttle = SiteThrottle(requestsPerMinute: 20, maximumParallelRequests: 1, time: time.source)
    let basis = ReadBasis()
    try await throttle.run(maximumPause: .zero, Admission(use: .read(basis))) { () async throws(ConnectWiseError) in
      basis.record("", throttle.mark())
    }
    let read = Task { try await throttle.run(maximumPause: .zero) { () async throws(ConnectWiseError) in } }
    await time.sleeps(1)
    try await throttle.run(maximumPause: .zero, Admission(use: .write(basis, path: "/x"))) { () async throws(ConnectWiseError) in }
    time.advance(by: .seconds(60))
    try await read.value
  }
}
