import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Target mappings")
struct TargetMappingServiceTests {
  private struct Fixture {
    let settings: SettingsFixture
    let targets: TargetHarness

    init() async throws {
      settings = try await SettingsFixture.withCompanies()
      settings.site.change { state in
        state.catalog = [ScriptedSite.item(1, "TM-SUITE"), ScriptedSite.item(2, "TM-BUNDLE", class: "Bundle")]
        state.agreements[7]?.append(ScriptedSite.agreement(72, "Old", company: 7, status: "Expired"))
      }
      _ = try await settings.create("alder", company: "AlderDental")
      targets = TargetHarness(TargetMappingService(store: settings.store, site: settings.connection, clock: settings.clock))
    }

    func set(
      _ mapping: CwlinkAPI.TargetMapping, allowMissing: Bool = true, force: Bool = false, validateOnly: Bool = false
    ) async throws -> CwlinkAPI.TargetMapping {
      try await targets.updateTargetMapping(
        UpdateTargetMappingRequest(targetMapping: mapping, allowMissing: allowMissing, force: force, validateOnly: validateOnly),
        settings.call)
    }

    func list(customer: String = "", product: String = "") async throws -> [String] {
      try await targets.listTargetMappings(ListTargetMappingsRequest(customerID: customer, productID: product), settings.call)
        .targetMappings.map(\.id)
    }
  }

  private static let sum = CwlinkAPI.TargetMapping(
    id: "suite", kind: .sum, productIDs: ["wfbs", "tmes-standard"], targets: [CwlinkAPI.Target(catalogIdentifier: "tm-suite")])

  private static let split = CwlinkAPI.TargetMapping(
    id: "sites", kind: .split, customerID: "alder", productIDs: ["wfbs"],
    targets: [
      CwlinkAPI.Target(id: "branch", agreementID: 71, share: .percent, percent: "40"),
      CwlinkAPI.Target(id: "rest", share: .remainder),
    ])

  @Test("a mapping is created, shown, replaced and deleted, each with an activity entry, and nothing without allow_missing")
  func lifecycle() async throws {
    let fixture = try await Fixture()
    #expect(await status { try await fixture.set(Self.sum, allowMissing: false) }?.kind == .notFound)
    let made = try await fixture.set(Self.sum)
    #expect(made.targets.map(\.id) == ["suite"] && made.targets[0].catalogItemID == 1 && made.targets[0].catalogIdentifier == "TM-SUITE")
    #expect(try await fixture.targets.getTargetMapping(GetTargetMappingRequest(targetMappingID: "suite"), fixture.settings.call) == made)

    var changed = made
    changed.productIDs.append("cas")
    let replaced = try await fixture.set(changed)
    #expect(replaced.productIDs == ["wfbs", "tmes-standard", "cas"] && replaced.etag != made.etag)
    // The etag is that of the mapping before.
    #expect(await status { try await fixture.set(changed) }?.kind == .aborted)
    let delete = DeleteTargetMappingRequest(targetMappingID: "suite", etag: made.etag)
    #expect(await status { try await fixture.targets.deleteTargetMapping(delete, fixture.settings.call) }?.kind == .aborted)
    _ = try await fixture.targets.deleteTargetMapping(DeleteTargetMappingRequest(targetMappingID: "suite"), fixture.settings.call)
    #expect(try await fixture.list() == [])
    let actions = try await fixture.settings.activity().map(\.action).filter { $0.hasPrefix("targets.") }
    #expect(actions == ["targets.create", "targets.update", "targets.delete"])
  }

  @Test("validate_only looks everything up and saves nothing")
  func validateOnly() async throws {
    let fixture = try await Fixture()
    #expect(try await fixture.set(Self.split, validateOnly: true).targets[0].agreementName == "Branch")
    #expect(try await fixture.list() == [])
    #expect(try await fixture.settings.activity().allSatisfy { !$0.action.hasPrefix("targets.") })
    var wrong = Self.sum
    wrong.targets[0].catalogIdentifier = "TM-NONE"
    #expect(
      await status { try await fixture.set(wrong, validateOnly: true) }?.fields == ["target_mapping.targets[0].catalog_identifier"])
  }

  @Test("catalog products that cannot be billed, unknown products and customers, and fields of another share are rejected")
  func refused() async throws {
    let fixture = try await Fixture()
    let cases: [(CwlinkAPI.TargetMapping, (inout CwlinkAPI.TargetMapping) -> Void, DomainError.Kind, String)] = [
      (Self.sum, { $0.targets[0].catalogIdentifier = "TM-BUNDLE" }, .invalidArgument, "targets[0].catalog_identifier"),
      (Self.sum, { $0.kind = .unspecified }, .invalidArgument, "kind"),
      (Self.sum, { $0.productIDs[1] = "nothing" }, .notFound, ""),
      (Self.split, { $0.customerID = "nobody" }, .notFound, ""),
      (Self.split, { $0.targets[0].percent = "a few" }, .invalidArgument, "targets[0].percent"),
      (Self.split, { $0.targets[0].percent = "33.33333" }, .invalidArgument, "targets[0].percent"),
      (Self.split, { $0.targets[0].percent = "" }, .invalidArgument, "targets[0].percent"),
      (Self.split, { $0.targets[1].percent = "60" }, .invalidArgument, "targets[1].percent"),
      (Self.split, { $0.targets[1].share = .unrecognized(9) }, .invalidArgument, "targets[1].share"),
      (Self.split, { $0.targets[0].agreementID = -1 }, .invalidArgument, "targets[0].agreement_id"),
      (Self.split, { $0.targets[0].agreementID = 999 }, .invalidArgument, "targets[0].agreement_id"),
      (Self.split, { $0.targets[0].agreementID = 72 }, .invalidArgument, "targets[0].agreement_id"),
    ]
    for (mapping, change, kind, field) in cases {
      var wrong = mapping
      change(&wrong)
      let refused = await status { try await fixture.set(wrong) }
      #expect(refused?.kind == kind && refused?.fields == (field.isEmpty ? [] : ["target_mapping.\(field)"]), "\(field)")
    }
    #expect(try await fixture.list() == [])
    var expired = Self.split
    expired.targets[0].agreementID = 72
    #expect(try await fixture.set(expired, force: true).targets[0].agreementName == "Old")
  }

  @Test("a product is in one mapping for all customers and in one of each customer, which replaces it there")
  func overlap() async throws {
    let fixture = try await Fixture()
    _ = try await fixture.settings.create("care", company: "AlderCare")
    _ = try await fixture.set(Self.sum)
    var second = Self.sum
    second.id = "second"
    let refused = await status { try await fixture.set(second) }
    #expect(refused?.reason == "PRODUCT_HAS_TARGETS" && refused?.message.contains("cwlink targets show suite") == true)
    _ = try await fixture.set(Self.split)
    #expect(try await fixture.list() == ["sites", "suite"])
    #expect(try await fixture.list(customer: "alder") == ["sites"])
    #expect(try await fixture.list(customer: "care") == ["suite"])
    #expect(try await fixture.list(product: "tmes-standard") == ["suite"])
    // Kind and customer stay what they are.
    var other = Self.split
    other.kind = .lines
    other.targets = [CwlinkAPI.Target(id: "a"), CwlinkAPI.Target(id: "b", catalogIdentifier: "TM-SUITE")]
    #expect(await status { try await fixture.set(other) }?.fields == ["target_mapping.kind"])
  }

  @Test("a customer's mappings are deleted with it; those of all customers stay")
  func customerRemoved() async throws {
    let fixture = try await Fixture()
    _ = try await fixture.set(Self.split)
    var lines = Self.sum
    lines.productIDs = ["cas", "tmes-standard"]
    _ = try await fixture.set(lines)
    _ = try await fixture.settings.customers.delete("alder", etag: "", by: fixture.settings.caller)
    #expect(try await fixture.list() == ["suite"])
  }
}
