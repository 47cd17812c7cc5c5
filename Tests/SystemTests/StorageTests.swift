import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("A daemon whose storage fails")
struct StorageTests {
  /// Stops the daemon, changes its state directory, and starts it again. Returns why it did not start, if so.
  private func restarted(_ world: World, _ change: (String) throws -> Void) async throws -> String? {
    world.daemon.signal(SIGKILL)
    _ = try await world.daemon.wait()
    try change(world.state)
    do {
      try await world.restart()
      return nil
    } catch let problem as TestProblem {
      return "\(problem)"
    }
  }

  @Test(
    "an empty or damaged database beside a master key keeps the daemon from starting, and it says why", arguments: ["empty", "damaged"])
  func notStarted(state: String) async throws {
    let world = try await World()
    try await world.configure()
    let reason = try await restarted(world) { directory in
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: directory + "/cwlink.db" + suffix) }
      try Data(repeating: 7, count: state == "empty" ? 0 : 20_000).write(to: URL(fileURLWithPath: directory + "/cwlink.db"))
    }
    #expect(reason?.contains(world.state + "/cwlink.db") == true, "\(reason ?? "it started")")
    #expect(
      reason?.contains(state == "empty" ? "is missing or empty" : "is damaged") == true && reason?.contains("restore a backup") == true)
  }

  @Test("without its master key the daemon starts and serves, and doctor says what is lost; with the key everything works again")
  func lostKey() async throws {
    let world = try await World()
    try await world.configure()
    let key = try Data(contentsOf: URL(fileURLWithPath: world.state + "/master.key"))
    #expect(try await restarted(world) { try FileManager.default.removeItem(atPath: $0 + "/master.key") } == nil)
    let doctor = try await world.cwlink("doctor")
    #expect(doctor.status == 8 && doctor.out.contains("the master key \(world.state)/master.key is missing"), "\(doctor.out)")
    #expect(try await world.cwlink("status").out.contains("master key"))
    let refused = await #expect(throws: RPCStatus.self) {
      try await world.integration.stageKey(StageKeyRequest(publicKey: "other", privateKey: "secret"))
    }
    #expect(refused?.errorInfo?.reason == "MASTER_KEY_MISSING")
    #expect(
      try await restarted(world) { directory in
        let path = directory + "/master.key"
        try key.write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      } == nil)
    #expect(try await world.integration.testConnection(TestConnectionRequest()).passed)
  }

  @Test("a database that another process locks is named by calls and by doctor, and what was refused works afterwards")
  func locked() async throws {
    let world = try await World()
    try await world.configure()
    let locker = try RunningProgram(
      "/usr/bin/python3",
      [
        "-c",
        "import sqlite3,sys; c=sqlite3.connect(sys.argv[1],isolation_level=None); c.execute('BEGIN IMMEDIATE'); print('locked',flush=True); import time; time.sleep(600)",
        world.state + "/cwlink.db",
      ], in: world.directory)
    _ = try await eventually("the database is locked") { locker.output.contains("locked") ? true : nil }
    let customer = CreateCustomerRequest(customer: Customer(id: "acme", displayName: "Acme"))
    let refused = await #expect(throws: RPCStatus.self) { try await world.customers.createCustomer(customer) }
    #expect(refused?.code == .unavailable && refused?.errorInfo?.reason == "STORAGE_LOCKED")
    #expect(refused?.message.contains(world.state + "/cwlink.db") == true)
    let doctor = try await world.cwlink("doctor")
    #expect(doctor.status == 8 && doctor.out.contains("is locked by another process"), "\(doctor.out) \(doctor.err)")
    locker.signal(SIGKILL)
    _ = try await locker.wait()
    _ = try await world.customers.createCustomer(customer)
  }
}
