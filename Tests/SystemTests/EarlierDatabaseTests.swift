import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("A daemon on the database of an earlier version")
struct EarlierDatabaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/databases")
    .standardized

  private static let versions = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/cwlink.db").path) }.sorted()

  /// Commands that list entries, and the table with one row per entry.
  private static let lists = [
    (["customers", "list"], "customers"), (["products", "list"], "products"), (["usage", "list"], "counts"),
    (["billing", "plans", "list"], "plans"), (["billing", "runs", "list"], "runs"), (["deliveries", "list"], "deliveries"),
    (["reports", "mail", "list"], "mail_figures"), (["reports", "devices", "list"], "device_figures"),
    (["notifications", "list"], "notifications"),
    (["notifications", "events", "list"], "events"), (["schedule", "runs", "list", "--all"], "scheduled_runs"),
    (["activity", "list", "--all"], "activity"),
  ]

  @Test("the daemon starts, lists every row, and finds the settings", arguments: versions)
  func lists(version: String) async throws {
    #expect(Self.versions.contains("0.1.0"))
    let directory = "/tmp/cwlink-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let state = directory + "/state"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.folder.appending(path: version).path, toPath: state)
    // A checkout has the modes that the umask gives it.
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: state)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: state + "/master.key")

    var counts: [String: Int] = [:]
    for (_, table) in Self.lists {
      let query = try RunningProgram("/usr/bin/sqlite3", [state + "/cwlink.db", "SELECT count(*) FROM \(table)"], in: directory)
      #expect(try await query.wait() == 0, "\(query.errors)")
      counts[table] = Int(query.output.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    let socket = directory + "/cwlink.sock"
    let daemon = try RunningProgram(
      "cwlinkd", ["--socket", socket, "--state", state, "--demonstration-clock", "2026-10-31T05:02:00Z"], in: directory)
    try await eventually("the daemon is ready") {
      if let status = daemon.poll() { throw TestProblem("the daemon ended with \(status): \(daemon.errors)") }
      return try? await RPCClient.connect(path: socket).close()
    }
    func cwlink(_ arguments: [String]) async throws -> String {
      let program = try RunningProgram("cwlink", arguments, environment: ["CWLINK_SOCKET": socket], in: directory)
      #expect(try await program.wait() == 0, "\(arguments): \(program.errors)")
      return program.output
    }
    for (command, table) in Self.lists {
      // Starting adds entries to the activity log only.
      let listed = try await cwlink(command + ["--quiet"] + (command.contains("--all") ? [] : ["--page-size", "500"])).split(
        separator: "\n"
      ).count
      let kept = try #require(counts[table])
      #expect(table == "activity" ? listed >= kept : listed == kept, "\(command): \(listed) of \(kept)")
    }
    // The clock starts just after the end of the fixture, so that nothing new is due.
    #expect(try await cwlink(["integration", "show", "--json"]).contains("demo-third"))
    #expect(try await cwlink(["agreements", "assignments", "list", "birch", "--json"]).contains("Managed Security East"))
    #expect(try await cwlink(["settings", "show", "--json"]).contains("Security"))
    #expect(try await cwlink(["notifications", "settings", "show", "alder", "--json"]).contains("oncall@msp.example"))
    #expect(try await cwlink(["callbacks", "list", "--json"]).contains("pendingChanges"))
    #expect(try await cwlink(["schedule", "list", "--json"]).contains("a fixture stands still"))
    daemon.signal(SIGTERM)
    #expect(try await daemon.wait() == 0)
  }
}
