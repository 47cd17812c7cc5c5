import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("A thousand customers")
struct ThousandCustomersTests {
  /// Runs `cwlink` on a terminal and returns the terminal's output.
  private func onTerminal(_ world: World, _ command: String) async throws -> (status: Int32, screen: String) {
    let program = try RunningProgram(
      "/usr/bin/script", ["--quiet", "--return", "--command", "\(RunningProgram.directory)/cwlink \(command)", "/dev/null"],
      environment: ["CWLINK_SOCKET": world.socket, "TERM": "xterm"], in: world.directory)
    return (try await eventually("cwlink \(command) ends", within: .seconds(900)) { program.poll() }, program.output)
  }

  @Test("a thousand companies are imported as customers, planned and billed, each once, with progress on the terminal")
  func all() async throws {
    let world = try await World()
    try await world.configure()
    _ = try await world.integration.updateIntegration(
      UpdateIntegrationRequest(
        integration: Integration(requestsPerMinute: 60_000), updateMask: ProtobufFieldMask(paths: ["requests_per_minute"])))

    let matched = try await onTerminal(world, "customers matches accept --new --enable --yes")
    #expect(matched.screen.contains(/[0-9]+ of [0-9]+/), "progress")
    let customers = try await allCustomers(world)
    #expect(customers.count >= 1000, "\(matched.screen.suffix(400))")
    #expect(customers.allSatisfy { $0.enabled && !$0.companyIdentifier.isEmpty })
    let again = try await onTerminal(world, "customers matches accept --new --enable --yes")
    #expect(again.status == 0)
    #expect(try await allCustomers(world).count == customers.count, "a second run creates none twice")

    for (product, item) in [("wfbs", "TM-WFBS")] {
      _ = try await world.products.updateProduct(
        UpdateProductRequest(
          product: Product(id: product, catalogIdentifier: item), updateMask: ProtobufFieldMask(paths: ["catalog_identifier"])))
    }
    try await world.setPolicies("wfbs", creation: .create)
    _ = try await world.usage.reportCounts(
      ReportCountsRequest(
        counts: customers.enumerated().map { Count(customerID: $1.id, productID: "wfbs", quantity: Int64(1 + $0 % 90), source: "test") }))
    let planned = try await onTerminal(world, "billing plan --quiet")
    #expect(planned.status == 0 && planned.screen.contains(/[0-9]+ of [0-9]+ customers planned/))
    let plans = try await world.billing.listPlans(ListPlansRequest()).plans
    let plan = try #require(plans.first)
    #expect(Int(plan.unchanged + plan.updates + plan.creates + plan.blocked + plan.reported) >= 1000)
    #expect(plan.creates > 300)

    let applied = try await onTerminal(world, "billing apply \(plan.hash) --yes --confirm-all --wait")
    #expect(applied.screen.contains(/[0-9]+ of [0-9]+ done/))
    let run = try await world.billing.getRun(GetRunRequest(runID: world.billing.getPlan(GetPlanRequest(plan: plan.id)).runID))
    let done = run.lines.filter { $0.outcome == .applied }
    #expect(done.count == Int(plan.creates + plan.updates))
    // One more asked for a bundled read, which this site refuses.
    #expect(try await world.sandbox.exchanges("POST") == Int(plan.creates) + 1, "each addition is created once")
    for line in [done.first, done.last].compactMap(\.self) {
      let additions = try await world.sandbox.additions(agreement: Int(line.agreementID)).filter { $0.product == "TM-WFBS" }
      #expect(additions.map { "\(Int($0.quantity))" } == [line.newQuantity])
    }
    let reads = try await world.sandbox.exchanges("GET")
    let second = try await world.billing.createPlan(CreatePlanRequest())
    #expect(second.creates == 0 && second.updates == 0)
    // Companies, agreements and catalog products, a hundred ids at a time; no additions.
    let needed = try await world.sandbox.exchanges("GET") - reads
    #expect(needed < 40, "\(needed) requests")
    try await edited(world, done[0])
  }

  /// A person edits an addition: a large plan that uses what is known says so, and a fresh one or a plan of one customer reads it.
  private func edited(_ world: World, _ line: RunLine) async throws {
    try await world.sandbox.edit(addition: Int(line.additionID), #"{"quantity":1234}"#)
    func planned(_ request: CreatePlanRequest) async throws -> PlanLine? {
      try await world.billing.createPlan(request).lines.first { $0.id == line.lineID }
    }
    let known = try #require(try await planned(CreatePlanRequest()))
    #expect(known.oldQuantity == line.newQuantity && known.dataTime != nil)
    let fresh = try #require(try await planned(CreatePlanRequest(fresh: true)))
    #expect(fresh.oldQuantity == "1234" && fresh.dataTime != known.dataTime)
    #expect(try await planned(CreatePlanRequest())?.oldQuantity == "1234", "what the fresh plan read is known")
    try await world.sandbox.edit(addition: Int(line.additionID), #"{"quantity":1235}"#)
    #expect(try await planned(CreatePlanRequest(customerIDs: [line.customerID]))?.oldQuantity == "1235", "a small plan always reads")
    try await world.sandbox.edit(addition: Int(line.additionID), #"{"quantity":1236}"#)
    _ = try await world.settings.updateGeneralSettings(
      UpdateGeneralSettingsRequest(settings: GeneralSettings(planDataHours: 0)))
    #expect(try await planned(CreatePlanRequest())?.oldQuantity == "1236", "with 0 hours every plan reads")
  }

  private func allCustomers(_ world: World) async throws -> [Customer] {
    var customers: [Customer] = []
    var token = ""
    repeat {
      let page = try await world.customers.listCustomers(ListCustomersRequest(pageSize: 1000, pageToken: token))
      customers += page.customers
      token = page.nextPageToken
    } while !token.isEmpty
    return customers
  }
}
