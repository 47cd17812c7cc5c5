import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import ExactDecimal
import Foundation
import GRDB
import LocalRPC
import Logging
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery
@testable import BridgeSources

/// Every service of the daemon behind a socket, with one store and a scripted ConnectWise. The store has data that each method can change.
///
/// The delivery queue is not processed: deliveries stay in it.
final class APIFixture: Sendable {
  let settings: SettingsFixture
  let demonstrationClock: DemonstrationClock
  let client: RPCClient
  /// Values for the placeholders in requests: "HASH", "DELIVERY", "BODY", "SIGNATURE".
  let placeholders: [String: String]
  private let server: RPCServer
  /// Remote Manager, with one customer.
  private let vendor: ScriptedServer

  var store: Store { settings.store }

  /// Runs `body` with a fixture and closes it.
  static func with(_ body: (APIFixture) async throws -> Void) async throws {
    let fixture = try await APIFixture()
    do { try await body(fixture) } catch {
      await fixture.close()
      throw error
    }
    await fixture.close()
  }

  private func close() async {
    await client.close()
    await server.shutdown(grace: .zero)
  }

  private init() async throws {
    let settings = try await SettingsFixture.configured()
    self.settings = settings
    let (store, site, clock) = (settings.store, settings.connection, settings.clock)
    demonstrationClock = DemonstrationClock(start: clock.now())
    let logger = Logger(label: "test")
    let queue = DeliveryQueue(
      store: store, site: site, mail: MailSender(store: store, sealer: settings.sealer), clock: clock, logger: logger,
      moved: RunDeliveries.moved, conditions: ConditionRules.conflict, ticketSettled: NotificationTickets.settled(_:_:_:_:at:))
    let billing = BillingService(store: store, site: site, queue: queue, clock: clock, guards: GuardSettings())
    let reconciliation = ReconciliationService(
      store: store, billing: billing, invoices: InvoiceReader(store: store, site: site, clock: clock), vendors: .none, clock: clock)
    let reports = ReportService(store: store, clock: clock) {}
    let notifications = NotificationService(store: store, clock: clock, routes: ScriptedRoutes()) {}
    let usage = UsageService(store: store, clock: clock, billedPeriods: BilledLedger.periods)
    let schedule = ScheduleService(store: store, clock: clock) {}
    let registrar = CallbackRegistrar(store: store, site: site, clock: clock)
    let reader = ChangeReader(store: store, site: site, customers: settings.daemonCustomers, clock: clock)
    let poller = ChangePoller(store: store, site: site, registrar: registrar, reader: reader, clock: clock)
    let callbacks = CallbackService(
      store: store, site: site, registrar: registrar, poller: poller, clock: clock, times: CallbackTimes()
    ) {}
    let system = SystemService(
      version: "0.1.0", startTime: clock.now(), policy: AccessPolicy(daemonUser: 990), store: store, integration: settings.integration,
      clock: demonstrationClock, hold: { await site.hold() })
    let pulls = PullService(
      store: store, clock: clock, clients: VendorClients(sealer: settings.sealer, clock: clock), usage: usage, logger: logger)
    let sources = SourceService(store: store, sealer: settings.sealer, clock: clock) {}
    let vendorItems = VendorItemService(store: store, clock: clock, usage: usage, customers: settings.daemonCustomers)
    let imports = ImportHarness(
      ImportProfileService(store: store, clock: clock), ImportService(store: store, clock: clock, usage: usage))
    vendor = try ScriptedServer { _, _ in
      .init(200, #"{"paging":{"total":1,"limit":100,"page":1},"customers":[{"id":"1","name":"acme","seat_count":5,"license_type":1}]}"#)
    }
    let path = settings.temporary.directory + "/s"
    server = try RPCServer(
      configuration: ServerConfiguration(socket: .path(path)),
      services: [
        SystemHarness(system, backups: BackupService(store: store, sealer: settings.sealer, clock: clock, version: "0.1.0")).rpcService,
        settings.integrationHarness.rpcService, CustomerHarness(settings.daemonCustomers).rpcService,
        settings.agreementHarness.rpcService, ProductHarness(settings.daemonProducts).rpcService,
        TargetHarness(TargetMappingService(store: store, site: site, clock: clock)).rpcService,
        ContractHarness(ContractService(store: store, clock: clock)).rpcService, UsageHarness(usage).rpcService,
        BillingHarness(billing).rpcService, ReconciliationHarness(reconciliation).rpcService,
        DocumentHarness(DocumentService(store: store, billing: billing, reconciliation: reconciliation, clock: clock)).rpcService,
        GuardHarness(GuardService(store: store, clock: clock, configuration: GuardSettings())).rpcService,
        DeliveryHarness(DeliveryService(store: store, queue: queue, clock: clock)).rpcService,
        ActivityHarness(ActivityService(store: store)).rpcService, SettingsHarness(settings.daemonSettings).rpcService,
        ScheduleHarness(schedule).rpcService, ReportHarness(reports).rpcService, NotificationHarness(notifications).rpcService,
        DriftHarness(DriftService(store: store, clock: clock)).rpcService,
        BulkHarness(settings.many).rpcService, CallbackHarness(callbacks).rpcService,
        SourceHarness(sources, pulls: pulls, items: vendorItems).rpcService, imports.rpcService,
      ])
    try await server.start()
    client = try await RPCClient.connect(path: path)
    let body = CallbackFixture.body("Company", 7)
    placeholders = try await Self.fill(settings, client, vendor: "http://127.0.0.1:\(vendor.port)").merging([
      "BODY": Data(body).base64EncodedString(), "SIGNATURE": CallbackFixture.sign(body),
    ]) { first, _ in first }
    _ = settings.site.takeRequests()
  }

  /// Creates customers, products, counts, settings, a plan and a delivery, and changes ConnectWise after the last sync.
  private static func fill(_ settings: SettingsFixture, _ client: RPCClient, vendor: String) async throws -> [String: String] {
    try await fillSources(client, vendor: vendor)
    let site = settings.site
    site.change { state in
      state.companies = [ScriptedSite.company(7, "Acme"), ScriptedSite.company(8, "Birch"), ScriptedSite.company(9, "Cedar")]
      state.agreements = [
        7: [ScriptedSite.agreement(70, "Gold", company: 7), ScriptedSite.agreement(71, "Silver", type: "Other", typeID: 4, company: 7)],
        8: [ScriptedSite.agreement(80, "Gold", company: 8)], 9: [ScriptedSite.agreement(90, "Gold", company: 9)],
      ]
      state.catalog = [ScriptedSite.item(5, "TM-WFBS"), ScriptedSite.item(6, "TM-CAS")]
      state.keys = ["public": "private", "second": "second-private", "third": "third-private"]
      state.signingKeys = [CallbackFixture.keyPath: CallbackFixture.key]
      state.callbacks = ["Company", "Agreement", "Ticket"].enumerated().map { ScriptedSite.callback($0 + 1, $1, CallbackFixture.url) }
    }
    let customers = CustomerServiceClient(client)
    for (id, company) in [("acme", "Acme"), ("birch", ""), ("cedar", "Cedar")] {
      _ = try await customers.createCustomer(
        CreateCustomerRequest(
          customer: CwlinkAPI.Customer(
            id: id, displayName: id == "birch" ? "Birch Ltd" : id, enabled: id != "birch", companyIdentifier: company,
            mailRecipients: ["\(id)@example.com"])))
    }
    let products = ProductServiceClient(client)
    _ = try await products.updateProduct(UpdateProductRequest(product: CwlinkAPI.Product(id: "wfbs", catalogIdentifier: "TM-WFBS")))
    _ = try await products.createProduct(CreateProductRequest(product: CwlinkAPI.Product(id: "unused", displayName: "Unused")))
    for id in ["fees", "more"] {
      _ = try await TargetServiceClient(client).updateTargetMapping(
        UpdateTargetMappingRequest(
          targetMapping: CwlinkAPI.TargetMapping(
            id: id, kind: .lines, productIDs: [id == "fees" ? "tmes-standard" : "tmes-advanced"],
            targets: [CwlinkAPI.Target(id: "fee", catalogIdentifier: "TM-CAS")]), allowMissing: true))
    }
    for customer in ["", "acme"] {
      _ = try await ContractServiceClient(client).updateContractTerms(
        UpdateContractTermsRequest(contractTerms: CwlinkAPI.ContractTerms(productID: "wfbs", customerID: customer, cap: "100")))
    }
    _ = try await AgreementServiceClient(client).assignAgreement(
      AssignAgreementRequest(customerID: "acme", productID: "wfbs", agreementType: "Other", agreementName: "Silver"))
    for agreement: Int64 in [70, 71] {
      _ = try await AgreementServiceClient(client).setInvoiceTiming(
        SetInvoiceTimingRequest(invoiceTiming: CwlinkAPI.InvoiceTiming(agreementID: agreement, timing: .inAdvance)))
    }
    _ = try await UsageServiceClient(client).reportCounts(
      ReportCountsRequest(
        counts: ["acme", "cedar"].flatMap { customer in
          ["wfbs", "cas"].map { CwlinkAPI.Count(customerID: customer, productID: $0, quantity: 5) }
        }))
    let integration = IntegrationServiceClient(client)
    _ = try await integration.updateMailSettings(
      UpdateMailSettingsRequest(
        mailSettings: CwlinkAPI.MailSettings(
          host: "mail.example", security: .starttls, from: "cwlink@example.com", recipients: ["desk@example.com"])))
    for (publicKey, isSwitched) in [("second", true), ("third", false)] {
      _ = try await integration.stageKey(StageKeyRequest(publicKey: publicKey, privateKey: "\(publicKey)-private"))
      if isSwitched { _ = try await integration.switchKey(SwitchKeyRequest()) }
    }
    let daily = CwlinkAPI.Cadence(frequency: .daily)
    _ = try await SettingsServiceClient(client).updateGeneralSettings(
      UpdateGeneralSettingsRequest(
        settings: CwlinkAPI.GeneralSettings(
          sending: CwlinkAPI.SendingSettings(
            billing: CwlinkAPI.BillingSettings(enabled: true, day: 31),
            hostedEmailSecurity: CwlinkAPI.FigureSettings(enabled: true, cadence: daily, ticket: true)),
          reportRoute: CwlinkAPI.TicketRoute(board: "Professional Services"))))
    let reports = ReportServiceClient(client)
    _ = try await reports.reportMailFigures(
      ReportMailFiguresRequest(
        figures: ["2026-06-13", "2026-06-14"].map { .complete(customerID: "acme", day: $0) { $0.spam = 4 } }))
    let sent = try await reports.sendReport(
      SendReportRequest(kind: .mailFigures, customerID: "acme", productID: "hes", day: "2026-06-13"))
    let notifications = NotificationServiceClient(client)
    _ = try await notifications.updateNotificationPolicy(
      UpdateNotificationPolicyRequest(
        policy: CwlinkAPI.NotificationPolicy(
          rules: [CwlinkAPI.RoutingRule(route: CwlinkAPI.TicketRoute(board: "Professional Services"))])))
    _ = try await notifications.updateNotificationSettings(
      UpdateNotificationSettingsRequest(
        settings: CwlinkAPI.NotificationSettings(
          customerID: "acme", severities: [CwlinkAPI.SeveritySettings(severity: .warning, ticket: true)])))
    let plan = try await BillingServiceClient(client).createPlan(CreatePlanRequest())
    try await addRun(settings.store, like: plan.hash, at: settings.clock.now())
    _ = try await ScheduleServiceClient(client).pauseSchedule(PauseScheduleRequest(reason: "maintenance"))
    let now = settings.clock.now()
    try await settings.store.write { db in
      var saved = CallbackSettings()
      (saved.enabled, saved.url, saved.enableTime) = (true, CallbackFixture.url, now)
      saved.site = SiteIdentity(try IntegrationSettings.current(db)).description
      (saved.pollTime, saved.pollAttemptTime) = (now, now)
      try saved.save(db)
    }
    try await addDrift(settings.store, at: now)
    // Changed since the last sync.
    site.change { $0.agreements[7]?.append(ScriptedSite.agreement(72, "Bronze", company: 7)) }
    return ["HASH": plan.hash, "DELIVERY": try #require(sent.deliveryIDs.first)]
  }

  /// An addition of each of two agreements was changed elsewhere.
  private static func addDrift(_ store: Store, at now: Instant) async throws {
    try await store.write { db in
      let site = SiteIdentity(try IntegrationSettings.current(db))
      try DriftStore.setAgreements(db, [70: "acme", 90: "cedar"], at: site)
      for (seconds, quantity) in [(0, 5), (60, 6)] as [(Int, ExactDecimal)] {
        for (agreement, addition) in [(70, 31), (90, 32)] {
          let known = KnownAdditions(
            [
              AdditionRules.Current(
                id: addition, catalogItemID: 5, quantity: quantity, terms: AdditionTerms(billCustomer: "Billable"))
            ], readTime: now.adding(.seconds(seconds)))
          try DriftStore.take(db, known, agreementID: agreement, at: site, catalogItemIDs: [5], today: .of("2026-06-15"))
        }
      }
    }
  }

  /// Adds a run of another plan with the first line of the plan `hash`: it changed an addition.
  private static func addRun(_ store: Store, like hash: String, at now: Instant) async throws {
    try await store.write { db in
      var plan = try #require(try PlanStore.find(db, hash: hash))
      var line = try #require(plan.lines.first)
      (line.agreementID, line.additionID, line.catalogItemID, line.companyID) = (71, 700, 5, 7)
      (line.action, line.oldQuantity, line.newQuantity) = (.update, .zero, 5)
      (plan.id, plan.hash, plan.lines) = ("plan-sample", String(repeating: "5", count: 64), [line])
      try PlanStore.insert(db, plan)
      let change = AdditionChange(
        productID: line.productID, period: line.period, agreementID: 71, catalogItemID: 5, additionID: 700, oldQuantity: .zero,
        newQuantity: 5,
        terms: AdditionTerms(billCustomer: "Billable"), site: plan.site, companyID: 7)
      var delivery = Delivery(
        key: "sample", kind: .additionUpdate, customerID: line.customerID, agreementID: 71, payload: try Payload.encode(change),
        summary: "sample", at: now, runID: "run-sample", lineID: line.id)
      (delivery.state, delivery.attempts) = (.done, 1)
      try delivery.insert(db)
      let runLine = RunLine(
        runID: "run-sample", position: 0, lineID: line.id, customerID: line.customerID, productID: line.productID, agreementID: 71,
        additionID: 700, oldQuantity: .zero, newQuantity: 5, outcome: .applied, message: "", deliveryID: delivery.id)
      try RunStore.insert(
        db,
        Run(
          id: "run-sample", planID: plan.id, planHash: plan.hash, period: plan.period, lines: [runLine], total: 1, done: 1, problems: 0,
          created: now, ended: now, createdBy: "root"))
    }
  }

  /// Calls a method by name with requests in JSON and returns its responses in JSON.
  @discardableResult
  func call(_ method: any AnyRPCMethod, _ requests: [String]) async throws -> [String] {
    try await open(method, requests)
  }

  private func open<Method: AnyRPCMethod>(_ opened: Method, _ requests: [String]) async throws -> [String] {
    let method = RPCMethod<Method.Request, Method.Response>(service: opened.service, name: opened.name, kind: opened.kind)
    let messages = try requests.map { try Method.Request(json: $0) }
    let first = try #require(messages.first)
    switch method.kind {
    case .unary: return [try await client.unary(method, first).jsonString()]
    case .serverStreaming:
      var answers: [String] = []
      for try await answer in try await client.serverStreaming(method, first) { answers.append(try answer.jsonString()) }
      return answers
    case .clientStreaming:
      return [
        try await client.clientStreaming(method) { writer in for message in messages { try await writer.write(message) } }.jsonString()
      ]
    case .bidirectional:
      return try await client.bidirectional(method) { writer, stream in
        for message in messages { try await writer.write(message) }
        writer.finish()
        var answers: [String] = []
        for try await answer in stream { answers.append(try answer.jsonString()) }
        return answers
      }
    }
  }

  /// Has ConnectWise reject the key, so that requests are held back.
  func holdRequests() async throws {
    let keys = settings.site.state.withLock { $0.keys }
    settings.site.change { $0.keys = [:] }
    _ = await #expect(throws: (any Error).self) { try await settings.connection.client().systemInfo() }
    settings.site.change { $0.keys = keys }
    _ = settings.site.takeRequests()
  }

  /// Every row of every table, as text.
  func snapshot() async throws -> [String] {
    try await store.read { db in
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table): \($0)" }
      }
    }
  }
}

extension APIFixture {
  /// A source, a profile, and vendors' customers of which one is not mapped and one is excluded.
  private static func fillSources(_ client: RPCClient, vendor: String) async throws {
    let sources = SourceServiceClient(client)
    _ = try await sources.createSource(
      CreateSourceRequest(
        source: CwlinkAPI.Source(
          id: "smpi", kind: .remoteManager, baseURL: vendor, accessID: "22222222-bbbb-4bbb-8bbb-222222222222", paused: true),
        secret: "secret-key-1"))
    let imports = ImportServiceClient(client)
    _ = try await imports.createImportProfile(
      CreateImportProfileRequest(importProfile: CwlinkAPI.ImportProfile(id: "own"), copyOf: "trend-smb-usage"))
    let header = "Customer,Name,Billing unit,Provisioned units,Used units,Over-provisioned units,Chargeable units"
    let rows = ["Zeta,Something,Seats,1,1,0,1", "Omega,Something,Seats,2,2,0,2"]
    try await imports.importUsage { writer, responses in
      try await writer.write(
        ImportUsageRequest(
          data: Array(([header] + rows).joined(separator: "\n").utf8), importProfileID: "trend-smb-usage", period: "2026-05"))
      writer.finish()
      for try await _ in responses {}
    }
    _ = try await sources.excludeVendorItem(
      ExcludeVendorItemRequest(sourceID: "trend-smb-usage", kind: .customer, vendorID: "Omega", reason: "internal"))
  }
}
