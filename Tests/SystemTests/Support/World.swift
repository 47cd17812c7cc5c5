import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport

/// A simulator and a daemon as processes, in their own directory.
final class World {
  let directory: String
  let sandbox: Sandbox
  private(set) var daemon: RunningProgram
  private(set) var client: RPCClient
  /// The webhook receiver, in tests that use one.
  var receiver: Receiver?

  var socket: String { directory + "/cwlink.sock" }
  var state: String { directory + "/state" }
  var integration: IntegrationServiceClient { IntegrationServiceClient(client) }
  var customers: CustomerServiceClient { CustomerServiceClient(client) }
  var agreements: AgreementServiceClient { AgreementServiceClient(client) }
  var products: ProductServiceClient { ProductServiceClient(client) }
  var targets: TargetServiceClient { TargetServiceClient(client) }
  var contracts: ContractServiceClient { ContractServiceClient(client) }
  var usage: UsageServiceClient { UsageServiceClient(client) }

  /// Imports a CSV file of counts.
  func importCounts(_ csv: String) async throws -> ImportCountsResponse {
    try await usage.importCounts { writer, responses in
      try await writer.write(ImportCountsRequest(data: Array(csv.utf8)))
      writer.finish()
      var response = ImportCountsResponse()
      for try await last in responses { response = last }
      return response
    }
  }

  var billing: BillingServiceClient { BillingServiceClient(client) }
  var drift: DriftServiceClient { DriftServiceClient(client) }
  var reconciliation: ReconciliationServiceClient { ReconciliationServiceClient(client) }
  var deliveries: DeliveryServiceClient { DeliveryServiceClient(client) }
  var activity: ActivityServiceClient { ActivityServiceClient(client) }
  var system: SystemServiceClient { SystemServiceClient(client) }
  var settings: SettingsServiceClient { SettingsServiceClient(client) }
  var schedule: ScheduleServiceClient { ScheduleServiceClient(client) }
  var reports: ReportServiceClient { ReportServiceClient(client) }
  var notifications: NotificationServiceClient { NotificationServiceClient(client) }
  var callbacks: CallbackServiceClient { CallbackServiceClient(client) }
  var many: BulkServiceClient { BulkServiceClient(client) }

  /// `configuration` is the daemon's configuration file, and `clock` the start time of a demonstration clock.
  init(configuration: String? = nil, clock: String? = nil) async throws {
    directory = "/tmp/cwlink-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    // A short time is enough, because the simulator never commits a write late.
    let configuration = configuration ?? #"{ "deliveries": { "settleSeconds": 0.2 } }"#
    try configuration.write(toFile: directory + "/cwlinkd.json", atomically: true, encoding: .utf8)
    let place = directory
    (sandbox, daemon, client) = try await StartGate.shared.pass {
      let sandbox = try await Sandbox.start(in: place, today: clock.map { String($0.prefix(10)) })
      let (daemon, client) = try await Self.startDaemon(place, clock: clock)
      return (sandbox, daemon, client)
    }
  }

  private static func startDaemon(_ directory: String, clock: String?) async throws -> (RunningProgram, RPCClient) {
    var arguments = ["--socket", directory + "/cwlink.sock", "--state", directory + "/state", "--config", directory + "/cwlinkd.json"]
    if let clock { arguments += ["--demonstration-clock", clock] }
    let daemon = try RunningProgram("cwlinkd", arguments, in: directory)
    let client = try await eventually("the daemon is ready") {
      if let status = daemon.poll() { throw TestProblem("the daemon ended with \(status): \(daemon.errors)") }
      return try? await RPCClient.connect(path: directory + "/cwlink.sock")
    }
    return (daemon, client)
  }

  /// Starts the daemon again after it has ended, with `clock` as in the initializer.
  func restart(clock: String? = nil) async throws {
    await client.close()
    daemon.signal(SIGKILL)
    _ = try await daemon.wait()
    (daemon, client) = try await Self.startDaemon(directory, clock: clock)
  }

  /// Runs `cwlink` to completion.
  func cwlink(_ arguments: String..., environment: [String: String] = [:], input: String? = nil) async throws -> (
    status: Int32, out: String, err: String
  ) {
    let program = try RunningProgram(
      "cwlink", arguments, environment: environment.merging(["CWLINK_SOCKET": socket]) { given, _ in given }, in: directory, input: input)
    return (try await program.wait(), program.output, program.errors)
  }

  /// Without `drift`, nothing is read in the background, so that tests can count requests and plant faults.
  func configure(privateKey: String = Sandbox.privateKey, force: Bool = false, drift: Int32 = 0) async throws {
    _ = try await settings.updateGeneralSettings(UpdateGeneralSettingsRequest(settings: GeneralSettings(driftRequestsPerDay: drift)))
    _ = try await integration.updateIntegration(
      UpdateIntegrationRequest(
        integration: Integration(
          enabled: true, site: sandbox.site, companyID: "trainingco", publicKey: Sandbox.publicKey, clientID: Sandbox.clientID,
          timeZone: "Europe/Paris"),
        privateKey: privateKey, force: force))
  }

  /// Alder on its agreement 201 (TM-WFBS 10 × 3.50, TM-TMES-STD 25 × 2.00), Cedar on 221 without additions; both products mapped.
  func prepareBilling(drift: Int32 = 0) async throws {
    try await configure(drift: drift)
    _ = try await customers.createCustomer(
      CreateCustomerRequest(customer: Customer(id: "alder", displayName: "Alder Dental", enabled: true, companyIdentifier: "AlderDental")))
    _ = try await customers.createCustomer(
      CreateCustomerRequest(customer: Customer(id: "cedar", displayName: "Cedar Clinic", enabled: true, companyIdentifier: "CedarClinic")))
    for (product, item) in [("wfbs", "TM-WFBS"), ("tmes-standard", "TM-TMES-STD")] {
      _ = try await products.updateProduct(
        UpdateProductRequest(
          product: Product(id: product, catalogIdentifier: item), updateMask: ProtobufFieldMask(paths: ["catalog_identifier"])))
    }
  }

  func setPolicies(_ product: String, creation: Product.CreationPolicy = .updateOnly, change: Product.ChangePolicy = .inPlace) async throws
  {
    _ = try await products.updateProduct(
      UpdateProductRequest(
        product: Product(id: product, creationPolicy: creation, changePolicy: change),
        updateMask: ProtobufFieldMask(paths: ["creation_policy", "change_policy"])))
  }

  func report(_ customer: String, _ product: String, _ quantity: Int64) async throws {
    _ = try await usage.reportCounts(
      ReportCountsRequest(counts: [Count(customerID: customer, productID: product, quantity: quantity, source: "test")]))
  }

  /// Creates a plan, applies it with every guard confirmed, and waits for the end of the run.
  func bill() async throws -> Run {
    let plan = try await billing.createPlan(CreatePlanRequest())
    let run = try await billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    return try await end(of: run.id)
  }

  func end(of run: String) async throws -> Run {
    try await eventually("run \(run) ends") {
      let now = try await billing.getRun(GetRunRequest(runID: run))
      return now.state == .running ? nil : now
    }
  }

  deinit {
    if daemon.poll() == nil { daemon.signal(SIGKILL) }
    if sandbox.program.poll() == nil { sandbox.program.signal(SIGKILL) }
    try? FileManager.default.removeItem(atPath: directory)
  }
}
