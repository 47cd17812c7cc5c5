import CwlinkAPI
import Foundation
import LocalRPC
import LocalRPCTestSupport
import Synchronization
import Testing

@testable import cwlink

@Suite struct DocumentCommandTests {
  private static let service = "cwlink.v1.DocumentService"

  /// Answers in two parts; `isBroken` ends the stream after the first.
  private static func daemon(
    isBroken: Bool = false, _ work: @Sendable (ScriptedDaemon, _ directory: String) async throws -> Void
  ) async throws {
    let plan = RPCMethodHandler.serverStreaming(DocumentServiceMethods.exportPlan) { request, writer, _ in
      try await writer.write(DocumentPart(data: Array("\(request.plan) \(request.format.rawValue) ".utf8)))
      if isBroken { throw RPCStatus(.internal, "broken") }
      try await writer.write(DocumentPart(data: Array("end\n".utf8)))
    }
    let run = RPCMethodHandler.serverStreaming(DocumentServiceMethods.exportRun) { request, writer, _ in
      try await writer.write(DocumentPart(data: Array("\(request.runID) \(request.format.rawValue)\n".utf8)))
    }
    let reconciliation = RPCMethodHandler.serverStreaming(DocumentServiceMethods.exportReconciliation) { request, writer, _ in
      try await writer.write(ReconciliationDocumentPart(done: 1, total: 2))
      try await writer.write(ReconciliationDocumentPart(data: Array("\(request.period) \(request.customerIDs)\n".utf8)))
      if isBroken { return }
      try await writer.write(ReconciliationDocumentPart(totals: ReconciliationTotals(period: "2026-11", lines: 2, right: 1, wrong: 1)))
    }
    let create = RPCMethodHandler.serverStreaming(BillingServiceMethods.streamPlan) { _, writer, _ in
      try await writer.write(PlanProgress(done: 2, total: 2, plan: BillingCommandTests.plan))
    }
    let get = Answer(BillingServiceMethods.getRun) { _ in BillingCommandTests.run(.doneWithProblems, problems: 1) }
    let directory = NSTemporaryDirectory() + "cwlink-documents-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await ScriptedDaemon.with(
      [
        ScriptedMethod(service, plan), ScriptedMethod(service, run), ScriptedMethod(service, reconciliation),
        ScriptedMethod("cwlink.v1.BillingService", create), get.entry,
      ]
    ) { try await work($0, directory) }
  }

  private static func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A plan is written as a document to a file, with its totals and hash on standard output; - is standard output and nothing else")
  func plan() async throws {
    try await Self.daemon { daemon, directory in
      let outcome = try await daemon.run(["billing", "plan", "--html", directory + "/p.html"])
      #expect(outcome.status == .done && Self.text(directory + "/p.html") == "p1 1 end\n")
      #expect(outcome.output.contains("hash:         \(BillingCommandTests.hash)") && !outcome.output.contains("CUSTOMER"))
      #expect(outcome.diagnostics.contains("9 bytes written to"))
      #expect(try await daemon.run(["billing", "plan", "--csv", "-"]).output == "p1 2 end\n")
      #expect(try await daemon.run(["billing", "plan", "--xlsx", directory + "/p.xlsx", "-q"]).output == BillingCommandTests.hash + "\n")
      #expect(try await daemon.run(["billing", "plans", "show", "abcdef01", "--xlsx", "-"]).output == "abcdef01 3 end\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).sorted() == ["p.html", "p.xlsx"])
    }
  }

  @Test("A run's and a comparison's document ends with the same status as their tables")
  func status() async throws {
    try await Self.daemon { daemon, directory in
      let run = try await daemon.run(["billing", "runs", "show", "r1", "--html", "-"])
      #expect(run.output == "r1 1\n" && run.status == .problems)
      let compared = try await daemon.run(
        ["billing", "reconcile", "--csv", directory + "/r.csv", "--period", "2026-11", "--customer", "alder"])
      #expect(compared.status == .problems && compared.output.contains("2026-11: 2 lines, 1 right, 1 with findings"))
      #expect(Self.text(directory + "/r.csv") == "2026-11 [\"alder\"]\n")
      #expect(try await daemon.run(["billing", "reconcile", "--html", "-"]).output == " []\n")
    }
  }

  @Test("If the stream breaks or ends early, the earlier file stays as it was, and nothing half is left or printed")
  func broken() async throws {
    try await Self.daemon(isBroken: true) { daemon, directory in
      let file = directory + "/p.html"
      try "earlier".write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try await daemon.run(["billing", "plans", "show", "p1", "--html", file]).status != .done)
      #expect(try await daemon.run(["billing", "reconcile", "--html", file]).status != .done)
      let printed = try await daemon.run(["billing", "plans", "show", "p1", "--html", "-"])
      #expect(printed.output.isEmpty && printed.status != .done)
      #expect(Self.text(file) == "earlier")
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["p.html"])
    }
  }

  @Test("What cannot be a document is refused before anything is calculated; a link keeps pointing to the file; a device is written to")
  func places() async throws {
    try await Self.daemon { daemon, directory in
      for (file, part) in [(directory, "is a directory"), (directory + "/none/p.html", "No such file")] {
        let outcome = try await daemon.run(["billing", "plan", "--html", file])
        #expect(outcome.status == .refused && outcome.diagnostics.contains(part) && outcome.output.isEmpty, "\(outcome)")
      }
      try "x".write(toFile: directory + "/real.html", atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(atPath: directory + "/link.html", withDestinationPath: "real.html")
      #expect(try await daemon.run(["billing", "plan", "--html", directory + "/link.html"]).status == .done)
      #expect(Self.text(directory + "/real.html") == "p1 1 end\n")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: directory + "/link.html") == "real.html")
      #expect(try await daemon.run(["billing", "plan", "--html", "/dev/null"]).status == .done)
      let terminal = try await daemon.run(["billing", "plan", "--xlsx", "-"], TestContext(terminal: true))
      #expect(terminal.status == .usage && terminal.output.isEmpty)
    }
  }
}
