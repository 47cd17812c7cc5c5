import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Listing customers")
struct CustomerListTests {
  @Test("pages of any size return every customer once, in order")
  func pages() async throws {
    let fixture = try SettingsFixture()
    let ids = (0..<57).map { "c\(padded($0, 3))" }
    for id in ids.shuffled() { try await fixture.add(id) }
    for size: Int32 in [1, 7, 57, 100] {
      var seen: [String] = []
      var token = ""
      repeat {
        let listing = try await fixture.customers.list(try page(size, token), query: "", enabledOnly: false)
        #expect(listing.total == 57 && listing.customers.count <= Int(size))
        seen += listing.customers.map(\.customer.id)
        token = listing.nextToken
      } while !token.isEmpty
      #expect(seen == ids)
    }
  }

  @Test("a search matches parts of an id, name or company identifier, case-insensitively in any script, without wildcards")
  func query() async throws {
    let fixture = try SettingsFixture()
    try await fixture.add("acme", name: "Cédre Clinique – 杉医院")
    try await fixture.add("beta", name: "100% \"Sure\"")
    for (query, found) in [
      ("ACM", ["acme"]), ("cÉDRE", ["acme"]), ("杉", ["acme"]), ("%", ["beta"]), ("\"", ["beta"]), ("a", ["acme", "beta"]), ("_", []),
    ] {
      let listing = try await fixture.customers.list(try page(), query: query, enabledOnly: false)
      #expect(listing.customers.map(\.customer.id) == found, "\(query)")
      #expect(listing.total == found.count)
    }
    #expect(try await fixture.customers.list(try page(), query: "", enabledOnly: true).total == 0)
  }
}
