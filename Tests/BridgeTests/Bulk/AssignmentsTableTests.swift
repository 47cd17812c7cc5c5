import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("The CSV file of assignments")
struct AssignmentsTableTests {
  private func fixture() async throws -> SettingsFixture {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    return fixture
  }

  @Test("agreements are assigned by type and name or by id, empty cells remove assignments, and equal ones are unchanged")
  func importing() async throws {
    let fixture = try await fixture()
    let log = try await fixture.importTable(
      .assignments,
      """
      customer,product,agreement_type,agreement_name,agreement_id
      acme,wfbs,managed service,Branch,
      acme,hes,,,70
      acme,cas,,,
      """)
    #expect(
      log.messages == [
        "acme/wfbs": "assigned to 'Branch' (#71)", "acme/hes": "assigned to 'Managed Security' (#70)", "acme/cas": "unchanged",
      ])
    let taken = "customer,product,agreement_id\nacme,wfbs,\nacme,hes,70\n"
    let planned = try await fixture.importTable(.assignments, taken, validateOnly: true)
    #expect(planned.messages == ["acme/wfbs": "would remove the assignment", "acme/hes": "unchanged"])
    #expect(try await fixture.importTable(.assignments, taken).messages["acme/wfbs"] == "removed the assignment")
    let text = try await fixture.export(.assignments)
    #expect(text.hasPrefix("customer,product,agreement_type,agreement_name,agreement_id\n"))
    #expect(text.contains("acme,hes,Managed Service,Managed Security,70\n") && text.contains("acme,wfbs,,,\n"))
    let again = try await fixture.importTable(.assignments, text)
    #expect(again.all.count == 5 && again.all.allSatisfy { $0.message == "unchanged" })
    #expect(try await fixture.export(.assignments) == text)
  }

  @Test("an assignment whose agreement no longer exists or was renamed is exported, and imported unchanged")
  func gone() async throws {
    let fixture = try await fixture()
    try await fixture.importTable(.assignments, "customer,product,agreement_id\nacme,wfbs,70\nacme,hes,71\n")
    fixture.site.change { $0.agreements[7] = [ScriptedSite.agreement(70, "Renamed", company: 7)] }
    _ = try await fixture.customers.sync("acme", by: fixture.caller)
    let log = try await fixture.importTable(.assignments, try await fixture.export(.assignments))
    #expect(log.all.allSatisfy { $0.message == "unchanged" })
  }

  @Test("an agreement that cannot be billed, or of another company, is refused with the command that confirms it; an unchanged line is not")
  func notBillable() async throws {
    let fixture = try await fixture()
    fixture.site.change {
      $0.agreements[7]?.append(ScriptedSite.agreement(79, "Old", company: 7, status: "Expired", end: "2026-03-31"))
    }
    _ = try await fixture.customers.sync("acme", by: fixture.caller)
    try await fixture.importTable(.assignments, "customer,product,agreement_id\nacme,wfbs,70\n")
    let file = "customer,product,agreement_id\nacme,wfbs,79\n"
    let refused = await status { try await fixture.importTable(.assignments, file) }
    #expect(refused?.fields == ["line 2"] && refused?.message.contains("is expired") == true)
    #expect(refused?.message.contains("cwlink agreements assign acme wfbs --id 79 --force") == true)
    let choice = AssignmentChoice(type: "", name: "", id: 79)
    _ = try await fixture.agreements.assign(customer: "acme", product: "wfbs", choice, force: true, by: fixture.caller)
    #expect(try await fixture.importTable(.assignments, file).messages == ["acme/wfbs": "unchanged"])
    try await fixture.store.write { db in try db.execute(sql: "UPDATE agreements SET company_id = 99 WHERE id = 70") }
    let foreign = await status { try await fixture.importTable(.assignments, "customer,product,agreement_id\nacme,wfbs,70\n") }
    #expect(foreign?.message.contains("another company (#99)") == true)
  }

  @Test("every invalid line is reported with its column, and nothing is changed")
  func wrongLines() async throws {
    let fixture = try await fixture()
    let refused = await status {
      try await fixture.importTable(
        .assignments,
        """
        customer,product,agreement_type,agreement_name,agreement_id
        acme,wfbs,,,70
        nobody,wfbs,,,70
        acme,nothing,,,
        acme,hes,,,99
        acme,cas,Block Time,X,
        acme,tmes-standard,Managed Service,X,
        acme,tmes-advanced,,,seven
        acme,wfbs,,,71
        """)
    }
    #expect(
      refused?.fields == [
        "line 3, customer", "line 4, product", "line 5, agreement_id", "line 6, agreement_type", "line 7, agreement_name",
        "line 8, agreement_id", "line 9, product",
      ])
    let blind = await status { try await fixture.importTable(.assignments, "customer,product,agreement_name\nacme,wfbs,Branch\n") }
    #expect(blind?.message.contains("has no agreement") == true)
    #expect(try await fixture.store.read { db in try OwnAssignment.fetchCount(db) } == 0)
  }
}
