import CwlinkAPI
import Foundation
import LocalRPC
import Synchronization
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct BulkCommandTests {
  private static let service = "cwlink.v1.BulkService"
  private static let samples = [
    MatchProposal(
      customerID: "alder", customerName: "Alder", companyID: 7, companyIdentifier: "AlderDental", companyName: "Alder Dental", score: 100,
      certain: true, reason: "same name"),
    MatchProposal(
      customerID: "birch", customerName: "Birch", companyID: 8, companyIdentifier: "BirchLaw", score: 71, reason: "similar name"),
  ]
  private let proposing = Answer<ProposeMatchesRequest, ProposeMatchesResponse>(BulkServiceMethods.proposeMatches) { _ in
    ProposeMatchesResponse(proposals: Self.samples, unmatchedCustomerIDs: ["cedar"], companyCount: 9)
  }

  private func taking(_ asked: Asked<AcceptMatchesRequest>, _ steps: [CwlinkAPI.Progress]) -> ScriptedMethod {
    ScriptedMethod(
      Self.service,
      .serverStreaming(BulkServiceMethods.acceptMatches) { request, writer, _ in
        asked.requests.withLock { $0.append(request) }
        for step in steps { try await writer.write(step) }
      }
    )
  }

  private final class Asked<Request: Sendable>: Sendable { let requests = Mutex<[Request]>([]) }

  @Test("Proposals are a table on standard output; the next command is on standard error")
  func proposals() async throws {
    try await ScriptedDaemon.with([proposing.entry]) { daemon in
      let outcome = try await daemon.run(["customers", "matches", "list", "--minimum-score", "50"])
      #expect(outcome.status == .done && outcome.output.split(separator: "\n").count == 3)
      #expect(outcome.output.contains("AlderDental  Alder Dental    100  yes      same name"))
      #expect(
        outcome.diagnostics.contains("9 companies: 2 proposals, 1 certain")
          && outcome.diagnostics.contains("no company for 1 customer: cedar"))
      #expect(outcome.diagnostics.contains("cwlink customers matches accept"))
      #expect(try await daemon.run(["customers", "matches", "list", "-q"]).output == "alder\nbirch\n")
      #expect(try await daemon.run(["customers", "matches", "list", "--json"]).output.contains("\"unmatchedCustomerIds\":[\"cedar\"]"))
      _ = try await daemon.run(["customers", "matches", "list", "--new", "--agreement-type", "Managed Service"])
      #expect(proposing.requests.map(\.minimumScore) == [50, 0, 0, 0] && proposing.requests.last?.agreementType == "Managed Service")
    }
  }

  @Test("Certain proposals are accepted; each change is printed, and each failure at the end")
  func accept() async throws {
    let asked = Asked<AcceptMatchesRequest>()
    let steps = [
      CwlinkAPI.Progress(done: 1, total: 3, object: "alder", message: "linked to AlderDental, 5 agreements"),
      CwlinkAPI.Progress(done: 2, total: 3, object: "birch", message: "unchanged", unchanged: true),
      CwlinkAPI.Progress(done: 3, total: 3, failed: 1, object: "cedar", error: "the company is deleted"),
    ]
    try await ScriptedDaemon.with([proposing.entry, taking(asked, steps)]) { daemon in
      let outcome = try await daemon.run(["customers", "matches", "accept", "--enable", "--yes"])
      #expect(outcome.status == .problems)
      #expect(
        outcome.output == """
          alder: linked to AlderDental, 5 agreements
          3 of 3 done: 1 linked, 1 unchanged, 1 failed
            cedar: failed: the company is deleted

          """)
      #expect(
        asked.requests.withLock { $0.map(\.proposals) } == [[Self.samples[0]]] && asked.requests.withLock { $0.first?.enable } == true)
      let json = try await daemon.run(["customers", "matches", "accept", "--yes", "--json"])
      #expect(json.output.split(separator: "\n").count == 3 && json.status == .problems)
      let refused = try await daemon.run(["customers", "matches", "accept"])
      #expect(refused.status == .usage && refused.diagnostics.contains("--yes"))
      let no = try await daemon.run(["customers", "matches", "accept"], TestContext(input: ["n\n"], terminal: true))
      #expect(no.status == .refused && no.diagnostics.contains("Link 1 customer?"))
      let yes = try await daemon.run(["customers", "matches", "accept"], TestContext(input: ["y\n"], terminal: true))
      #expect(yes.status == .problems && yes.diagnostics.contains("2 of 3 done: birch"))
    }
  }

  @Test("A stream that ends early is an error; completed items are printed")
  func cut() async throws {
    let step = CwlinkAPI.Progress(done: 1, total: 3, object: "alder", message: "linked")
    try await ScriptedDaemon.with([proposing.entry, taking(Asked(), [step])]) { daemon in
      let outcome = try await daemon.run(["customers", "matches", "accept", "--yes"])
      #expect(outcome.status == .unavailable && outcome.output.contains("1 of 3 done: 1 linked"))
    }
  }

  @Test(
    "Options without an effect are rejected",
    arguments: [
      ["list", "--enable"], ["list", "--yes"], ["list", "--agreement-type", "x"], ["list", "--new", "--minimum-score", "70"],
      ["accept", "--minimum-score", "70"], ["list", "--minimum-score", "0"], ["accept", "-q"],
    ])
  func noEffect(options: [String]) {
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["customers", "matches"] + options) }
  }

  @Test("Unmapped items are listed with the command that fixes them")
  func unmapped() async throws {
    let answer = Answer(BulkServiceMethods.listUnmapped) { request in
      ListUnmappedResponse(items: [
        UnmappedItem(kind: request.companies ? .company : .customer, object: "alder", message: "no company", remedy: "cwlink x")
      ])
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["customers", "unmapped", "list", "--companies"])
      #expect(outcome.output == "KIND     OBJECT  MESSAGE\ncompany  alder   no company\n    fix: cwlink x\n")
      #expect(try await daemon.run(["customers", "unmapped", "list", "-q"]).output == "alder\n")
    }
  }

  @Test("An export goes to standard output, or replaces a file when it is complete")
  func export() async throws {
    let fails = Mutex(false)
    let handler = RPCMethodHandler.serverStreaming(BulkServiceMethods.exportTable) { request, writer, _ in
      try await writer.write(ExportTableResponse(data: Array("customer\n".utf8)))
      if fails.withLock({ $0 }) { throw RPCStatus(.internal, "broken") }
      try await writer.write(ExportTableResponse(data: Array("\(request.table)\n".utf8)))
    }
    let directory = NSTemporaryDirectory() + "cwlink-export-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let file = directory + "/t.csv"
    try await ScriptedDaemon.with([ScriptedMethod(Self.service, handler)]) { daemon in
      #expect(try await daemon.run(["customers", "export", "assignments"]).output == "customer\nassignments\n")
      let outcome = try await daemon.run(["customers", "export", "customers", file, "--byte-order-mark"])
      #expect(outcome.output.isEmpty && outcome.diagnostics.contains("22 bytes written"))
      #expect(FileManager.default.contents(atPath: file).map { Array($0) } == Array("\u{FEFF}customer\ncustomers\n".utf8))
      fails.withLock { $0 = true }
      #expect(try await daemon.run(["customers", "export", "customers", file]).status == .refused)
      #expect(FileManager.default.contents(atPath: file).map { Array($0) } == Array("\u{FEFF}customer\ncustomers\n".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["t.csv"])
      #expect(try await daemon.run(["customers", "export", "customers", "/nonexistent/x"]).diagnostics.contains("/nonexistent/x"))
    }
  }

  @Test("An import is streamed; only the first message names the table, and each outcome is printed")
  func importing() async throws {
    let asked = Asked<ImportTableRequest>()
    let handler = RPCMethodHandler.bidirectional(BulkServiceMethods.importTable) { messages, writer, _ in
      for try await message in messages { asked.requests.withLock { $0.append(message) } }
      try await writer.write(CwlinkAPI.Progress(done: 1, total: 1, object: "acme", message: "would change name"))
    }
    try await ScriptedDaemon.with([ScriptedMethod(Self.service, handler)]) { daemon in
      let outcome = try await daemon.run(
        ["customers", "import", "customers", "-", "--dry-run"], TestContext(input: ["customer,na", "me\nacme,Acme\n"]))
      #expect(outcome.status == .done && outcome.output == "acme: would change name\n1 of 1 done: 1 to change, 0 unchanged, 0 failed\n")
      #expect(asked.requests.withLock { $0.map(\.table) } == [.customers, .unspecified])
      #expect(asked.requests.withLock { $0.map(\.validateOnly) } == [true, false])
      #expect(asked.requests.withLock { $0.flatMap(\.data) } == Array("customer,name\nacme,Acme\n".utf8))
      _ = try await daemon.run(["customers", "import", "assignments", "-"])
      #expect(asked.requests.withLock { $0.last?.table } == .assignments)
    }
  }

  @Test("Invalid lines are reported one by one")
  func refused() async throws {
    let handler = RPCMethodHandler.bidirectional(BulkServiceMethods.importTable) { messages, _, _ in
      for try await _ in messages {}
      throw RPCStatus.invalidArgument([.init(field: "line 2, company", description: "no company 'x'", reason: "INVALID")])
    }
    try await ScriptedDaemon.with([ScriptedMethod(Self.service, handler)]) { daemon in
      let outcome = try await daemon.run(["customers", "import", "customers", "-"], TestContext(input: ["customer\n"]))
      #expect(
        outcome.status == .refused && outcome.output.isEmpty && outcome.diagnostics.contains("line 2, company")
          && outcome.diagnostics.contains("no company 'x'"))
    }
  }

  @Test("All customers are synced with one call")
  func sync() async throws {
    let handler = RPCMethodHandler.serverStreaming(BulkServiceMethods.syncCustomers) { request, writer, _ in
      try await writer.write(CwlinkAPI.Progress(message: "nothing to do \(request.customerIDs.count)"))
    }
    try await ScriptedDaemon.with([ScriptedMethod(Self.service, handler)]) { daemon in
      let outcome = try await daemon.run(["customers", "sync", "--all"])
      #expect(outcome.status == .done && outcome.output == "nothing to do 0\n")
    }
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["customers", "sync"]) }
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["customers", "sync", "a", "--all"]) }
  }
}
