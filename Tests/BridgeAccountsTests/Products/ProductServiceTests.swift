import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Products")
struct ProductServiceTests {
  private func fixture() async throws -> SettingsFixture {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { state in
      state.catalog = [
        ScriptedSite.item(1, "TM-WFBS"), ScriptedSite.item(2, "TM-BUNDLE", class: "Bundle"), ScriptedSite.item(3, "TM-OLD", inactive: true),
      ]
    }
    return fixture
  }

  @Test("a product is mapped to a catalog product that exists in ConnectWise")
  func mapped() async throws {
    let fixture = try await fixture()
    let mapped = try await fixture.products.update("wfbs", ProductChange(catalogIdentifier: "tm-wfbs"), etag: "", by: fixture.caller)
    #expect(mapped.catalogItemID == 1 && mapped.catalogIdentifier == "TM-WFBS" && mapped.catalogClass == "Agreement" && mapped.isMapped)
    #expect(try await fixture.products.get("wfbs") == mapped)
    _ = fixture.site.takeRequests()
    let renamed = try await fixture.products.update(
      "wfbs", ProductChange(displayName: "Seats", creationPolicy: .create), etag: "", by: fixture.caller)
    #expect(renamed.catalogItemID == 1 && renamed.creationPolicy == .create && fixture.site.takeRequests().isEmpty)
    #expect(try await fixture.products.update("wfbs", ProductChange(catalogIdentifier: ""), etag: "", by: fixture.caller).isMapped == false)
  }

  @Test("unknown, inactive and Bundle catalog products are rejected with the field, and nothing changes")
  func refused() async throws {
    let fixture = try await fixture()
    let before = try await fixture.products.get("wfbs")
    for (identifier, word) in [
      ("TM-NONE", "no product"), ("TM-BUNDLE", "Bundle"), ("TM-OLD", "inactive"), ("a\" or \"1\" = \"1", "no product"),
    ] {
      let refused = await status {
        try await fixture.products.update("wfbs", ProductChange(catalogIdentifier: identifier), etag: "", by: fixture.caller)
      }
      #expect(refused?.fields == ["product.catalog_identifier"] && refused?.message.contains(word) == true, "\(identifier)")
    }
    #expect(try await fixture.products.get("wfbs") == before)
  }

  @Test("a retried creation creates one product; a stale etag is rejected")
  func created() async throws {
    let fixture = try await fixture()
    let key = try RequestKey(method: "CreateProduct", id: "r", request: [1])
    let change = ProductChange(displayName: "XDR", catalogIdentifier: "TM-WFBS")
    let made = try await fixture.products.create("xdr", change, request: key, by: fixture.caller)
    #expect(try await fixture.products.create("xdr", change, request: key, by: fixture.caller) == made)
    #expect(await status { try await fixture.products.create("xdr", change, request: nil, by: fixture.caller) }?.kind == .alreadyExists)
    #expect(
      await status { try await fixture.products.create("X", ProductChange(), request: nil, by: fixture.caller) }?.fields == [
        "product.id", "product.display_name",
      ])
    let stale = await status { try await fixture.products.update("xdr", ProductChange(countBasis: .peak), etag: "1-1", by: fixture.caller) }
    #expect(stale?.kind == .aborted)
    #expect(try await fixture.activity().filter { $0.action == "product.create" }.count == 1)
  }

  @Test("a search quotes its text, and the next page starts after the last id")
  func searched() async throws {
    let fixture = try await fixture()
    let found = try await fixture.products.catalogItems("say \"hi\"", try page(2))
    #expect(found.items.map(\.id) == [1, 2] && !found.nextToken.isEmpty)
    _ = try await fixture.products.catalogItems("", try page(2, found.nextToken))
    let requests = fixture.site.takeRequests().filter { $0.contains("/procurement/catalog") }
    #expect(requests.first?.contains(#"identifier contains "say \"hi\"""#) == true, "\(requests)")
    #expect(requests.last?.contains("id > 2") == true)
  }

  @Test("a price is the exact decimal number from ConnectWise")
  func prices() {
    for (price, text) in [
      (3.5, "3.50"), (0, "0.00"), (12, "12.00"), (0.125, "0.125"), (2.675, "2.675"), (-4.1, "-4.10"), (1234.5678, "1234.5678"),
      (0.1 + 0.2, "0.30"),
    ] {
      var item = CatalogItem(.init(id: 1, identifier: "x"))
      #expect(item.priceText.isEmpty)
      item.price = price
      #expect(item.priceText == text)
    }
  }
}
