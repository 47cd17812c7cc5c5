@testable import ConnectWise
import CurlTransport
import Synchronization
import TestSupport
import Testing

/// A write is sent only on the basis of a recent read of the same records, without a pause since (rule 36).
@Suite struct ReadBasisTests {
  private static let patch: [PatchOperation] = [.replace(.quantity, 12)]

  private func site() -> Script {
    Script { request, _ in
      if request.url.contains("/tickets/5?") || request.method == .patch && request.url.hasSuffix("/tickets/5") {
        return .json(#"{"id":5,"summary":"s"}"#)
      }
      return request.method == .get && !request.url.contains("login") ? .json("[]") : request.method == .patch ? .json(#"{"id":31}"#) : nil
    }
  }

  private func writes(_ script: Script) -> Int { script.calls.count { !$0.hasPrefix("GET") } }

  private func patch(_ client: ConnectWiseClient, _ basis: ReadBasis, agreement: Int = 7) async -> ConnectWiseError? {
    await failure { () async throws(ConnectWiseError) in
      try await client.patchAddition(agreementID: agreement, id: 31, Self.patch, basedOn: basis)
    }
  }

  @Test("a write rests on a read of the same list that is at most five seconds old", arguments: [0, 4_999, 5_000, 5_001, 60_000])
  func age(milliseconds: Int) async throws {
    let script = site()
    let client = try script.client()
    let basis = ReadBasis()
    _ = try await client.reading(into: basis).additions(agreementID: 7)
    try await script.time.sleep(.milliseconds(milliseconds))
    let error = await patch(client, basis)
    let isFresh = milliseconds <= 5_000
    #expect((error == nil) == isFresh && writes(script) == (isFresh ? 1 : 0))
    if !isFresh { #expect(error?.kind == .staleRead && error?.outcome == .notDone && error?.needsNewRead == true) }
  }

  @Test("neither a read of another list nor no read at all allows a write")
  func otherList() async throws {
    let script = site()
    let client = try script.client()
    let basis = ReadBasis()
    #expect(await patch(client, basis)?.kind == .staleRead)
    _ = try await client.reading(into: basis).additions(agreementID: 70)
    _ = try await client.additions(agreementID: 7)
    #expect(await patch(client, basis)?.kind == .staleRead)
    #expect(writes(script) == 0)
    #expect(await patch(client, basis, agreement: 70) == nil)
  }

  @Test(
    "a pause after the read ends its use, however short, whoever met it, and whether it is over or not",
    arguments: [Duration.zero, .milliseconds(1), .seconds(3)])
  func pause(length: Duration) async throws {
    let script = site()
    let client = try script.client()
    for waits in [false, true] {
      let basis = ReadBasis()
      _ = try await client.reading(into: basis).additions(agreementID: 7)
      client.throttle.pause(length)
      if waits { try await script.time.sleep(length) }
      #expect(await patch(client, basis)?.kind == .staleRead)
    }
    #expect(writes(script) == 0)
  }

  @Test("a pause between two pages of the list ends the use of the first")
  func pauseDuringRead() async throws {
    let script = Script { request, number in
      guard request.url.contains("additions") else { return nil }
      if number == 1 { return .json(200, #"[{"id":1}]"#, ["Link": #"<https://h/x?pageId=1>; rel="next""#]) }
      return number == 2 ? .json(429, #"{"error":"e"}"#, ["Retry-After": "1"]) : .json("[]")
    }
    let client = try script.client()
    let basis = ReadBasis()
    #expect(try await client.reading(into: basis).additions(agreementID: 7).map(\.id) == [1])
    #expect(await patch(client, basis)?.kind == .staleRead)
  }

  @Test("the answer of a read counts from the time at which it was asked for")
  func slowAnswer() async throws {
    let script = Script { request, _ in request.url.contains("additions") ? .json("[]") : nil }
    let slow = SlowSite(script: script, delay: .seconds(6))
    let configuration = SiteConfiguration(site: "a.example", companyID: "c", publicKey: "p", privateKey: Secret("k"), clientID: "g")
    let client = try ConnectWiseClient(configuration: configuration, sender: slow, time: script.time)
    let basis = ReadBasis()
    _ = try await client.reading(into: basis).additions(agreementID: 7)
    #expect(await patch(client, basis)?.kind == .staleRead)
  }

  @Test(
    "at any rate limit, and after any number of other requests, a write follows its reads without being too late",
    arguments: ["additions", "ticket"])
  func rates(of record: String) async throws {
    var random = SeededGenerator()
    for _ in 0..<100 {
      let script = site()
      let perMinute = Int.random(in: 1...100, using: &random)
      let throttle = SiteThrottle(requestsPerMinute: perMinute, maximumParallelRequests: 1, time: script.time)
      let configuration = SiteConfiguration(site: "a.example", companyID: "c", publicKey: "p", privateKey: Secret("k"), clientID: "g")
      let client = try ConnectWiseClient(configuration: configuration, sender: script, throttle: throttle, time: script.time)
      for _ in 0..<Int.random(in: 0...20, using: &random) { _ = try await client.additions(agreementID: 9) }
      guard record == "additions" else {
        // The notes, the statuses of the board, and the write.
        let basis = ReadBasis(reserving: 3)
        let reader = client.reading(into: basis)
        _ = try await reader.ticket(id: 5)
        _ = try await reader.ticketNotes(ticketID: 5)
        _ = try await reader.boardStatuses(boardID: 3)
        let sent = await failure { () async throws(ConnectWiseError) in
          try await client.patchTicket(id: 5, [.replace(.status, .reference(Reference(id: 1)))], basedOn: basis)
        }
        #expect(sent == nil && basis.reads == 3, "\(perMinute) a minute")
        continue
      }
      let others = ReadBasis(reserving: 2)
      _ = try await client.reading(into: others).agreements()
      let basis = ReadBasis(following: others)
      _ = try await client.reading(into: basis).additions(agreementID: 7)
      #expect(await patch(client, basis) == nil, "\(perMinute) a minute")
    }
  }

  @Test("a write is sent before other requests that wait for a connection, so that they do not make its read too old")
  func order() async throws {
    let script = site()
    let throttle = SiteThrottle(maximumParallelRequests: 1, time: script.time)
    let basis = ReadBasis()
    basis.record("", throttle.mark())
    let (released, release) = AsyncStream<Void>.makeStream()
    let (entered, enter) = AsyncStream<Void>.makeStream()
    let order = Order()
    @Sendable func run(_ name: String, _ use: SiteThrottle.Use) -> Task<Void, any Error> {
      Task {
        try await throttle.run(maximumPause: .zero, Admission(use: use)) { () async throws(ConnectWiseError) in order.append(name) }
      }
    }
    let first = Task {
      try await throttle.run(maximumPause: .zero) { () async throws(ConnectWiseError) in
        enter.finish()
        for await _ in released {}
      }
    }
    for await _ in entered {}
    let reads = (0..<3).map { _ in run("read", .independent) }
    while throttle.waitingCount < 3 { await Task.yield() }
    let write = run("write", .write(basis, path: "/x"))
    while throttle.waitingCount < 4 { await Task.yield() }
    release.finish()
    for task in [first, write] + reads { try await task.value }
    #expect(order.names == ["write", "read", "read", "read"])
  }
}

private final class Order: Sendable {
  private let state = Mutex<[String]>([])
  var names: [String] { state.withLock { $0 } }

  func append(_ name: String) { state.withLock { $0.append(name) } }
}

/// A site that takes its time for each answer.
private struct SlowSite: HTTPSending {
  let script: Script
  let delay: Duration

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let response = try await script.send(request)
    try? await script.time.sleep(delay)
    return response
  }
}
