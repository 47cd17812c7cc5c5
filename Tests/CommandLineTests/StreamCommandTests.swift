import CwlinkAPI
import LocalRPC
import Synchronization
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct StreamCommandTests {
  private final class Received: Sendable {
    let requests = Mutex<[ImportCountsRequest]>([])
    var bytes: [UInt8] { requests.withLock { $0.flatMap(\.data) } }
  }

  @Test("A file is streamed in pieces; only the first has the options")
  func importing() async throws {
    let received = Received()
    let handler = RPCMethodHandler.bidirectional(UsageServiceMethods.importCounts) { messages, responses, _ in
      for try await message in messages { received.requests.withLock { $0.append(message) } }
      try await responses.write(ImportCountsResponse(accepted: 2, unchanged: 1))
    }
    try await ScriptedDaemon.with([ScriptedMethod("cwlink.v1.UsageService", handler)]) { daemon in
      let outcome = try await daemon.run(
        ["usage", "import", "counts", "-", "--source", "tmrm", "--dry-run"], TestContext(input: ["customer,prod", "uct,quantity\n"]))
      #expect(outcome.status == .done)
      #expect(outcome.diagnostics == "dry run: nothing was changed\n")
      #expect(outcome.output == "dry run: 2 accepted, 1 unchanged\n")
      #expect(String(decoding: received.bytes, as: UTF8.self) == "customer,product,quantity\n")
      #expect(received.requests.withLock { $0.map(\.source) } == ["tmrm", ""])
      #expect(received.requests.withLock { $0.map(\.validateOnly) } == [true, false])
    }
  }

  /// Answers an import with `count` wrong lines, in messages of 40.
  private static func refusing(_ count: Int) -> ScriptedMethod {
    ScriptedMethod(
      "cwlink.v1.UsageService",
      .bidirectional(UsageServiceMethods.importCounts) { messages, responses, _ in
        for try await _ in messages {}
        let problems = (0..<count).map {
          LineProblem(line: Int32($0 / 2 + 2), column: "quantity", message: "'x\($0)' is not a whole number")
        }
        for start in stride(from: 0, to: count, by: 40) {
          try await responses.write(ImportCountsResponse(problems: Array(problems[start..<min(start + 40, count)])))
        }
        throw RPCStatus.invalidArgument(field: "line 2, quantity", "'x0' is not a whole number")
      })
  }

  @Test("Every wrong line of a file is in the JSON; people see the first 50 and the numbers of all", arguments: [1, 2, 50, 51, 120])
  func refusedImport(count: Int) async throws {
    try await ScriptedDaemon.with([Self.refusing(count)]) { daemon in
      let outcome = try await daemon.run(["usage", "import", "counts", "-", "--json"], TestContext(input: ["a", "b", "c"]))
      #expect(outcome.status == .refused && outcome.output.isEmpty)
      let lines = outcome.diagnostics.split(separator: "\n")
      let json = String(try #require(lines.last))
      #expect((0..<count).allSatisfy { json.contains("{\"line\":\($0 / 2 + 2),\"column\":\"quantity\",\"message\":\"'x\($0)' is not") })
      let text = lines.dropLast()
      if count == 1 { #expect(text == ["error: line 2, quantity: 'x0' is not a whole number"]) }
      guard count > 1 else { return }
      let wrong = count == 2 ? "1 line" : "\((count + 1) / 2) lines"
      #expect(text.first == "error: \(count) problems in \(wrong); nothing was imported")
      #expect(text.count { $0.hasPrefix("  line ") } == min(count, 50))
      #expect((text.last == "  and \(count - 50) more; --json lists all of them") == (count > 50))
    }
  }

  @Test("A file that cannot be opened is named")
  func unreadable() async throws {
    try await ScriptedDaemon.with([Self.refusing(1)]) { daemon in
      let outcome = try await daemon.run(["usage", "import", "counts", "/nonexistent.csv"])
      #expect(outcome.diagnostics.contains("/nonexistent.csv"))
    }
  }

  @Test("Activity is printed as it happens, one entry per line")
  func watching() async throws {
    let after = Mutex<[WatchActivityRequest.Start?]>([])
    let watch = RPCMethodHandler.serverStreaming(ActivityServiceMethods.watchActivity) { request, writer, _ in
      after.withLock { $0.append(request.start) }
      try await writer.write(
        ActivityEntry(id: 8, actor: Actor(daemon: true), action: "delivery.done", object: "deliveries/1", summary: "sent"))
    }
    let list = Answer(ActivityServiceMethods.listActivity) { _ in
      ListActivityResponse(entries: [ActivityEntry(id: 7, actor: Actor(uid: 12), summary: "b"), ActivityEntry(id: 6, summary: "a")])
    }
    try await ScriptedDaemon.with([ScriptedMethod("cwlink.v1.ActivityService", watch), list.entry]) { daemon in
      let watched = try await daemon.run(["activity", "watch", "--after", "0"])
      #expect(watched.output == "8  -  cwlinkd  delivery.done  deliveries/1  sent\n")
      let followed = try await daemon.run(["activity", "list", "--follow"])
      #expect(followed.output.split(separator: "\n").map { $0.prefix(1) } == ["6", "7", "8"])
      _ = try await daemon.run(["activity", "watch"])
      #expect(after.withLock { $0 } == [.afterID(0), .afterID(7), nil])
    }
  }

  @Test("Several customers are synced one by one")
  func sync() async throws {
    let answer = Answer(CustomerServiceMethods.syncCustomer) { request in
      SyncCustomerResponse(customer: Customer(id: request.customerID, agreementCount: 2), agreementsAdded: 1)
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["customers", "sync", "alder", "birch"])
      #expect(outcome.output == "alder: 2 agreements, 1 added, 0 changed, 0 removed\nbirch: 2 agreements, 1 added, 0 changed, 0 removed\n")
    }
  }
}
