import CwlinkAPI
import LocalRPC
import TestSupport
import Testing

/// The daemon and the simulator of the Licensing Management Platform.
@Suite("Pulling licences") struct LicensingPullTests {
  @Test(
    "A month is billed without a typed count: what is mapped is billed, what is not waits with its quantity, and is billed once it is mapped"
  )
  func month() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.addLicensing()
    let first = try await world.pull("lmpi")
    #expect(first.outcome == .succeeded && first.rows == 6 && first.notCounted.count == 1)
    // Worry-Free Services is not the product's exact name, and nobody here is called Birch Legal or Lakeside.
    #expect(try await world.storedCounts() == ["alder/tmes-standard 25 lmpi"])
    let queue = try await world.unmapped()
    #expect(queue.unmappedCustomers == 2 && queue.unmappedProducts == 1 && queue.unmappedQuantity == "62")
    let worryFree = try #require(queue.items.first { $0.kind == .product })
    #expect(worryFree.vendorName == "Worry-Free Services" && worryFree.quantity == "62" && worryFree.proposedID == "wfbs")

    let remarks = try await world.billing.createPlan(CreatePlanRequest()).remarks
    #expect(remarks == ["2 customers and 1 product of lmpi are not mapped: 62 seats are not billed"])
    let mapped = try await world.map("lmpi", .product, "Worry-Free Services", to: "wfbs")
    #expect(mapped.accepted == 2 && mapped.item?.decidedBy != "automatic")
    let created = try await world.sources.mapVendorItem(
      MapVendorItemRequest(
        sourceID: "lmpi", kind: .customer,
        vendorID: queue.items.first { $0.vendorName == "Lakeside Hospitality Group" }?.vendorID ?? "", createCustomer: true))
    #expect(created.created && created.item?.targetID == "lakeside-hospitality-group" && created.accepted == 1)
    let birch = try #require(queue.items.first { $0.vendorName == "Birch Legal" })
    _ = try await world.sources.excludeVendorItem(
      ExcludeVendorItemRequest(sourceID: "lmpi", kind: .customer, vendorID: birch.vendorID, reason: "billed elsewhere"))
    let after = try await world.unmapped()
    #expect(after.items.isEmpty && after.unmappedQuantity == "0")

    let plan = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["alder", "cedar"]))
    let line = try #require(plan.lines.first { $0.id == "alder/wfbs" })
    #expect(line.count?.quantity == "12" && line.count?.source == "lmpi" && line.newQuantity == "12")
    #expect(line.reason.contains("Alder Dental, Worry-Free Services 12"), "\(line.reason)")
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    _ = try await world.end(of: run.id)
    #expect(try await world.sandbox.additions(agreement: 201).first { $0.product == "TM-WFBS" }?.quantity == 12)
  }

  @Test("A repeated pull changes nothing; a changed number corrects the day's count; what is no longer listed has 0")
  func repetition() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.addLicensing()
    _ = try await world.pull("lmpi")
    _ = try await world.map("lmpi", .product, "Worry-Free Services", to: "wfbs")
    let before = try await world.storedCounts()
    let again = try await world.pull("lmpi")
    #expect(again.accepted == 0 && again.unchanged == 3)
    #expect(try await world.storedCounts() == before)

    try await world.sandbox.setSeats("Alder Dental", "WFSBWXE3X", 15)
    #expect(try await world.pull("lmpi").accepted == 1)
    #expect(try await world.storedCounts().contains("alder/wfbs 15 lmpi"))
    #expect(try await world.storedCounts().count == before.count)

    let dry = try await world.sources.pullSource(PullSourceRequest(sourceID: "lmpi", validateOnly: true))
    #expect(dry.outcome == .succeeded && dry.accepted == 0)
  }

  @Test("What the vendor no longer lists has 0, and so has what is excluded or taken back; a list of nothing at all is refused")
  func withdrawal() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.addLicensing()
    _ = try await world.pull("lmpi")
    _ = try await world.map("lmpi", .product, "Worry-Free Services", to: "wfbs")
    func latest(_ key: String) async throws -> String? { try await world.storedCounts().first { $0.hasPrefix(key + " ") } }
    #expect(try await latest("cedar/wfbs") == "cedar/wfbs 3 lmpi")
    let cedar =
      try await world.sources.listVendorItems(ListVendorItemsRequest(sourceID: "lmpi", kind: .customer)).items
      .first { $0.vendorName == "Cedar Clinic" }?.vendorID ?? ""
    let excluded = ExcludeVendorItemRequest(sourceID: "lmpi", kind: .customer, vendorID: cedar, reason: "internal")
    _ = try await world.sources.excludeVendorItem(excluded)
    #expect(try await latest("cedar/wfbs") == "cedar/wfbs 0 lmpi")
    _ = try await world.map("lmpi", .customer, "Cedar Clinic", to: "cedar")
    #expect(try await latest("cedar/wfbs") == "cedar/wfbs 3 lmpi")
    _ = try await world.sources.resetVendorItem(ResetVendorItemRequest(sourceID: "lmpi", kind: .product, vendorID: "WFSBWXE3X"))
    #expect(try await latest("alder/wfbs") == "alder/wfbs 0 lmpi")
    #expect(try await latest("alder/tmes-standard") == "alder/tmes-standard 25 lmpi")

    for customer in ["Alder%20Dental", "Birch%20Legal", "Cedar%20Clinic", "Lakeside%20Hospitality%20Group", "Hazel%20Start-up"] {
      try await world.sandbox.control(.delete, "trend/customers/\(customer)", nil)
    }
    let refused = await #expect(throws: RPCStatus.self) { _ = try await world.pull("lmpi") }
    #expect(
      refused?.code == .failedPrecondition && refused?.message.contains("nothing is listed") == true, "\(String(describing: refused))")
    #expect(try await latest("alder/tmes-standard") == "alder/tmes-standard 25 lmpi")
  }

  @Test("What appears and vanishes on the same day has 0, and so has it on the next days")
  func sameDay() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.addLicensing()
    _ = try await world.pull("lmpi")
    _ = try await world.map("lmpi", .product, "Worry-Free Services", to: "wfbs")
    #expect(try await world.storedCounts().contains("cedar/wfbs 3 lmpi"))
    try await world.sandbox.control(.delete, "trend/customers/Cedar%20Clinic", nil)
    _ = try await world.pull("lmpi")
    #expect(try await world.storedCounts().first { $0.hasPrefix("cedar/wfbs ") } == "cedar/wfbs 0 lmpi")
    let again = try await world.pull("lmpi")
    #expect(again.accepted == 0)
  }

  @Test("Seats that were mapped to a customer that is removed here wait for a decision again")
  func removedCustomer() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.addLicensing()
    _ = try await world.pull("lmpi")
    _ = try await world.map("lmpi", .product, "Worry-Free Services", to: "wfbs")
    _ = try await world.customers.deleteCustomer(DeleteCustomerRequest(customerID: "cedar"))
    _ = try await world.pull("lmpi")
    let queue = try await world.unmapped()
    #expect(queue.items.contains { $0.vendorName == "Cedar Clinic" && $0.quantity == "3" }, "\(queue.items.map(\.vendorName))")
  }

  @Test("A pull that fails stores nothing and says why; the source is a problem of the doctor, and the next pull succeeds")
  func failure() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.addLicensing()
    try await world.sandbox.control(
      .put, "trend/keys", #"{"api":"LMPI","accessToken":"\#(World.licensingToken)","secretKey":"other-secret-key"}"#)
    let refused = await #expect(throws: RPCStatus.self) { _ = try await world.pull("lmpi") }
    #expect(refused?.code == .failedPrecondition)
    #expect(refused?.message.contains(World.licensingSecret) == false)
    #expect(try await world.storedCounts().isEmpty)
    let history = try await world.sources.listPulls(ListPullsRequest(sourceID: "lmpi")).pulls
    #expect(history.map(\.outcome) == [.failed] && !history[0].error.isEmpty)
    let test = try await world.sources.testSource(TestSourceRequest(sourceID: "lmpi"))
    #expect(!test.passed && test.verdicts.contains { $0.outcome == .failed && !$0.remedy.isEmpty })

    try await world.sandbox.control(
      .put, "trend/keys", #"{"api":"LMPI","accessToken":"\#(World.licensingToken)","secretKey":"\#(World.licensingSecret)"}"#)
    #expect(try await world.pull("lmpi").outcome == .succeeded)
  }

  @Test(
    "A daemon that is killed in the middle of a pull has stored nothing of it; the next pull stores everything once", arguments: [1, 3, 7])
  func kill(skip: Int) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.sandbox.control(.post, "trend/faults", #"{"fault":"stall","match":{"path":"/LMPI/.*"},"skip":\#(skip)}"#)
    try await world.addLicensing()
    let interrupted = world.beginPull("lmpi")
    try await world.sandbox.waitForVendorFault()
    try await world.restart()
    #expect(await interrupted.value == nil)
    try await world.sandbox.control(.delete, "trend/faults", nil)
    #expect(try await world.storedCounts().isEmpty)
    let pull = try await world.pull("lmpi")
    #expect(pull.outcome == .succeeded && pull.accepted == 1)
    #expect(try await world.storedCounts() == ["alder/tmes-standard 25 lmpi"])
    let outcomes = try await world.sources.listPulls(ListPullsRequest(sourceID: "lmpi")).pulls.map(\.outcome)
    #expect(outcomes == [.succeeded, .interrupted])
  }

  @Test("A secret is not sent to another server: it must be entered again")
  func otherServer() async throws {
    let world = try await World()
    try await world.configure()
    try await world.addLicensing()
    let refused = await #expect(throws: RPCStatus.self) {
      _ = try await world.sources.updateSource(
        UpdateSourceRequest(
          source: Source(id: "lmpi", baseURL: "http://127.0.0.1:9"), updateMask: ProtobufFieldMask(paths: ["base_url"])))
    }
    #expect(refused?.fieldViolations.map(\.field) == ["secret"])
    #expect(try await world.sources.getSource(GetSourceRequest(sourceID: "lmpi")).baseURL == world.sandbox.site)
  }

  @Test("If two sources differ, the plan asks until the product says which of them decides")
  func precedence() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.addLicensing()
    _ = try await world.pull("lmpi")
    try await world.report("alder", "tmes-standard", 31)
    let disputed = try #require(try await line("alder/tmes-standard", world))
    #expect(disputed.count?.source == "lmpi" && disputed.count?.otherSources.map(\.quantity) == ["31"])
    // 25 is what ConnectWise has, so nothing is written; with the other source first it is, after the question is settled.
    _ = try await world.products.updateProduct(
      UpdateProductRequest(
        product: Product(id: "tmes-standard", sourcePrecedence: ["test", "lmpi"]),
        updateMask: ProtobufFieldMask(paths: ["source_precedence"])))
    let decided = try #require(try await line("alder/tmes-standard", world))
    #expect(decided.count?.source == "test" && decided.newQuantity == "31" && !decided.guards.contains { $0.code == .sourcesDisagree })
    _ = try await world.products.updateProduct(
      UpdateProductRequest(product: Product(id: "tmes-standard"), updateMask: ProtobufFieldMask(paths: ["source_precedence"])))
    try await world.sandbox.setSeats("Alder Dental", "EMSSTDE3X", 26)
    _ = try await world.pull("lmpi")
    let asked = try #require(try await line("alder/tmes-standard", world))
    #expect(asked.guards.contains { $0.code == .sourcesDisagree && !$0.blocks }, "\(asked)")
  }

  private func line(_ id: String, _ world: World) async throws -> PlanLine? {
    try await world.billing.createPlan(CreatePlanRequest()).lines.first { $0.id == id }
  }
}
