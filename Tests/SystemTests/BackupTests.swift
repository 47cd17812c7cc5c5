import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// Backups of a daemon that works, restored by the steps of docs/BACKUP.md.
@Suite("Backup and restore", .timeLimit(.minutes(15)))
struct BackupTests {
  /// The commands of docs/BACKUP.md under "Restore on a new machine", in their order.
  private static func documentedSteps() throws -> [String] {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/BACKUP.md").standardizedFileURL,
      encoding: .utf8)
    let section = page.components(separatedBy: "\n## ").first { $0.hasPrefix("Restore on a new machine") } ?? ""
    return section.split(separator: "\n").filter { $0.hasPrefix("       ") }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private func passphraseFile(_ world: World, _ text: String = "correct horse battery staple") throws -> String {
    let path = world.directory + "/passphrase"
    try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func restore(_ world: World, _ arguments: String...) async throws -> (status: Int32, out: String, err: String) {
    let program = try RunningProgram("cwlinkd", ["restore"] + arguments, in: world.directory)
    return (try await program.wait(), program.output, program.errors)
  }

  private func stop(_ world: World) async throws {
    world.daemon.signal(SIGTERM)
    #expect(try await world.daemon.wait() == 0)
  }

  private func quantities(_ world: World) async throws -> [String] {
    try await world.sandbox.additions(agreement: 201).map { "\($0.id) \($0.quantity)" }.sorted()
  }

  /// The requests that changed something in ConnectWise.
  private func writes(_ world: World) async throws -> [Int] {
    var numbers: [Int] = []
    for method in ["POST", "PATCH", "PUT"] { numbers.append(try await world.sandbox.exchanges(method)) }
    return numbers
  }

  @Test(
    "the documented steps restore a month that was billed while it was backed up: nothing is sent before a person says so, and nothing twice"
  )
  func documented() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    #expect(try await world.bill().state == .done)
    try await world.report("alder", "wfbs", 14)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let billing = world.billing
    async let run = billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    let passphrase = try passphraseFile(world)
    let file = world.directory + "/cwlink.backup"
    let made = try await world.cwlink("backup", file, "--with-key", "--passphrase-file", passphrase)
    #expect(made.status == 0 && made.out.contains("included"), "\(made)")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    _ = try await world.end(of: run.id)
    let before = try await quantities(world)
    #expect(before.contains { $0.hasSuffix(" 14") || $0.hasSuffix(" 14.0") }, "\(before)")

    let writes = try await self.writes(world)
    var ran: [String] = []
    for step in try Self.documentedSteps() {
      let words = step.replacingOccurrences(of: "/var/lib/cwlink", with: world.state)
        .replacingOccurrences(of: "/root/cwlink.backup", with: file).replacingOccurrences(of: "/root/passphrase", with: passphrase)
        .split(separator: " ").map(String.init)
      ran.append(words.prefix(2).joined(separator: " "))
      switch words[0] {
      case "systemctl" where words[1] == "stop": try await stop(world)
      case "systemctl": try await world.restart()
      case "mv": try FileManager.default.moveItem(atPath: words[1], toPath: words[2])
      // Without the owner, who does not exist here.
      case "install":
        try FileManager.default.createDirectory(
          atPath: world.state, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      case "cwlinkd":
        let result = try await restore(world, words[2], words[3], words[4], words[5], words[6])
        #expect(words[1] == "restore" && result.status == 0 && result.out.contains("The master key was restored."), "\(result)")
      case "cwlink":
        let program = try RunningProgram(
          "cwlink", Array(words.dropFirst()), environment: ["CWLINK_SOCKET": world.socket], in: world.directory)
        let status = try await program.wait()
        // The doctor and a comparison end with 8 if they find something.
        #expect(status == 0 || (status == 8 && ["doctor", "billing"].contains(words[1])), "\(step): \(program.output) \(program.errors)")
        if words[1] == "status" {
          #expect(program.output.contains("paused, with all deliveries"), "\(program.output)")
          #expect(try await world.integration.testConnection(TestConnectionRequest()).passed, "the private key is readable")
          try await nothingIsApplied(world)
          #expect(try await self.writes(world) == writes)
        }
        if words[1] == "billing", words[2] == "plan" { #expect(program.output.contains("nothing to apply"), "\(program.output)") }
      default: Issue.record("\(step) is not a step that this test follows")
      }
    }
    #expect(ran.contains("cwlinkd restore") && ran.contains("cwlink schedule") && ran.count >= 10, "\(ran)")
    try await world.quiet()
    #expect(try await quantities(world) == before)
    #expect(try await self.writes(world) == writes, "nothing was written twice")
    let verdict = try await world.cwlink("activity", "verify")
    #expect(verdict.status == 0, "\(verdict)")
    let actions = try await world.activity.listActivity(ListActivityRequest(action: "system.")).entries.map(\.action)
    #expect(actions == ["system.restore", "system.backup"])
  }

  /// A plan can be made, but not applied.
  private func nothingIsApplied(_ world: World) async throws {
    try await world.report("alder", "wfbs", 15)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let refused = await #expect(throws: RPCStatus.self) {
      try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    }
    #expect(refused?.code == .failedPrecondition && refused?.errorInfo?.reason == "DELIVERIES_PAUSED", "\(refused?.message ?? "")")
    try await world.report("alder", "wfbs", 14)
  }

  @Test("without the key, the restored daemon says which secrets are lost; with the key beside it, all of them work")
  func withoutKey() async throws {
    let world = try await World()
    try await world.prepareBilling()
    let piped = try RunningProgram(
      "/bin/sh",
      [
        "-c", "set -e; \"$0\"/cwlink backup - | \"$0\"/cwlinkd restore - --into \"$1\"", RunningProgram.directory,
        world.directory + "/restored",
      ],
      environment: ["CWLINK_SOCKET": world.socket], in: world.directory)
    #expect(try await piped.wait() == 0, "\(piped.errors)")
    #expect(piped.output.contains("Secrets cannot be used until master.key is copied"), "\(piped.output)")
    try await stop(world)
    let key = world.directory + "/master.key"
    try FileManager.default.moveItem(atPath: world.state + "/master.key", toPath: key)
    try FileManager.default.removeItem(atPath: world.state)
    try FileManager.default.moveItem(atPath: world.directory + "/restored", toPath: world.state)
    try await world.restart()
    let doctor = try await world.cwlink("doctor")
    #expect(doctor.status == 8 && doctor.out.contains("the master key \(world.state)/master.key is missing"), "\(doctor.out)")
    try await stop(world)
    try FileManager.default.moveItem(atPath: key, toPath: world.state + "/master.key")
    try await world.restart()
    #expect(try await world.integration.testConnection(TestConnectionRequest()).passed)
  }

  @Test(
    "a refused restore says in one line why, exits with 1, and leaves nothing",
    arguments: ["passphrase", "damaged", "cut", "full", "options"])
  func refused(what: String) async throws {
    let world = try await World()
    try await world.configure()
    let file = world.directory + "/cwlink.backup"
    #expect(try await world.cwlink("backup", file, "--with-key", "--passphrase-file", try passphraseFile(world)).status == 0)
    let target = world.directory + "/restored"
    let result: (status: Int32, out: String, err: String)
    let reason: String
    switch what {
    case "passphrase":
      result = try await restore(world, file, "--into", target, "--passphrase-file", try passphraseFile(world, "another long passphrase"))
      reason = "the passphrase does not open the master key"
    case "damaged", "cut":
      var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      if what == "cut" { bytes.removeLast(1) } else { bytes[bytes.count / 2] ^= 1 }
      try bytes.write(to: URL(fileURLWithPath: file))
      result = try await restore(world, file, "--into", target, "--without-key")
      reason = what == "cut" ? "the backup is incomplete" : "the backup is damaged (its database)"
    case "full":
      result = try await restore(world, file, "--into", world.state, "--without-key")
      reason = "\(world.state) is not empty"
    default:
      let program = try RunningProgram(
        "cwlinkd", ["--state", target, "restore", file, "--into", target, "--without-key"], in: world.directory)
      result = (try await program.wait(), program.output, program.errors)
      #expect(result.status != 0 && result.err.contains("--state") && !FileManager.default.fileExists(atPath: target), "\(result)")
      return
    }
    #expect(result.status == 1 && result.err.hasPrefix("cwlinkd: \(reason)"), "\(result)")
    #expect(result.err.split(separator: "\n").count == 1 && result.out.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(try await world.cwlink("status").status == 0)
  }

  @Test("an interrupted restore leaves nothing, and what a killed one leaves does not prevent the next one", arguments: [SIGTERM, SIGKILL])
  func interrupted(signal: Int32) async throws {
    let world = try await World()
    let file = world.directory + "/cwlink.backup"
    #expect(try await world.cwlink("backup", file).status == 0)
    let pipe = world.directory + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let descriptor = open(pipe, O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    let target = world.directory + "/new/restored"
    let program = try RunningProgram("cwlinkd", ["restore", pipe, "--into", target], in: world.directory)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: bytes.prefix(bytes.count / 2))
    let files = { (try? FileManager.default.contentsOfDirectory(atPath: target)) ?? [] }
    _ = try await eventually("a part is in the directory") { files().contains { $0.hasPrefix(".cwlink-restore-") } ? true : nil }
    program.signal(signal)
    #expect(try await program.wait() == -signal)
    if signal == SIGTERM {
      #expect(program.errors == "cwlinkd: interrupted; nothing was restored\n")
      #expect(!FileManager.default.fileExists(atPath: world.directory + "/new"))
    }
    let result = try await restore(world, file, "--into", target)
    #expect(result.status == 0, "\(result)")
    #expect(files().sorted() == ["cwlink.db", "cwlink.lock"])
  }

  @Test("the passphrase file and the environment have the rules of the backup; their errors name them, not the backup")
  func passphrases() async throws {
    let world = try await World()
    let file = world.directory + "/cwlink.backup"
    let passphrase = world.directory + "/passphrase"
    // As an editor on Windows writes it.
    try Data([0xEF, 0xBB, 0xBF] + Array("correct horse battery staple\r\n".utf8)).write(to: URL(fileURLWithPath: passphrase))
    #expect(try await world.cwlink("backup", file, "--with-key", "--passphrase-file", passphrase).status == 0)
    let first = try await restore(world, file, "--into", world.directory + "/first", "--passphrase-file", passphrase)
    #expect(first.status == 0 && first.out.contains("The master key was restored."), "\(first)")
    let piped = try RunningProgram(
      "cwlinkd", ["restore", file, "--into", world.directory + "/second", "--passphrase-file", "-"], in: world.directory,
      input: "correct horse battery staple\n")
    #expect(try await piped.wait() == 0, "\(piped.errors)")
    let named = try RunningProgram(
      "cwlinkd", ["restore", file, "--into", world.directory + "/third"],
      environment: ["CWLINK_BACKUP_PASSPHRASE": "correct horse battery staple"], in: world.directory)
    #expect(try await named.wait() == 0, "\(named.errors)")
    try Data(Array("a\0b".utf8)).write(to: URL(fileURLWithPath: passphrase))
    for (path, reason) in [
      (passphrase, "is not UTF-8 text; write the passphrase as UTF-8"), ("/dev/null", "is empty; write the passphrase to it"),
      ("/tmp", "cannot be read: Is a directory"), ("nope", "cannot be read: No such file or directory"),
    ] {
      let result = try await restore(world, file, "--into", world.directory + "/fourth", "--passphrase-file", path)
      #expect(result.status == 1 && result.err == "cwlinkd: the passphrase file \(path) \(reason)\n", "\(result)")
    }
  }

  @Test("root restores as the owner of the directory, who gets the files", .enabled(if: geteuid() == 0 && RunningProgram.othersMayRun))
  func root() async throws {
    let world = try await World()
    let file = world.directory + "/cwlink.backup"
    #expect(try await world.cwlink("backup", file).status == 0)
    let target = world.directory + "/restored"
    try FileManager.default.createDirectory(
      atPath: target, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700, .ownerAccountID: 65_001, .groupOwnerAccountID: 65_002])
    let result = try await restore(world, file, "--into", target)
    #expect(result.status == 0, "\(result)")
    let attributes = try FileManager.default.attributesOfItem(atPath: target + "/cwlink.db")
    #expect(attributes[.ownerAccountID] as? Int == 65_001 && attributes[.groupOwnerAccountID] as? Int == 65_002)
  }
}
