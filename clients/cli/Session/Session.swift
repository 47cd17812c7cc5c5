import CwlinkAPI
import LocalRPC

/// A connection to the daemon, and how its responses are shown.
struct Session: Sendable {
  let client: RPCClient
  let context: ProcessContext
  let json: Bool
  /// Whether requests are only validated.
  let isDryRun: Bool
  let address: DaemonAddress
  private let timeout: Duration?

  static let defaultTimeout = Duration.seconds(60)

  /// Connects, and closes the connection in every case.
  static func with(_ options: GlobalOptions, dryRun: Bool = false, _ body: (Session) async throws -> Void) async throws {
    let session = try await open(options, dryRun: dryRun)
    do {
      try await body(session)
    } catch {
      await session.client.close()
      throw error
    }
    await session.client.close()
  }

  private static func open(_ options: GlobalOptions, dryRun: Bool) async throws -> Session {
    let context = ProcessContext.current
    let address = try DaemonAddress.resolve(socket: options.socket, in: context)
    try address.requireExistence(in: context)
    var configuration = ClientConfiguration()
    configuration.serverName = "cwlinkd"
    return Session(
      client: try await RPCClient.connect(path: address.path, configuration: configuration), context: context, json: options.json,
      isDryRun: dryRun, address: address, timeout: options.duration)
  }

  /// The option that suggested commands need to reach the same daemon, with a leading space: " --socket /tmp/x.sock", or empty.
  var socketOption: String { address.option }

  /// For a call with one response.
  var call: CallOptions { CallOptions(timeout: timeout ?? Self.defaultTimeout) }

  /// For long work and for watching: no deadline unless --timeout sets one.
  var openEndedCall: CallOptions { CallOptions(timeout: timeout) }
}

extension Session {
  var system: SystemServiceClient { SystemServiceClient(client) }
  var integration: IntegrationServiceClient { IntegrationServiceClient(client) }
  var customers: CustomerServiceClient { CustomerServiceClient(client) }
  var agreements: AgreementServiceClient { AgreementServiceClient(client) }
  var drift: DriftServiceClient { DriftServiceClient(client) }
  var products: ProductServiceClient { ProductServiceClient(client) }
  var targets: TargetServiceClient { TargetServiceClient(client) }
  var contracts: ContractServiceClient { ContractServiceClient(client) }
  var sources: SourceServiceClient { SourceServiceClient(client) }
  var imports: ImportServiceClient { ImportServiceClient(client) }
  var usage: UsageServiceClient { UsageServiceClient(client) }
  var billing: BillingServiceClient { BillingServiceClient(client) }
  var reconciliation: ReconciliationServiceClient { ReconciliationServiceClient(client) }
  var documents: DocumentServiceClient { DocumentServiceClient(client) }
  var reports: ReportServiceClient { ReportServiceClient(client) }
  var notifications: NotificationServiceClient { NotificationServiceClient(client) }
  var deliveries: DeliveryServiceClient { DeliveryServiceClient(client) }
  var schedule: ScheduleServiceClient { ScheduleServiceClient(client) }
  var callbacks: CallbackServiceClient { CallbackServiceClient(client) }
  var activity: ActivityServiceClient { ActivityServiceClient(client) }
}
