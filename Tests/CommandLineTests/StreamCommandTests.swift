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
    let handler = RPCMethodHandler.clientStreaming(UsageServiceMethods.importCounts) { messages, _ in
      for try await message in messages { received.requests.withLock { $0.append(message) } }
      return ReportCountsResponse(accepted: 2, unchanged: 1)
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

  @Test("An error during an import is reported line by line")
  func refusedImport() async throws {
    let handler = RPCMethodHandler.clientStreaming(UsageServiceMethods.importCounts) { messages, _ in
      for try await _ in messages {
        throw RPCStatus.invalidArgument([
          .init(field: "line 2", description: "quantity is not a number", reason: "X"),
          .init(field: "line 3", description: "unknown customer", reason: "Y"),
        ])
      }
      return ReportCountsResponse()
    }
    try await ScriptedDaemon.with([ScriptedMethod("cwlink.v1.UsageService", handler)]) { daemon in
      let outcome = try await daemon.run(["usage", "import", "counts", "-"], TestContext(input: ["a", "b", "c"]))
      #expect(outcome.status == .refused)
      #expect(outcome.diagnostics.contains("  line 2: quantity is not a number"))
      #expect(outcome.diagnostics.contains("  line 3: unknown customer"))
      #expect(try await daemon.run(["usage", "import", "counts", "/nonexistent.csv"]).diagnostics.contains("/nonexistent.csv"))
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
