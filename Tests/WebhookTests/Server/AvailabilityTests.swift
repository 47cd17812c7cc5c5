import CwlinkAPI
import LocalRPC
import Testing
import TestSupport
import LocalRPCTestSupport

@testable import cwlink_webhook

@Suite("Daemon down or slow")
struct AvailabilityTests {
  @Test("Deliveries get 503 while the daemon is down, and are accepted without a restart once it is up")
  func down() async throws {
    try await TestReceiver.with(settings: LoadTests.settings, startsDaemon: false) { receiver async throws in
      let down = try await receiver.deliver("/counts", id: "m", DeliveryTests.counts)
      #expect(down.status == 503 && down.problem == "unavailable" && down.headers["retry-after"] != nil)
      #expect(try await receiver.send("GET", "/healthz").status == 503)
      let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
      let daemon = try await receiver.daemon([script.entry])
      #expect(try await receiver.deliver("/counts", id: "m", DeliveryTests.counts).status == 202)
      // The previous result is cached for a second.
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

  @Test("A slow call continues after the sender's timeout, runs once, and a retry gets its outcome")
  func slow() async throws {
    let gate = Gate()
    let script = Answer(BillingServiceMethods.sendAllNow) { _ in
      await gate.pass()
      return SendAllNowResponse(plan: nil, runID: "r-9", applied: 1, waiting: 0, blocked: 0)
    }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let start = ContinuousClock.now
      async let first = receiver.deliver("/all", id: "m", "{}")
      await gate.arrival()
      // A different body under the id of a call in progress.
      let other = try await receiver.deliver("/all", id: "m", #"{"period":"2026-10"}"#)
      #expect(other.status == 409 && other.problem == "delivery-id-reused")
      let late = try await first
      #expect(late.status == 503 && late.problem == "under-way" && late.headers["retry-after"] != nil)
      // Senders time out after 5 s; the bound allows for a busy test machine.
      #expect(ContinuousClock.now - start < .seconds(60))
      async let second = receiver.deliver("/all", id: "m", "{}")
      async let third = receiver.deliver("/all", id: "m", "{}")
      await gate.open()
      let answers = [try await second, try await third]
      #expect(answers.allSatisfy { $0.status == 202 && $0.body.contains("r-9") })
      // Joined, or sent to the daemon again with the same id; never with another id.
      #expect(Set(script.requests.map(\.requestID)) == ["webhook/all/m"])
    }
  }

  @Test("Calls in progress are limited; a call over the limit is refused until one finishes")
  func full() async throws {
    let gate = Gate()
    let script = Answer(BillingServiceMethods.sendAllNow) { _ in
      await gate.pass()
      return SendAllNowResponse()
    }
    let directory = try TemporaryDirectory()
    defer { withExtendedLifetime(directory) {} }
    let server = try await ScriptedDaemon.start([script.entry], path: directory.path + "/s")
    let calls = InFlightCalls(daemon: DaemonConnection(path: server.path), limit: 1)
    func call(_ id: String) throws -> DaemonCall {
      try ActionRules.call(.sendAllNow, VerifiedDelivery(path: "/h", id: id, isProtectedFromReplay: true, body: []))
    }
    let one = Task { [one = try call("1")] in await calls.outcome(of: one, patience: .seconds(60)) }
    await gate.arrival()
    guard case .full = await calls.outcome(of: try call("2"), patience: .seconds(60)) else {
      Issue.record("accepted over the limit")
      return
    }
    guard case .inProgress = await calls.outcome(of: try call("1"), patience: .zero) else {
      Issue.record("not joined")
      return
    }
    await gate.open()
    guard case .answered = await one.value else {
      Issue.record("not answered")
      return
    }
    guard case .answered = await calls.outcome(of: try call("2"), patience: .seconds(60)) else {
      Issue.record("not accepted after the first finished")
      return
    }
    #expect(script.requests.count == 2)
    await server.stop()
  }
}
