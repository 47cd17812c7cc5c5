import CwlinkAPI
import Foundation
import LocalRPC
import LocalRPCTestSupport
import Testing

@testable import cwlink

@Suite struct BackupCommandTests {
  private static let content = Array("a backup".utf8)

  /// `isBroken` leaves out the last message; the requests are answered with what they contain.
  private static func daemon(
    isBroken: Bool = false, _ work: @Sendable (ScriptedDaemon, _ directory: String) async throws -> Void
  ) async throws {
    let backup = RPCMethodHandler.serverStreaming(SystemServiceMethods.backup) { request, writer, _ in
      let data = content + Array(request.passphrase.utf8)
      try await writer.write(BackupPart(data: Array(data.prefix(3))))
      try await writer.write(BackupPart(data: Array(data.dropFirst(3))))
      if isBroken { return }
      try await writer.write(
        BackupPart(
          summary: BackupSummary(
            time: ProtobufTimestamp(seconds: 1_793_500_000), size: Int64(data.count), sha256: "ab12", withKey: request.withKey, tables: 2,
            rows: 1, activityEntryID: 7, activityHash: "9f2c")))
    }
    let directory = NSTemporaryDirectory() + "cwlink-backup-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await ScriptedDaemon.with([ScriptedMethod("cwlink.v1.SystemService", backup)]) { try await work($0, directory) }
  }

  private static func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A backup is written to a private file, and its summary says what is in it and what is not")
  func file() async throws {
    try await Self.daemon { daemon, directory in
      let file = directory + "/b"
      let outcome = try await daemon.run(["backup", file])
      #expect(outcome.status == .done && Self.text(file) == "a backup")
      #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
      #expect(outcome.output.contains("8 bytes in \(file)") && outcome.output.contains("2 tables, 1 row"))
      #expect(outcome.output.contains("entry 7, hash 9f2c") && outcome.output.contains("not included: secrets must be entered again"))
      #expect(try BackupSummary(json: try await daemon.run(["backup", file, "--json"]).output).sha256 == "ab12")
    }
  }

  @Test("The passphrase comes from a file, the environment, or twice from the terminal, and is never shown")
  func passphrase() async throws {
    try await Self.daemon { daemon, directory in
      let (file, secret) = (directory + "/b", directory + "/p")
      try "from the file\n".write(toFile: secret, atomically: true, encoding: .utf8)
      let outcome = try await daemon.run(["backup", file, "--with-key", "--passphrase-file", secret])
      #expect(Self.text(file) == "a backupfrom the file" && outcome.output.contains("included; keep the passphrase"))
      #expect(!(outcome.output + outcome.diagnostics).contains("from the file"))
      _ = try await daemon.run(["backup", file, "--with-key"], TestContext(variables: ["CWLINK_BACKUP_PASSPHRASE": "from outside"]))
      #expect(Self.text(file) == "a backupfrom outside")
      _ = try await daemon.run(["backup", file, "--with-key"], TestContext(terminal: true, hiddenAnswer: "typed twice"))
      #expect(Self.text(file) == "a backuptyped twice")
      let dash = ["backup", file, "--with-key", "--passphrase-file", "-"]
      let typed = try await daemon.run(dash, TestContext(terminal: true, hiddenAnswers: ["as - too", "as - too"]))
      #expect(typed.status == .done && Self.text(file) == "a backupas - too")
      let mistyped = try await daemon.run(dash, TestContext(terminal: true, hiddenAnswers: ["once", "twice"]))
      #expect(mistyped.status == .refused && mistyped.diagnostics.contains("the two passphrases differ"))
      let missing = try await daemon.run(["backup", file, "--with-key"])
      #expect(missing.status == .usage && missing.diagnostics.contains("--passphrase-file FILE"))
      #expect(Self.text(file) == "a backupas - too")
      for arguments in [["backup", file, "--passphrase-file", secret], ["backup", "-", "--json"], ["backup", ""]] {
        await #expect(throws: (any Error).self) { try await daemon.run(arguments) }
      }
    }
  }

  @Test("Standard output gets the backup and nothing else; a terminal is refused")
  func output() async throws {
    try await Self.daemon { daemon, _ in
      let outcome = try await daemon.run(["backup", "-"])
      #expect(outcome.output == "a backup" && outcome.diagnostics.contains("not included"))
      let terminal = try await daemon.run(["backup", "-"], TestContext(terminal: true))
      #expect(terminal.status == .usage && !terminal.output.contains("a backup"))
    }
  }

  @Test("Until a file is complete it has no name, so that a killed program leaves nothing of it; then it replaces the earlier one")
  func unnamed() throws {
    let directory = NSTemporaryDirectory() + "cwlink-replacement-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let files = { try FileManager.default.contentsOfDirectory(atPath: directory) }
    for (path, content) in [(directory + "/b", "first"), (directory + "/b", "second")] {
      let before = try files()
      let replacement = try FileReplacement(path, mode: 0o600)
      try replacement.write(Array(content.utf8))
      #expect(try files() == before)
      try replacement.commit()
      #expect(try files() == ["b"] && Self.text(path) == content)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("If the stream ends early, the earlier file stays as it was, and the command fails")
  func broken() async throws {
    try await Self.daemon(isBroken: true) { daemon, directory in
      let file = directory + "/b"
      try "earlier".write(toFile: file, atomically: true, encoding: .utf8)
      let outcome = try await daemon.run(["backup", file])
      #expect(outcome.status != .done && outcome.diagnostics.contains("before the backup was complete"))
      #expect(Self.text(file) == "earlier")
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["b"])
    }
  }
}
