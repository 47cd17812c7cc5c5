import CwlinkAPI
import LocalRPC
import Testing

@testable import cwlink_webhook

@Suite("While the daemon is away or slow")
struct AvailabilityTests {
  @Test("Nothing is accepted while the daemon is away; once it is there deliveries go through, without a restart")
  func away() async throws {
    try await TestReceiver.with(settings: LoadTests.settings, startsDaemon: false) { receiver async throws in
      let away = try await receiver.deliver("/counts", id: "m", DeliveryTests.counts)
      #expect(away.status == 503 && away.problem == "unavailable" && away.headers["retry-after"] != nil)
      #expect(try await receiver.send("GET", "/healthz").status == 503)
      let script = Script(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
      let daemon = try await receiver.daemon([script.entry])
      #expect(try await receiver.deliver("/counts", id: "m", DeliveryTests.counts).status == 202)
      // The answer before is kept for a second.
      while try await receiver.send("GET", "/healthz").status != 200 {}
      let health = try await receiver.send("GET", "/healthz")
      #expect(health.body == #"{"status":"serving"}"#)
      await daemon.stop()
      #expect(try await receiver.deliver("/counts", id: "m2", DeliveryTests.counts).status == 503)
      let again = try await receiver.daemon([script.entry])
      #expect(try await receiver.deliver("/counts", id: "m2", DeliveryTests.counts).status == 202)
      await again.stop()
    }
  }

  @Test("A sender is not kept waiting; the work goes on, once, and the delivery again learns its outcome")
  func slow() async throws {
    let gate = Gate()
    let script = Script(BillingServiceMethods.sendAllNow) { _ in
      await gate.pass()
      return SendAllNowResponse(plan: nil, runID: "r-9", applied: 1, waiting: 0, blocked: 0)
    }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let start = ContinuousClock.now
      async let first = receiver.deliver("/all", id: "m", "{}")
      await gate.somebody()
      // Another body under an id that is being worked on.
      let other = try await receiver.deliver("/all", id: "m", #"{"period":"2026-10"}"#)
      #expect(other.status == 409 && other.problem == "delivery-id-reused")
      let late = try await first
      #expect(late.status == 503 && late.problem == "under-way" && late.headers["retry-after"] != nil)
      // A sender gives up after 5 s; it was told before by this machine's measure, with room for a busy one.
      #expect(ContinuousClock.now - start < .seconds(60))
      async let second = receiver.deliver("/all", id: "m", "{}")
      async let third = receiver.deliver("/all", id: "m", "{}")
      await gate.open()
      let answers = [try await second, try await third]
      #expect(answers.allSatisfy { $0.status == 202 && $0.body.contains("r-9") })
      // Joined, or asked of the daemon again, which knows the id: never under another one.
      #expect(Set(script.requests.map(\.requestID)) == ["webhook/all/m"])
    }
  }

  @Test("Only so many calls are under way at once; what comes then is told to come again")
  func full() async throws {
    let gate = Gate()
    let script = Script(BillingServiceMethods.sendAllNow) { _ in
      await gate.pass()
      return SendAllNowResponse()
    }
    let directory = try TemporaryDirectory.make()
    defer { directory.remove() }
    let server = try await ScriptedDaemon.start([script.entry], path: directory.path + "/s")
    let calls = CallsUnderWay(daemon: DaemonConnection(path: server.path), most: 1)
    func call(_ id: String) throws -> DaemonCall {
      try ActionRules.call(.sendAllNow, VerifiedDelivery(path: "/h", id: id, isProtectedFromReplay: true, body: []))
    }
    let one = Task { [one = try call("1")] in await calls.outcome(of: one, patience: .seconds(60)) }
    await gate.somebody()
    guard case .full = await calls.outcome(of: try call("2"), patience: .seconds(60)) else {
      Issue.record("taken")
      return
    }
    guard case .underWay = await calls.outcome(of: try call("1"), patience: .zero) else {
      Issue.record("not joined")
      return
    }
    await gate.open()
    guard case .answered = await one.value else {
      Issue.record("not answered")
      return
    }
    guard case .answered = await calls.outcome(of: try call("2"), patience: .seconds(60)) else {
      Issue.record("not taken later")
      return
    }
    #expect(script.requests.count == 2)
    await server.stop()
  }
}
