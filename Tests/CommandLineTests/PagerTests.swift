import CwlinkAPI
import Foundation
import LocalRPC
import LocalRPCTestSupport
import Synchronization
import TestSupport
import Testing

@testable import cwlink

/// Output that is longer than the terminal.
@Suite struct PagerTests {
  /// What a pager was given.
  final class Shown: Sendable {
    private let calls = Mutex<[(text: String, command: String)]>([])
    private let starts: Bool

    init(starts: Bool = true) { self.starts = starts }

    var texts: [String] { calls.withLock { $0.map(\.text) } }
    var commands: [String] { calls.withLock { $0.map(\.command) } }

    func around(lines: Int = 10, width: Int = 100, _ variables: [String: String] = [:]) -> TestContext {
      var around = TestContext(terminal: true, width: width, height: lines)
      around.variables = variables
      around.showPages = { text, command in
        self.calls.withLock { $0.append((String(decoding: text, as: UTF8.self), command)) }
        return self.starts
      }
      return around
    }
  }

  private static func withCustomers(_ count: Int, _ body: (ScriptedDaemon) async throws -> Void) async throws {
    let answer = Answer(CustomerServiceMethods.listCustomers) { request in
      ListCustomersResponse(customers: (0..<count).map { Customer(id: "c\($0)") }, nextPageToken: request.pageSize == 1_000 ? "" : "more")
    }
    try await ScriptedDaemon.with([answer.entry], body)
  }

  @Test("Only output that does not fit on the terminal goes to the pager; notes follow it")
  func long() async throws {
    try await Self.withCustomers(9) { daemon in
      let shown = Shown()
      let outcome = try await daemon.run(["customers", "list", "--page-size", "9"], shown.around())
      #expect(shown.texts.first?.contains("c8") == true)
      #expect(shown.commands == ["less"])
      #expect(outcome.output == "")
      #expect(outcome.diagnostics == "next page: --page-token more\n")
    }
    try await Self.withCustomers(8) { daemon in
      let shown = Shown()
      let outcome = try await daemon.run(["customers", "list"], shown.around())
      #expect(shown.texts.isEmpty)
      #expect(outcome.output.contains("c7"))
    }
  }

  @Test(
    "Machine-readable output, a pipe and a pager that is turned off are never paged",
    arguments: [
      (["customers", "list", "--json"], [:]), (["customers", "list", "--quiet"], [:]), (["customers", "list", "--no-pager"], [:]),
      (["--no-pager", "customers", "list"], [:]), (["customers", "list"], ["CWLINK_PAGER": ""]), (["customers", "list"], ["PAGER": "cat"]),
      (["customers", "list"], ["PAGER": " "]), (["customers", "list"], ["CWLINK_PAGER": "\t", "PAGER": "less"]),
      (["customers", "list"], ["TERM": "dumb"]),
    ] as [([String], [String: String])])
  func never(arguments: [String], variables: [String: String]) async throws {
    try await Self.withCustomers(50) { daemon in
      let shown = Shown()
      let outcome = try await daemon.run(arguments, shown.around(variables))
      #expect(shown.texts.isEmpty)
      #expect(outcome.output.contains("c49"))
    }
    try await Self.withCustomers(50) { daemon in
      let piped = try await daemon.run(["customers", "list"])
      #expect(piped.output.contains("c49"))
    }
  }

  @Test("CWLINK_PAGER is stronger than PAGER; if the pager cannot be started, the output is printed")
  func chosen() async throws {
    try await Self.withCustomers(50) { daemon in
      let shown = Shown(starts: false)
      let outcome = try await daemon.run(["customers", "list"], shown.around(["CWLINK_PAGER": "more", "PAGER": "most"]))
      #expect(shown.commands == ["more"])
      #expect(outcome.output.contains("c49"))
    }
  }

  @Test("The exit status of the command is kept, and an error follows what was printed before it")
  func status() async throws {
    let doctor = Answer(SystemServiceMethods.runDoctor) { _ in
      RunDoctorResponse(findings: (0..<20).map { Finding(severity: .problem, subject: "s\($0)") })
    }
    try await ScriptedDaemon.with([doctor.entry]) { daemon in
      let shown = Shown()
      let outcome = try await daemon.run(["doctor"], shown.around())
      #expect(outcome.status == .problems)
      #expect(shown.texts.count == 1)
    }
  }

  @Test("Lines that the terminal breaks count as several, and colors as nothing")
  func lines() {
    #expect(ScreenLines.count("a\nb\n", width: 10) == 2)
    #expect(ScreenLines.count("a\n\nb", width: 10) == 3)
    #expect(ScreenLines.count(String(repeating: "x", count: 21), width: 10) == 3)
    #expect(ScreenLines.count(Tone.good.apply(to: String(repeating: "x", count: 10)), width: 10) == 1)
    #expect(ScreenLines.count("", width: 10) == 1)
  }

  @Test("A pager gets the whole text; one that is left early, or does not exist, ends nothing")
  func process() throws {
    let directory = try TemporaryDirectory()
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
    #expect(Pager.show(text, with: "cat > \(directory.path)/shown"))
    #expect(try Data(contentsOf: URL(filePath: directory.path + "/shown")).count == text.count)
    #expect(Pager.show(text, with: "true"))
    #expect(Pager.show(text, with: "head -c 1 > /dev/null; exit 3"))
    #expect(!Pager.show(text, with: "cwlink-no-such-pager 2>/dev/null"))
    #expect(
      Pager.show(text, with: "test \"$LESS\" = \(ProcessInfo.processInfo.environment["LESS"] ?? "FRX") && cat > \(directory.path)/less"))
    #expect(FileManager.default.fileExists(atPath: directory.path + "/less"))
  }

  @Test(
    "A pager that fails before it has read anything has shown nothing",
    arguments: ["false", "exit 3", "kill -9 $$", "no-such-program 2>/dev/null"])
  func failed(pager: String) {
    for size in [1, 4_096, 300_000] { #expect(!Pager.show([UInt8](repeating: UInt8(ascii: "x"), count: size), with: pager), "\(size)") }
  }
}
