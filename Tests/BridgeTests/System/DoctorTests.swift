import BridgeAccountsTestSupport
import BridgeTestSupport
import ConnectWise
import CurlTransport
import GRDB
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

extension SettingsFixture {
  func system(_ hold: SiteHold? = nil) -> SystemService {
    SystemService(
      version: "0.1.0", startTime: Instant(milliseconds: 0), policy: AccessPolicy(users: [1000: .operate], daemonUser: 990), store: store,
      integration: integration, clock: clock, hold: { hold })
  }
}

@Suite("The doctor")
struct DoctorTests {
  private func problems(_ findings: [Finding]) -> [String] {
    findings.filter { $0.severity != .ok }.map { "\($0.subject): \($0.message)" }
  }

  @Test("on a new daemon, the doctor lists the first steps, each with its command")
  func fresh() async throws {
    let fixture = try SettingsFixture()
    let findings = try await fixture.system().findings()
    #expect(findings.first?.severity == .problem && findings.first?.subject == "integration")
    for finding in findings where finding.severity != .ok { #expect(finding.remedy.hasPrefix("cwlink ")) }
    #expect(findings.filter { $0.severity != .ok }.map(\.subject) == ["integration", "mail", "customers"])
  }

  @Test("the doctor finds no problems in a complete configuration, and writes nothing")
  func well() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    fixture.site.change { $0.catalog = [ScriptedSite.item(1, "TM-WFBS")] }
    _ = try await fixture.products.update("wfbs", ProductChange(catalogIdentifier: "TM-WFBS"), etag: "", by: fixture.caller)
    _ = try await fixture.mail.update(
      MailSettingsChange(host: "mail.example.com", sender: "b@example.com", recipients: ["a@example.com"]), etag: "", by: fixture.caller)
    let before = try await fixture.activity().count
    let settings = try await fixture.integration.get()
    _ = fixture.site.takeRequests()
    let findings = try await fixture.system().findings()
    #expect(problems(findings).isEmpty, "\(problems(findings))")
    #expect(Set(findings.map(\.subject)) == ["integration", "mail", "customers", "deliveries"])
    let requests = fixture.site.takeRequests()
    #expect(!requests.isEmpty && requests.allSatisfy { $0.hasPrefix("GET ") }, "the connection is tested")
    #expect(try await fixture.activity().count == before)
    #expect(try await fixture.integration.get() == settings)
  }

  @Test("management solutions that could not be read are a warning")
  func solutions() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    fixture.site.change { $0.solutionsStatus = 403 }
    _ = try await fixture.create("acme", company: "AlderDental")
    let found = try await fixture.system().findings().filter { $0.subject == "agreements" }
    #expect(found.map(\.severity) == [.warning] && found.first?.message.contains("management solutions could not be read") == true)
  }

  @Test("the doctor finds a failing connection, plain HTTP, a staged key and a disabled integration")
  func integration() async throws {
    let fixture = try await SettingsFixture.configured()
    _ = try await fixture.integration.update(
      IntegrationChange(site: "http://cw.example.com", privateKey: Secret("private")), etag: "", force: true, validateOnly: false,
      by: fixture.caller)
    _ = try await fixture.integration.stageKey("second", Secret("x"), by: fixture.caller)
    _ = try await fixture.integration.update(
      IntegrationChange(enabled: false), etag: "", force: false, validateOnly: false, by: fixture.caller)
    fixture.site.change { $0.keys = [:] }
    let found = try await fixture.system(
      SiteHold(.notAnswering, remaining: .seconds(7200), message: "ConnectWise does not answer: no route.")
    ).findings()
    for (subject, word) in [
      ("integration", "keys:"), ("integration", "plain HTTP"), ("integration", "second is staged"), ("integration", "is disabled"),
      ("deliveries", "the next attempt is in 2 hours"),
    ] {
      #expect(found.contains { $0.subject == subject && $0.message.contains(word) && $0.severity != .ok }, "\(word)")
    }
    #expect(found.filter { $0.message.lowercased().contains("plain http") || $0.message.hasPrefix("tls:") }.count == 1, "said once")
    #expect(found.map(\.severity.rawValue) == found.map(\.severity.rawValue).sorted(by: >), "the worst first")
  }

  @Test("the doctor finds failed syncs, deleted companies, ambiguous and missing agreements, and unmapped products")
  func customers() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    _ = try await fixture.create("beta", company: "AlderDental")
    _ = try await fixture.agreements.assign(
      customer: "acme", product: "wfbs", AssignmentChoice(type: "", name: "", id: 71), by: fixture.caller)
    fixture.site.change { state in
      state.companies = [ScriptedSite.company(7, "AlderDental", deleted: true)]
      state.agreements[7] = [ScriptedSite.agreement(80, "One", company: 7), ScriptedSite.agreement(81, "Two", company: 7)]
    }
    _ = try await fixture.customers.sync("acme", by: fixture.caller)
    _ = try await fixture.customers.sync("beta", by: fixture.caller)
    fixture.site.change { $0.agreementsStatus = 403 }
    _ = await status { try await fixture.customers.sync("beta", by: fixture.caller) }
    try await fixture.insertDelivery(state: 5)
    let found = try await fixture.system().findings()
    for (subject, word) in [
      ("customers/acme", "wfbs: agreement 'Branch' (#71) no longer exists in ConnectWise"), ("customers/beta", "the last sync failed"),
      ("customers/acme", "is deleted in ConnectWise"), ("customers/beta", "several agreements qualify as the default"),
      ("customers/acme", "linked to the same company"), ("products/wfbs", "not mapped to a catalog product"),
      ("deliveries", "1 delivery waiting for a person"),
    ] {
      #expect(found.contains { $0.subject == subject && $0.message.contains(word) && !$0.remedy.isEmpty }, "\(word): \(problems(found))")
    }
  }

  @Test("the status counts customers and deliveries by what blocks them")
  func status() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    try await fixture.add("beta")
    for state in [1, 2, 3, 4, 5, 6, 7] { try await fixture.insertDelivery(state: state) }
    let status = try await fixture.system().status()
    #expect(status.customers == 2 && status.customersEnabled == 1)
    #expect(status.deliveriesPending == 3 && status.deliveriesWaiting == 1)
    #expect(status.settings.isConfigured && status.hold == nil)
  }

  private func status<T>(_ body: () async throws -> T) async -> DomainError? { await BridgeTestSupport.status(#_sourceLocation, body) }

  @Test("a storage problem is counted by the status and named by the doctor, until something is written again")
  func storage() async throws {
    let fixture = try await SettingsFixture.configured()
    let before = try await fixture.system().status()
    try await fixture.store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
    }
    _ = try? await fixture.store.write { db in try db.execute(sql: "CREATE TABLE filler AS SELECT zeroblob(1000000) AS bytes") }
    let full = try await fixture.system().status()
    #expect(full.problems.count == before.problems.count + 1)
    #expect(full.problems.contains { $0.subject == "storage" && $0.message.contains("is full") })
    #expect(try await fixture.system().findings().contains { $0.subject == "storage" && $0.severity == .problem })
    try await fixture.store.pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
    try await fixture.store.write { db in try db.execute(sql: "CREATE TABLE filler (bytes BLOB)") }
    #expect(try await fixture.system().status() == before)
  }

  @Test("deliveries that wait for several reasons are one finding, with the most frequent reason and the number of the others")
  func reasons() async throws {
    let fixture = try await SettingsFixture.configured()
    for (index, error) in ["", "a", "b", "b", "b", "c"].enumerated() {
      try await fixture.insertDelivery(state: 5, customer: "customer-\(index)")
      try await fixture.store.write { db in
        try db.execute(sql: "UPDATE deliveries SET last_error = ? WHERE customer_id = ?", arguments: [error, "customer-\(index)"])
      }
    }
    let found = try await fixture.system().findings().first { $0.message.contains("waiting for a person") }
    #expect(found?.message == "6 deliveries waiting for a person: b (3 of them, and 2 other reasons)")
  }

  @Test("the doctor reports a private key that cannot be decrypted with the master key")
  func otherMasterKey() async throws {
    let fixture = try await SettingsFixture.configured()
    try await fixture.store.write { db in
      try db.execute(sql: "UPDATE integration SET private_key = x'00112233445566778899aabbccddeeff00112233'")
    }
    #expect(try await fixture.system().findings().contains { $0.severity == .problem && $0.message.contains("master key") })
  }
}
