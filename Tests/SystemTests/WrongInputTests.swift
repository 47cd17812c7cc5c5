import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// For invalid input, the error names the input and the fix and has its own exit code, and nothing is changed.
@Suite("Wrong input")
struct WrongInputTests {
  private func additionsAreUntouched(_ world: World) async throws {
    #expect(try await world.sandbox.exchanges("PATCH") + world.sandbox.exchanges("POST") + world.sandbox.exchanges("DELETE") == 0)
  }

  @Test("a socket without a server, and a path that is too long, are reported")
  func badSocket() async throws {
    let world = try await World()
    let nobody = try await world.cwlink("status", "--socket", world.directory + "/nobody.sock")
    #expect(nobody.status == 6 && nobody.out.isEmpty && nobody.err.contains("nobody.sock") && nobody.err.contains("cwlinkd"))
    let long = try await world.cwlink("status", "--socket", "/tmp/" + String(repeating: "x", count: 120))
    #expect(long.status != 0 && long.err.contains("107"))
  }

  @Test("an unknown company, and one with a quote in its name, are handled")
  func unknownCompany() async throws {
    let world = try await World()
    try await world.configure()
    let unknown = try await world.cwlink("customers", "add", "x", "--company", "AlderDentalX")
    #expect(unknown.status != 0 && unknown.err.contains("--company") && unknown.err.contains("AlderDental"))
    let quote = try await world.cwlink("customers", "add", "x", "--company", "Alder\" or id>0 or name=\"")
    #expect(quote.status != 0 && quote.err.contains("--company"))
    for company in ["Gone", "Sleepy"] {
      let refused = try await world.cwlink("customers", "add", "x", "--company", company)
      #expect(refused.status != 0 && refused.err.contains(company))
    }
    #expect(try await world.customers.listCustomers(ListCustomersRequest()).totalSize == 0)
  }

  @Test("a malformed line of a CSV file is reported with line and column, and nothing is imported")
  func malformedCSV() async throws {
    let world = try await World()
    try await world.prepareBilling()
    let result = try await world.cwlink(
      "usage", "import", "counts", "-", input: "customer,product,quantity\nalder,wfbs,12\nalder,wfbs,many\nnobody,wfbs,1\n")
    #expect(result.status != 0)
    #expect(result.err.contains("line 3, quantity") && result.err.contains("line 4, customer"))
    #expect(try await world.usage.listCounts(ListCountsRequest()).counts.isEmpty)
  }

  @Test("an unknown plan hash and a truncated one are rejected")
  func wrongHash() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let unknown = try await world.cwlink("billing", "apply", String(repeating: "0", count: 64), "--yes")
    #expect(unknown.status == 3 && unknown.err.contains("cwlink billing plans list"))
    let half = try await world.cwlink("billing", "apply", String(plan.hash.prefix(12)), "--yes")
    #expect(half.status != 0 && half.err.contains("<hash>"))
    let unasked = try await world.cwlink("billing", "apply", plan.hash)
    #expect(unasked.status != 0 && unasked.err.contains("--yes"))
    try await additionsAreUntouched(world)
  }

  @Test("while ConnectWise is down, a customer is not saved, and a delivery is postponed with the reason")
  func deadConnectWise() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    world.sandbox.program.signal(SIGTERM)
    #expect(try await world.sandbox.program.wait() == 0)
    let add = try await world.cwlink("customers", "add", "birch", "--company", "BirchLegal")
    #expect(add.status == 6 && add.err.contains("ConnectWise"))
    #expect(try await world.customers.listCustomers(ListCustomersRequest()).totalSize == 2)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash))
    _ = try await eventually("the delivery is postponed, with the reason") {
      let delivery = try await world.deliveries.listDeliveries(ListDeliveriesRequest()).deliveries.first
      return delivery?.lastError.isEmpty == false && delivery?.state == .pending ? true : nil
    }
    #expect(try await world.billing.getRun(GetRunRequest(runID: run.id)).state == .running)
  }

  @Test("with a wrong key, the error names the failed check, and nothing is saved")
  func wrongKey() async throws {
    let world = try await World()
    let result = try await world.cwlink(
      "integration", "set", "--site", world.sandbox.site, "--company-id", "trainingco", "--public-key", Sandbox.publicKey, "--client-id",
      Sandbox.clientID, "--enable", environment: ["CWLINK_PRIVATE_KEY": "wrong-key-of-mine"])
    #expect(result.status == 4)
    #expect(result.err.contains("key") && !result.err.contains("wrong-key-of-mine"))
    #expect(try await !world.integration.getIntegration(GetIntegrationRequest()).privateKeySet)
  }

  @Test(
    "a caller without the required role is rejected with the name of the role",
    .enabled(if: getuid() == 0 && RunningProgram.othersMayRun, "only root can be another user, and the checkout must be readable to others")
  )
  func missingRole() async throws {
    let world = try await World(configuration: #"{ "access": { "users": { "65533": "trigger" }, "others": "read" } /* roles */ }"#)
    chmod(world.directory, 0o755)
    chmod(world.socket, 0o666)
    func asUser(_ uid: Int, _ arguments: String...) async throws -> (status: Int32, err: String) {
      let caller = try RunningProgram(
        "/usr/bin/setpriv", ["--reuid=\(uid)", "--regid=\(uid)", "--clear-groups", RunningProgram.directory + "/cwlink"] + arguments,
        environment: ["CWLINK_SOCKET": world.socket], in: world.directory)
      return (try await caller.wait(), caller.errors)
    }
    #expect(try await asUser(65_534, "status").status == 0)
    let refused = try await asUser(65_534, "customers", "add", "x", "--company", "AlderDental")
    #expect(refused.status == 5 && refused.err.contains("operate") && refused.err.contains("access.users"))
    let trigger = try await asUser(65_533, "usage", "report", "alder", "wfbs", "3")
    #expect(trigger.status != 5)
  }

  @Test("the daemon does not start with an invalid configuration, and the error names the setting")
  func misspeltConfiguration() async throws {
    let directory = "/tmp/cwlink-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    for (text, word) in [
      (#"{"acces": {}}"#, "acces"), (#"{"access": {"users": {"0": "read", "root": "operate"}}}"#, "twice"),
      (#"{"access": {"others": "king"}}"#, "king"), (#"{"log": {"level": "info"}, "log": {}}"#, "set twice"),
      (#"{"billing": {"staleCountDays": "ten"}}"#, "staleCountDays"), ("{", "JSON"),
      // NOBYTE is replaced by a byte that is invalid in UTF-8.
      ("{ accNOBYTEess: {} }", "UTF-8"),
    ] {
      let bytes = text.split(separator: "NOBYTE", omittingEmptySubsequences: false).map { Data($0.utf8) }.joined(separator: [0xF8])
      try Data(bytes).write(to: URL(fileURLWithPath: directory + "/c.json"))
      let daemon = try RunningProgram(
        "cwlinkd", ["--socket", directory + "/s", "--state", directory + "/t", "--config", directory + "/c.json"], in: directory)
      #expect(try await daemon.wait() == 1)
      #expect(daemon.errors.contains(word), "\(daemon.errors)")
    }
  }

  @Test("a second daemon on the same socket or the same state is rejected, and the first is unaffected")
  func secondDaemon() async throws {
    let world = try await World()
    let sameState = try RunningProgram(
      "cwlinkd", ["--socket", world.directory + "/other.sock", "--state", world.state], in: world.directory)
    #expect(try await sameState.wait() == 1)
    #expect(sameState.errors.contains(world.state))
    let second = try RunningProgram("cwlinkd", ["--socket", world.socket, "--state", world.directory + "/other"], in: world.directory)
    #expect(try await second.wait() == 1)
    #expect(second.errors.contains(world.socket))
    #expect(try await world.system.getStatus(GetStatusRequest()).version.isEmpty == false)
  }
}
