import CwlinkAPI
import Foundation
import TestSupport
import Testing

/// The command line on a terminal.
@Suite struct TerminalTests {
  @Test("Long output goes to the pager, which may be left early; the exit status is the command's")
  func pager() async throws {
    let world = try await World()
    let paged = try world.terminal("products", "list", environment: ["CWLINK_PAGER": "sed s/^/paged:/"], lines: 4)
    #expect(try await paged.wait() == 0)
    #expect(paged.output.contains("paged:"))
    let left = try world.terminal("doctor", environment: ["CWLINK_PAGER": "head -1"], lines: 2)
    #expect(try await left.wait() == 8)
    #expect(left.output.contains("RESULT") && !left.output.contains("warning"))
    let fits = try world.terminal("products", "list", environment: ["CWLINK_PAGER": "sed s/^/paged:/"], lines: 200)
    #expect(try await fits.wait() == 0)
    #expect(!fits.output.contains("paged:"))
  }

  private static let key = ["CWLINK_PAGER": ""]

  @Test("setup leads from nothing to the first plan; interrupted, it goes on with what is missing, and shows no secret")
  func setup() async throws {
    let world = try await World()
    let first = try world.terminal("setup", environment: Self.key)
    try await first.expect("with the role administer")
    try await first.answer("Site, for example", world.sandbox.site)
    try await first.answer("Company ID", "trainingco")
    try await first.answer("Public key", Sandbox.publicKey)
    try await first.answer("Client ID", Sandbox.clientID)
    try await first.answer("Time zone", "Europe/Paris")
    try await first.expect("cwlink integration set --site \(world.sandbox.site) --company-id trainingco")
    try await first.answer("Run it?", "y")
    try await first.answer("Private key: ", Sandbox.privateKey)
    try await first.answer("Mail server; Enter to leave it out", "")
    try await first.expect("Catalog product of")
    first.end()
    #expect(try await first.wait() == -SIGKILL)
    #expect(!first.output.contains(Sandbox.privateKey))

    // Without customers it is empty, and not yet the first plan.
    #expect(try await world.billing.createPlan(CreatePlanRequest()).lines.isEmpty)

    let second = try world.terminal("setup", environment: Self.key)
    try await second.expect("already set: \(world.sandbox.site), company trainingco")
    try await second.expect("cwlink integration test")
    // A wrong answer is corrected, and the others are suggested.
    try await second.answer("Mail server; Enter to leave it out", "mail.example")
    for question in ["Encryption", "Port", "User name"] { try await second.answer(question, "") }
    try await second.answer("Sender's address", "-nobody")
    try await second.answer("Recipient", "")
    try await second.expect("--from=-nobody")
    try await second.answer("Run it?", "y")
    try await second.answer("Enter it again?", "y")
    try await second.answer("Mail server; Enter to leave it out [mail.example; a space for none]", " ")
    for product in try await world.products.listProducts(ListProductsRequest(pageSize: 1_000)).products {
      try await second.answer("Catalog product of \(product.id) ", product.id == "wfbs" ? "TM-WFBS" : "")
      if product.id == "wfbs" { try await second.answer("Run it?", "y") }
    }
    try await second.answer("CSV file of customers", "")
    try await second.answer("Company's identifier", "AlderDental")
    try await second.answer("Display name [AlderDental]", "Alder Dental")
    try await second.answer("Customer's ID here [alderdental]", "alder")
    try await second.answer("Run it?", "y")
    try await second.expect("set now: 1 customer")
    try await second.expect("every mapped product has an agreement")
    try await second.answer("pull them from Trend Micro", "later")
    try await second.expect("'later' is not one of: pull, type")
    try await second.answer("pull them from Trend Micro", "TYPE")
    try await second.answer("Count of wfbs for alder", "14")
    try await second.answer("Run it?", "y")
    try await second.expect("8. The first plan")
    try await second.expect("cwlink billing plan")
    try await second.answer("Run it?", "y")
    try await second.expect("to apply it: cwlink billing apply HASH --wait")
    #expect(try await second.wait() == 0)
    let plans = try await world.billing.listPlans(ListPlansRequest()).plans
    #expect(plans.map(\.updates) == [1, 0])

    let third = try world.terminal("setup", environment: Self.key)
    try await third.answer("Mail server; Enter to leave it out", "")
    try await third.expect("there is a plan")
    #expect(try await third.wait() == 0)
  }

  @Test("Without a terminal, setup says which commands to use instead")
  func noTerminal() async throws {
    let world = try await World()
    let outcome = try await world.cwlink("setup")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("fix: use the commands that it runs: cwlink integration set"))
    #expect(outcome.out == "")
  }
}
