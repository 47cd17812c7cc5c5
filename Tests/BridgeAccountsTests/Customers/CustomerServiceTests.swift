import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Customers")
struct CustomerServiceTests {
  @Test("a new customer is verified, saved and synced with all its agreements, children included")
  func create() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let made = try await fixture.create("acme", company: "alderdental")
    #expect(made.customer.company?.id == 7 && made.customer.companyIdentifier == "AlderDental")
    #expect(made.agreementCount == 2 && made.customer.syncTime == fixture.clock.now() && made.customer.syncError.isEmpty)
    #expect(try await fixture.customers.get("acme") == made)
    let agreements = try await fixture.store.read { db in try Agreement.all(db, customer: "acme") }
    #expect(agreements.map(\.id) == [70, 71] && agreements[1].parentID == 70 && agreements[0].startDate == "2026-01-01")
    #expect(try await fixture.activity().last?.action == "customer.create")
  }

  @Test("an unknown company is rejected with its field and similar identifiers")
  func unknownCompany() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let refused = await status { try await fixture.create("acme", company: "AlderDentl") }
    #expect(refused?.kind == .invalidArgument && refused?.fields == ["customer.company_identifier"])
    #expect(refused?.message.contains("'AlderDental'") == true)
    #expect(try await fixture.customers.list(page(), query: "", enabledOnly: false).total == 0)
    let verification = try await fixture.customers.verify("AlderDentl")
    #expect(verification.verdict == .notFound && verification.similarIdentifiers.first == "AlderDental")
  }

  @Test("a deleted or inactive company is rejected on save, and verify says which it is")
  func deadCompanies() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    for (identifier, verdict, word) in [("Gone", CompanyVerification.Verdict.deleted, "deleted"), ("Sleepy", .inactive, "inactive")] {
      #expect(await status { try await fixture.create("acme", company: identifier) }?.message.contains("is \(word) in ConnectWise") == true)
      #expect(try await fixture.customers.verify(identifier).verdict == verdict)
    }
    #expect(try await fixture.customers.verify("AlderCare").verdict == .found)
  }

  @Test("nothing is saved if ConnectWise cannot be reached")
  func unreachable() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    fixture.site.change { $0.isDown = true }
    #expect(await status { try await fixture.create("acme", company: "AlderDental") }?.kind == .unavailable)
    #expect(await status { try await fixture.customers.get("acme") }?.kind == .notFound)
    fixture.site.change { $0.isDown = false }
    let made = try await fixture.create("acme", company: "AlderDental")
    fixture.site.change { $0.isDown = true }
    #expect(await status { try await fixture.update("acme", CustomerChange(displayName: "New")) }?.kind == .unavailable)
    #expect(try await fixture.customers.get("acme") == made)
    #expect(
      try await fixture.update("acme", CustomerChange(enabled: false)).customer.enabled == false,
      "disabling sends no request to ConnectWise")
  }

  @Test("a customer is saved even if its agreements cannot be read, and shows the error")
  func agreementsForbidden() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    fixture.site.change { $0.agreementsStatus = 403 }
    let made = try await fixture.create("acme", company: "AlderDental")
    #expect(made.customer.company?.id == 7 && made.agreementCount == 0 && made.customer.syncTime == nil)
    #expect(made.customer.syncError.contains("agreements"))
  }

  @Test("a retried request returns the first outcome; a different body under the same request id is rejected")
  func idempotent() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let key = try RequestKey(method: "CreateCustomer", id: "r1", request: [1])
    let made = try await fixture.create("acme", company: "AlderDental", request: key)
    _ = try await fixture.update("acme", CustomerChange(displayName: "Renamed"))
    _ = fixture.site.takeRequests()
    #expect(try await fixture.create("acme", company: "AlderDental", request: key) == made)
    #expect(fixture.site.takeRequests().isEmpty)
    let other = try RequestKey(method: "CreateCustomer", id: "r1", request: [2])
    #expect(await status { try await fixture.create("acme", company: "AlderDental", request: other) }?.fields == ["request_id"])
    #expect(await status { try await fixture.create("acme", company: "AlderDental") }?.kind == .alreadyExists)
  }

  @Test("concurrent copies of a request create one customer, and both callers get it")
  func overtaken() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let key = try RequestKey(method: "CreateCustomer", id: "r1", request: [1])
    fixture.site.change { state in
      state.interruption = { _ = try await fixture.create("acme", company: "AlderDental", request: key) }
    }
    #expect(try await fixture.create("acme", company: "AlderDental", request: key).customer.revision == 1)
    #expect(try await fixture.activity().filter { $0.action == "customer.create" }.count == 1)
  }

  @Test("validate_only verifies and saves nothing")
  func validateOnly() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let wanted = CustomerChange(displayName: "Acme", enabled: true, companyIdentifier: "AlderDental")
    let preview = try await fixture.customers.create("acme", wanted, request: nil, validateOnly: true, by: fixture.caller)
    #expect(preview.customer.company?.id == 7 && preview.agreementCount == 2)
    #expect(await status { try await fixture.customers.get("acme") }?.kind == .notFound)
  }

  @Test("a stale etag is rejected, and so is a change overtaken by a concurrent one")
  func stale() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let made = try await fixture.create("acme", company: "AlderDental")
    let changed = try await fixture.update("acme", CustomerChange(displayName: "New"), etag: made.customer.etag)
    #expect(changed.customer.etag != made.customer.etag)
    #expect(
      await status { try await fixture.update("acme", CustomerChange(displayName: "Newer"), etag: made.customer.etag) }?.kind == .aborted)
    // A change that asks ConnectWise would wait for the request that it interrupts (rule 28).
    fixture.site.change {
      $0.interruption = { _ = try await fixture.update("acme", CustomerChange(displayName: "Theirs", enabled: false)) }
    }
    #expect(await status { try await fixture.update("acme", CustomerChange(displayName: "Ours")) }?.kind == .aborted)
    #expect(try await fixture.customers.get("acme").customer.displayName == "Theirs")
  }

  @Test("linking another company replaces the agreements; an assignment to an old agreement is kept and shown as missing")
  func otherCompany() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    _ = try await fixture.agreements.assign(
      customer: "acme", product: "wfbs", AssignmentChoice(type: "", name: "", id: 70), by: fixture.caller)
    let moved = try await fixture.update("acme", CustomerChange(companyIdentifier: "AlderCare"))
    #expect(moved.customer.company?.id == 8 && moved.agreementCount == 0)
    let assignment = try #require(try await fixture.agreements.assignments(customer: "acme").first { $0.product.id == "wfbs" })
    #expect(assignment.resolution.state == .gone && assignment.resolution.agreementName == "Managed Security")
  }

  @Test("a customer with an open delivery cannot be deleted; afterwards its assignments are deleted with it")
  func delete() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let made = try await fixture.create("acme", company: "AlderDental")
    _ = try await fixture.agreements.assign(
      customer: "acme", product: "wfbs", AssignmentChoice(type: "", name: "", id: 70), by: fixture.caller)
    try await fixture.insertDelivery(state: 2)
    #expect(await status { try await fixture.customers.delete("acme", etag: "", by: fixture.caller) }?.reason == "DELIVERIES_OPEN")
    try await fixture.store.write { db in try db.execute(sql: "UPDATE deliveries SET state = 3") }
    #expect(await status { try await fixture.customers.delete("acme", etag: "0-0", by: fixture.caller) }?.kind == .aborted)
    _ = try await fixture.customers.delete("acme", etag: made.customer.etag, by: fixture.caller)
    #expect(try await fixture.store.read { db in try OwnAssignment.fetchCount(db) + Agreement.fetchCount(db) } == 0)
    #expect(try await fixture.activity().last?.action == "customer.delete")
  }
}
