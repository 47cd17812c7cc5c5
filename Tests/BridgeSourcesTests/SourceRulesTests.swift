import BridgeCore
import Testing

@testable import BridgeSources

@Suite("What a source may be") struct SourceRulesTests {
  private func source(_ change: (inout Source) -> Void = { _ in }) -> Source {
    var source = Source(id: "lmpi", kind: .licensingPlatform, at: Instant(milliseconds: 0))
    source.baseURL = "https://cspi.trendmicro.com"
    source.accessID = "11111111-aaaa-4aaa-8aaa-111111111111"
    change(&source)
    return source
  }

  @Test("A complete source has no violations")
  func complete() {
    #expect(SourceRules.violations(of: source()).all.isEmpty)
  }

  @Test(
    "Each invalid value is named",
    arguments: [
      ("source.id", { @Sendable (s: inout Source) in s.id = "Big Source" }), ("source.display_name", { $0.displayName = "" }),
      ("source.display_name", { $0.displayName = "a\u{7}" }), ("source.base_url", { $0.baseURL = "cspi.trendmicro.com" }),
      ("source.base_url", { $0.baseURL = "http://cspi.trendmicro.com" }), ("source.base_url", { $0.baseURL = "http://127.evil.com" }),
      ("source.base_url", { $0.baseURL = "https://user:pass@cspi.trendmicro.com" }),
      ("source.base_url", { $0.baseURL = "ftp://x.example" }),
      ("source.base_url", { $0.baseURL = "https://x.example/?q=1" }), ("source.base_url", { $0.baseURL = "" }),
      ("source.access_id", { $0.accessID = "" }), ("source.access_id", { $0.accessID = "with space" }),
      ("source.access_id", { $0.accessID = "token" }),
      ("source.pull_interval_minutes", { $0.pullIntervalMinutes = 14 }),
      ("source.pull_interval_minutes", { $0.pullIntervalMinutes = 1441 }),
      ("source.customer_id", { $0.customerID = "alder" }), ("source.product_id", { $0.productID = "hes" }),
    ] as [(String, @Sendable (inout Source) -> Void)])
  func invalid(field: String, change: @Sendable (inout Source) -> Void) {
    #expect(SourceRules.violations(of: source(change)).all.map(\.field) == [field])
  }

  @Test("Email Security needs a customer and a product with mail figures, and a login without a colon")
  func tenant() {
    func tenant(_ change: (inout Source) -> Void) -> [String] {
      var source = Source(id: "tmes", kind: .emailSecurity, at: Instant(milliseconds: 0))
      source.baseURL = "https://api.tmes.trendmicro.eu"
      source.accessID = "admin@alder.example"
      source.customerID = "alder"
      source.productID = "tmes-standard"
      change(&source)
      return SourceRules.violations(of: source).all.map(\.field)
    }
    #expect(tenant { _ in } == [])
    #expect(tenant { $0.customerID = "" } == ["source.customer_id"])
    #expect(tenant { $0.productID = "wfbs" } == ["source.product_id"])
    #expect(tenant { $0.accessID = "a:b" } == ["source.access_id"])
  }

  @Test("Plain HTTP is for this machine only", arguments: ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:90"])
  func loopback(url: String) {
    #expect(VendorServer.problem(with: url) == nil)
  }
}
