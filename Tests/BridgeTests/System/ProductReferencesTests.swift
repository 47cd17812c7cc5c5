import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore

@Suite("References to a product")
struct ProductReferencesTests {
  @Test("a product is not deleted while counts, assignments or customers refer to it")
  func deleted() async throws {
    let fixture = try await SettingsFixture.configured()
    let products = fixture.daemonProducts
    try await fixture.add("acme")
    _ = try await fixture.update("acme", CustomerChange(billedProductIDs: ["hes"]))
    try await fixture.store.write { db in
      try db.execute(sql: "INSERT INTO counts VALUES ('acme', 'cas', 0, 'csv', 10000, NULL, 0, 0, NULL)")
      try db.execute(sql: "INSERT INTO assignments VALUES ('acme', 'wfbs', 'T', 'N', 1, 0)")
    }
    for (product, word) in [("hes", "customer"), ("cas", "count report"), ("wfbs", "assignment")] {
      let refused = await status { try await products.delete(product, etag: "", by: fixture.caller) }
      #expect(refused?.reason == "PRODUCT_IN_USE" && refused?.message.contains("1 \(word)") == true, "\(product)")
    }
    let change = SettingsChange(figures: [.emailSecurityAdvanced: figures()])
    _ = try await fixture.settings().updateCustomer("acme", change, etag: "", validateOnly: false, by: fixture.caller)
    let refused = await status { try await products.delete("tmes-advanced", etag: "", by: fixture.caller) }
    #expect(refused?.message.contains("1 mail-security figure setting (cwlink settings remove tmes-advanced") == true)
    try await products.delete("tmes-standard", etag: "", by: fixture.caller)
    #expect(await status { try await products.get("tmes-standard") }?.kind == .notFound)
    let first = try await products.list(try page(3))
    #expect(first.products.map(\.id) == ["cas", "hes", "tmes-advanced"])
    #expect(try await products.list(try page(3, first.nextToken)).products.map(\.id) == ["wfbs"])
  }
}
