import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore

@Suite("Contract terms")
struct ContractServiceTests {
  private struct Fixture {
    let settings: SettingsFixture
    let contracts: ContractHarness

    init() async throws {
      settings = try SettingsFixture()
      for id in ["alder", "birch"] { try await settings.plainCustomer(id) }
      contracts = ContractHarness(ContractService(store: settings.store, clock: settings.clock))
    }

    @discardableResult
    func set(
      _ customer: String = "", etag: String = "", mask: [String] = [], validateOnly: Bool = false, product: String = "wfbs",
      _ change: (inout CwlinkAPI.ContractTerms) -> Void
    ) async throws -> CwlinkAPI.ContractTerms {
      var terms = CwlinkAPI.ContractTerms(productID: product, customerID: customer, etag: etag)
      change(&terms)
      return try await contracts.updateContractTerms(
        UpdateContractTermsRequest(
          contractTerms: terms, updateMask: mask.isEmpty ? nil : ProtobufFieldMask(paths: mask), validateOnly: validateOnly), settings.call)
    }

    func get(_ customer: String = "") async throws -> CwlinkAPI.ContractTerms {
      try await contracts.getContractTerms(GetContractTermsRequest(productID: "wfbs", customerID: customer), settings.call)
    }

    func remove(_ customer: String = "", etag: String = "") async throws {
      _ = try await contracts.deleteContractTerms(
        DeleteContractTermsRequest(productID: "wfbs", customerID: customer, etag: etag), settings.call)
    }

    func list(product: String = "", customer: String = "") async throws -> [String] {
      try await contracts.listContractTerms(ListContractTermsRequest(productID: product, customerID: customer), settings.call)
        .contractTerms.map { "\($0.productID)/\($0.customerID)" }
    }

    /// "minimum 40 product", without what is set nowhere.
    func effective(_ customer: String) async throws -> [String] {
      try await get(customer).effective.filter { $0.level != .default }.map {
        "\($0.name) \($0.value) \($0.level == .customer ? "customer" : "product")"
      }
    }
  }

  private static let override = CwlinkAPI.ContractTerms.QuantityOverride(quantity: "30", reason: "pilot phase", endDate: "2026-12-31")

  @Test("a customer's terms replace those of the product field by field, and the product's apply again where they are removed")
  func levels() async throws {
    let fixture = try await Fixture()
    #expect(try await fixture.effective("alder").isEmpty)
    try await fixture.set {
      ($0.included, $0.minimum) = ("5", "40")
      $0.deductions = .init(items: [.init(quantity: "2", reason: "shared mailboxes")])
    }
    try await fixture.set("alder") {
      ($0.minimum, $0.cap, $0.license, $0.quantityOverride) = ("50.5", "60", .paid, Self.override)
      $0.deductions = .init()
    }
    #expect(
      try await fixture.effective("alder") == [
        "license paid customer", "deductions none customer", "included 5 product", "minimum 50.5 customer", "cap 60 customer",
        "override 30 until 2026-12-31 (pilot phase) customer",
      ])
    #expect(
      try await fixture.effective("birch") == ["deductions 2 shared mailboxes product", "included 5 product", "minimum 40 product"])
    // A field that the mask names without a value is removed.
    try await fixture.set("alder", mask: ["minimum", "deductions", "quantity_override", "license"]) { _ in }
    #expect(
      try await fixture.effective("alder") == [
        "deductions 2 shared mailboxes product", "included 5 product", "minimum 40 product", "cap 60 customer",
      ])
    #expect(try await fixture.list() == ["wfbs/", "wfbs/alder"])
    #expect(try await fixture.list(customer: "alder") == ["wfbs/alder"])
    #expect(try await fixture.list(product: "cas").isEmpty)
    // Terms of which none is left are no longer there.
    try await fixture.set("alder", mask: ["cap"]) { _ in }
    #expect(try await fixture.list() == ["wfbs/"])
    #expect(try await fixture.get("alder").etag == "0")
    try await fixture.remove()
    #expect(try await fixture.list().isEmpty)
    #expect(await status { try await fixture.remove() }?.kind == .notFound)
  }

  @Test("every change is in the activity log with both states; one without effect, and one that is only checked, are not")
  func activity() async throws {
    let fixture = try await Fixture()
    try await fixture.set("alder", validateOnly: true) { $0.minimum = "40" }
    #expect(try await fixture.list().isEmpty)
    try await fixture.set("alder") { $0.minimum = "40" }
    try await fixture.set("alder") { $0.minimum = "40.0" }
    try await fixture.set("alder", mask: ["minimum", "cap"]) { $0.cap = "100" }
    try await fixture.remove("alder")
    let entries = try await fixture.settings.activity().filter { $0.action.hasPrefix("contracts.") }
    #expect(
      entries.map(\.summary) == [
        "changed the contract terms of wfbs for alder: minimum 40",
        "changed the contract terms of wfbs for alder: minimum not set, cap 100", "removed the contract terms of wfbs for alder",
      ])
    #expect(entries.map(\.object) == Array(repeating: "contracts/wfbs/alder", count: 3))
    #expect(entries[1].before == #"{"minimum":"40"}"# && entries[1].after == #"{"cap":"100"}"#, "\(entries[1])")
  }

  @Test("an outdated etag is refused, for a change and for a removal")
  func etag() async throws {
    let fixture = try await Fixture()
    let first = try await fixture.set { $0.minimum = "40" }
    try await fixture.set(etag: first.etag) { $0.minimum = "41" }
    #expect(await status { try await fixture.set(etag: first.etag) { $0.minimum = "42" } }?.kind == .aborted)
    #expect(await status { try await fixture.set(etag: "0") { $0.minimum = "42" } }?.kind == .aborted)
    #expect(await status { try await fixture.remove(etag: first.etag) }?.kind == .aborted)
    #expect(try await fixture.get().minimum == "41")
  }

  typealias Change = @Sendable (inout CwlinkAPI.ContractTerms) -> Void

  private static func one(_ field: String, _ change: @escaping Change) -> (String, Change) { (field, change) }

  static let wrong: [(String, Change)] = [
    one("minimum") { $0.minimum = "-1" }, one("minimum") { $0.minimum = "10000000.0001" }, one("minimum") { $0.minimum = "1.23456" },
    one("minimum") { $0.minimum = "many" }, one("included") { $0.included = "1e3" }, one("cap") { $0.cap = "12,5" },
    one("license") { $0.license = .unrecognized(9) }, one("cap") { ($0.minimum, $0.cap) = ("40", "39.9999") },
    one("deductions.items[0].quantity") { $0.deductions = .init(items: [.init(quantity: "0", reason: "x")]) },
    one("deductions.items[0].quantity") { $0.deductions = .init(items: [.init(quantity: "", reason: "x")]) },
    one("deductions.items[0].reason") { $0.deductions = .init(items: [.init(quantity: "1", reason: "")]) },
    one("deductions.items[0].reason") { $0.deductions = .init(items: [.init(quantity: "1", reason: "  ")]) },
    one("deductions.items[0].reason") { $0.deductions = .init(items: [.init(quantity: "1", reason: "a\nb")]) },
    one("deductions.items") { $0.deductions = .init(items: (0..<21).map { .init(quantity: "1", reason: "r\($0)") }) },
    one("quantity_override.quantity") { $0.quantityOverride = .init(quantity: "", reason: "x", endDate: "2026-12-31") },
    one("quantity_override.quantity") { $0.quantityOverride = .init(quantity: "-1", reason: "x", endDate: "2026-12-31") },
    one("quantity_override.reason") { $0.quantityOverride = .init(quantity: "1", reason: "", endDate: "2026-12-31") },
    one("quantity_override.end_date") { $0.quantityOverride = .init(quantity: "1", reason: "x", endDate: "") },
    one("quantity_override.end_date") { $0.quantityOverride = .init(quantity: "1", reason: "x", endDate: "2026-02-30") },
    one("quantity_override.end_date") { $0.quantityOverride = .init(quantity: "1", reason: "x", endDate: "2026-12-31T10:00:00Z") },
  ]

  @Test("what has no sense is refused with the field's name", arguments: wrong)
  func refused(field: String, change: @escaping Change) async throws {
    let fixture = try await Fixture()
    for customer in ["", "alder"] {
      let refused = await status { try await fixture.set(customer, change) }
      #expect(refused?.kind == .invalidArgument && refused?.fields == ["contract_terms.\(field)"], "\(String(describing: refused))")
    }
    #expect(try await fixture.list().isEmpty)
  }

  @Test("a product or customer that does not exist is not found")
  func unknown() async throws {
    let fixture = try await Fixture()
    #expect(await status { try await fixture.set("nobody") { $0.minimum = "1" } }?.kind == .notFound)
    #expect(await status { try await fixture.set(product: "nothing") { $0.minimum = "1" } }?.kind == .notFound)
    #expect(await status { try await fixture.list(customer: "nobody") }?.kind == .notFound)
    #expect(await status { try await fixture.set(mask: ["product_id"]) { $0.minimum = "1" } }?.fields == ["update_mask"])
  }

  @Test("a cap below the minimum is refused across the levels, from whichever side it comes, and names whose the other is")
  func capBelowMinimum() async throws {
    let fixture = try await Fixture()
    try await fixture.set { $0.cap = "50" }
    let minimum = await status { try await fixture.set("alder") { $0.minimum = "60" } }
    #expect(minimum?.fields == ["contract_terms.minimum"] && minimum?.message.contains("cap 50 of the product") == true)
    try await fixture.set("alder") { ($0.minimum, $0.cap) = ("60", "70") }
    // Without the customer's cap that of the product would apply.
    #expect(await status { try await fixture.set("alder", mask: ["cap"]) { _ in } }?.fields == ["contract_terms.minimum"])
    try await fixture.set("birch") { $0.minimum = "45" }
    let cap = await status { try await fixture.set { $0.cap = "40" } }
    #expect(
      cap?.fields == ["contract_terms.cap"] && cap?.message.contains("minimum 45 of customer 'birch'") == true, "\(cap?.message ?? "")")
    #expect(cap?.message.contains("cwlink contracts show wfbs --customer birch") == true)
    try await fixture.set { ($0.cap, $0.minimum) = ("45", "45") }
    #expect(try await fixture.effective("alder") == ["minimum 60 customer", "cap 70 customer"])
  }

  @Test("a customer's terms go with it, and keep the product from being deleted; those of the product do not")
  func references() async throws {
    let fixture = try await Fixture()
    try await fixture.set { $0.cap = "50" }
    try await fixture.set("alder") { $0.cap = "60" }
    try await fixture.settings.store.write { db in
      #expect(try ContractTermsStore.count(db, product: "wfbs") == 1 && ContractTermsStore.count(db, customer: "alder") == 1)
      _ = try Customer.deleteOne(db, key: "alder")
      #expect(try ContractTermsStore.count(db, product: "wfbs") == 0)
      _ = try Product.deleteOne(db, key: "wfbs")
      #expect(try ContractTermsStore.products(db).isEmpty)
    }
  }
}
