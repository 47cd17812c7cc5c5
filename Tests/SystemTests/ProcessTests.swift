import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// The programs as processes: their descriptors, their files, and what they say when they cannot start.
@Suite("Processes")
struct ProcessTests {
  /// Runs a shell command with $0 as the programs' directory.
  private func shell(_ command: String, in world: World) async throws -> (status: Int32, out: String, err: String) {
    let program = try RunningProgram(
      "/bin/sh", ["-c", command, RunningProgram.directory], environment: ["CWLINK_SOCKET": world.socket], in: world.directory)
    return (try await program.wait(), program.output, program.errors)
  }

  @Test("with standard output closed, the client fails and says so; nothing of its output goes into the socket")
  func closedOutput() async throws {
    let world = try await World()
    for command in ["status", "products list", "customers list --json", "--help", "--version"] {
      let result = try await shell("exec \"$0\"/cwlink \(command) >&-", in: world)
      #expect(result.status == 1 && result.err.contains("standard output"), "\(command): \(result)")
    }
    #expect(try await shell("exec \"$0\"/cwlink products list >/dev/full", in: world).status == 1)
    // An empty list writes nothing; the daemon is unharmed by all of it.
    #expect(try await world.cwlink("products", "list").status == 0)
  }

  @Test("with standard error or input closed, the client works, and a failed read is an error")
  func closedInput() async throws {
    let world = try await World()
    #expect(try await shell("exec \"$0\"/cwlink status 2>&-", in: world).status == 0)
    #expect(try await shell("exec \"$0\"/cwlink status <&-", in: world).status == 0)
    #expect(try await shell("exec \"$0\"/cwlink status --socket /none 2>&-", in: world).status != 0)
    let read = try await shell("exec \"$0\"/cwlink usage import counts - <&-", in: world)
    #expect(read.status == 1 && read.err.contains("standard input"), "\(read)")
  }

  @Test("a daemon that is started with all standard descriptors closed writes its log into no file of its own")
  func closedDaemon() async throws {
    let world = try await World()
    world.daemon.signal(SIGTERM)
    _ = try await world.daemon.wait()
    let command = """
      "$0"/cwlinkd --socket "\(world.socket)" --state "\(world.state)" --config "\(world.directory)/cwlinkd.json" <&- >&- 2>&- & \
      pid=$!; until "$0"/cwlink status >/dev/null 2>&1; do :; done; \
      for n in 0 1 2; do readlink /proc/$pid/fd/$n; done; kill $pid; wait $pid
      """
    let result = try await shell(command, in: world)
    #expect(result.status == 0 && result.out == "/dev/null\n/dev/null\n/dev/null\n", "\(result)")
  }

  @Test("the daemon's memory is not dumped, and its files are readable by nobody else, whatever the umask")
  func protection() async throws {
    let world = try await World()
    let limits = try String(contentsOfFile: "/proc/\(world.daemon.id)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").filter { $0 == "0" }.count == 2, "\(core ?? "")")
    for name in try FileManager.default.contentsOfDirectory(atPath: world.state) {
      let mode = try FileManager.default.attributesOfItem(atPath: world.state + "/" + name)[.posixPermissions] as? Int
      #expect(mode.map { $0 & 0o077 == 0 } == true, "\(name)")
    }
  }

  @Test(
    "other processes of the daemon's own user cannot read its memory", .enabled(if: geteuid() == 0 && RunningProgram.othersMayRun))
  func notDumpable() async throws {
    let directory = "/tmp/cwlink-\(UUID().uuidString.prefix(8))"
    let uid = 65_001
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755, .ownerAccountID: uid])
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let daemon = try RunningProgram(
      "/usr/bin/setpriv",
      [
        "--reuid=\(uid)", "--regid=\(uid)", "--clear-groups", RunningProgram.directory + "/cwlinkd", "--socket", directory + "/s",
        "--state",
        directory + "/state",
      ], in: directory)
    _ = try await eventually("the daemon listens") { FileManager.default.fileExists(atPath: directory + "/s") ? true : nil }
    // The kernel gives what may be read of a process that is not dumpable to root.
    let owner = try FileManager.default.attributesOfItem(atPath: "/proc/\(daemon.id)/environ")[.ownerAccountID] as? Int
    #expect(owner == 0, "\(owner ?? -1)")
    daemon.signal(SIGTERM)
    #expect(try await daemon.wait() == 0)
  }

  @Test("after a clean stop, a copy of cwlink.db and master.key is a backup that a daemon starts from")
  func backup() async throws {
    let world = try await World()
    try await world.prepareBilling()
    world.daemon.signal(SIGTERM)
    #expect(try await world.daemon.wait() == 0)
    let copy = world.directory + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    for name in ["cwlink.db", "master.key"] {
      try FileManager.default.copyItem(atPath: world.state + "/" + name, toPath: copy + "/" + name)
    }
    let socket = world.directory + "/copy.sock"
    let daemon = try RunningProgram("cwlinkd", ["--socket", socket, "--state", copy], in: world.directory)
    let client = try await eventually("the copy is served") { try? await RPCClient.connect(path: socket) }
    let listed = try await CustomerServiceClient(client).listCustomers(ListCustomersRequest())
    #expect(listed.customers.map(\.id) == ["alder", "cedar"])
    let test = try await IntegrationServiceClient(client).testConnection(TestConnectionRequest())
    #expect(test.passed, "the sealed key is readable: \(test)")
    await client.close()
    daemon.signal(SIGTERM)
    _ = try await daemon.wait()
  }

  @Test("a second process prints one reason, in one line", arguments: ["state", "socket"])
  func second(same: String) async throws {
    let world = try await World()
    let arguments = [
      "--socket", same == "socket" ? world.socket : world.directory + "/other.sock", "--state",
      same == "state" ? world.state : world.directory + "/other",
    ]
    let second = try RunningProgram("cwlinkd", arguments, in: world.directory)
    #expect(try await second.wait() == 1)
    let lines = second.errors.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.hasPrefix("cwlinkd: ") == true && !second.errors.contains("RPCStatus"), "\(second.errors)")
    #expect(second.errors.contains(same == "state" ? world.state : world.socket))
  }

  @Test("a configuration that names a user or a group that does not exist starts with a warning")
  func formerUser() async throws {
    let configuration = #"{ "access": { "users": { "former-user": "operate" }, "groups": { "former-group": "read" }, "others": "read" } }"#
    let world = try await World(configuration: configuration)
    #expect(try await world.cwlink("status").status == 0)
    #expect(world.daemon.errors.contains("access.users.former-user") && world.daemon.errors.contains("access.groups.former-group"))
  }
}
