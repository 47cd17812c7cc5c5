import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("The CSV file of customers")
struct CustomersTableTests {
  @Test("an import creates and changes customers as single requests do; a second import changes nothing")
  func importing() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("old", company: "AlderCare")
    let text = """
      Customer;Name;company;enabled;products;recipients
      acme;"Acme; Inc.";alderdental;yes;wfbs hes;a@b.example c@d.example
      old;Older;AlderCare;TRUE;;
      plain;Plain;;no;;
      """
    let planned = try await fixture.importTable(.customers, text, validateOnly: true)
    #expect(
      planned.messages == ["acme": "would be created, linked to alderdental", "old": "would change name", "plain": "would be created"])
    #expect(try await fixture.allCustomers().map(\.displayName) == ["Customer old"])
    let log = try await fixture.importTable(.customers, text)
    #expect(log.isComplete(3) && log.all.last?.failed == 0)
    #expect(log.messages == ["acme": "created, linked to AlderDental, 2 agreements", "old": "changed name", "plain": "created"])
    let acme = try await fixture.customers.get("acme").customer
    #expect(acme.displayName == "Acme; Inc." && acme.enabled && acme.billedProductIDs == ["wfbs", "hes"] && acme.companyID == 7)
    #expect(acme.mailRecipients == ["a@b.example", "c@d.example"])
    let before = try await fixture.allCustomers()
    _ = fixture.site.takeRequests()
    let again = try await fixture.importTable(.customers, text)
    #expect(again.all.allSatisfy { $0.message == "unchanged" } && fixture.site.takeRequests().isEmpty)
    #expect(try await fixture.allCustomers() == before)
  }

  @Test("a missing column keeps the value; an empty cell clears it")
  func columns() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    try await fixture.importTable(.customers, "customer,recipients,products\nacme,a@b.example,wfbs\n")
    try await fixture.importTable(.customers, "customer,products\nacme,\n")
    let acme = try await fixture.customers.get("acme").customer
    #expect(
      acme.mailRecipients == ["a@b.example"] && acme.billedProductIDs.isEmpty && acme.companyIdentifier == "AlderDental" && acme.enabled)
    #expect(try await fixture.importTable(.customers, "customer\nbirch\n").messages == ["birch": "created"])
    #expect(try await fixture.customers.get("birch").customer.displayName == "birch")
  }

  @Test("every invalid line is reported with its column, and nothing is changed")
  func wrongLines() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let text = """
      customer,name,company,enabled,products,recipients
      good,Good,AlderDental,yes,,
      Bad Id,Name,,no,,
      empty,,,no,,
      "quoted
      name",x,,no,,
      maybe,Maybe,,perhaps,,
      lonely,Lonely,,yes,,
      gone,Gone,Gone,no,,
      typo,Typo,AlderDentl,no,,
      products,P,,no,nothing,
      mail,M,,no,,nobody
      good,Twice,,no,,
      short,Short
      """
    let refused = await status { try await fixture.importTable(.customers, text) }
    #expect(refused?.kind == .invalidArgument)
    #expect(
      refused?.fields == [
        "line 3, customer", "line 4, name", "line 5, customer", "line 7, enabled", "line 8, company", "line 9, company", "line 10, company",
        "line 11, products", "line 12, recipients", "line 13, customer", "line 14",
      ])
    #expect(refused?.message.contains("'good' is already in line 2") == true && refused?.message.contains("similar: 'AlderDental'") == true)
    #expect(try await fixture.allCustomers().isEmpty)
  }

  @Test(
    "a file without required columns is rejected with an explanation",
    arguments: [
      ("", "data", "its first line must name the columns"), ("name,company\nx,y\n", "line 1, customer", "missing from the header"),
      ("customer,nmae\nx,y\n", "line 1, nmae", "is not a column"), ("customer,name,name\nx,y,z\n", "line 1, name", "as columns 2 and 3"),
      ("customer,name\n", "data", "a header and no lines"), ("customer,name\nx,\"y\n", "line 2", "never closed"),
    ])
  func headers(text: String, field: String, message: String) async throws {
    let fixture = try await SettingsFixture.configured()
    let refused = await status { try await fixture.importTable(.customers, text) }
    #expect(refused?.fields == [field] && refused?.message.contains(message) == true)
  }

  @Test("companies are read in one listing, and only if a line needs it")
  func lookups() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    _ = fixture.site.takeRequests()
    fixture.site.change { $0.isDown = true }
    try await fixture.importTable(.customers, "customer,enabled\nacme,no\n")
    #expect(fixture.site.takeRequests().isEmpty)
    #expect(await status { try await fixture.importTable(.customers, "customer,company\nacme,AlderCare\n") }?.kind == .unavailable)
    fixture.site.change { $0.isDown = false }
    _ = fixture.site.takeRequests()
    _ = try await fixture.importTable(.customers, "customer,company\na,AlderCare\nb,AlderDental\n", validateOnly: true)
    #expect(fixture.site.takeRequests().count == 1)
  }

  @Test("generated: an export can be imported and changes nothing, whatever the names are")
  func roundTrip() async throws {
    var random = SeededGenerator("customers' table")
    let fixture = try await SettingsFixture.configured()
    let names = ["=HYPERLINK(\"x\")", "-Alder", "Alder, Dental; Inc.", " Alder ", "'s-Alder", "\"Alder\"", "青葉", "@b", "a\u{A0}b", "'=x"]
    let customers = (0..<200).map { number in
      var customer = Customer.sample("c-\(number)", random.chance(2) ? random.pick(names) : random.companyName())
      if random.chance(2) { customer.companyIdentifier = random.pick(["Alder Dental", "-x", " y", "Zeta, Co"]) }
      customer.enabled = !customer.companyIdentifier.isEmpty && random.chance(2)
      // The last one is no longer a product, but unchanged values are not checked.
      customer.billedProductIDs = ["wfbs", "hes", "retired"].filter { _ in random.chance(2) }
      customer.mailRecipients = ["a@b.example", "=x@y.example"].filter { _ in random.chance(2) }
      return customer
    }
    try await fixture.store.write { db in for customer in customers { try customer.insert(db) } }
    let (before, text) = (try await fixture.allCustomers(), try await fixture.export(.customers))
    #expect(!text.split(separator: "\n").contains { line in line.split(separator: ",").contains { "=+-@".contains($0.first ?? " ") } })
    let log = try await fixture.importTable(.customers, text)
    #expect(log.isComplete(200) && log.all.allSatisfy { $0.message == "unchanged" && $0.error.isEmpty })
    #expect(try await fixture.allCustomers() == before && fixture.site.takeRequests().isEmpty)
    #expect(try await fixture.export(.customers) == text)
  }
}
