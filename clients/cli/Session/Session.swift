import CwlinkAPI
import LocalRPC

/// One connection to the daemon, and how its answers are to be shown.
struct Session: Sendable {
  let client: RPCClient
  let surroundings: Surroundings
  let json: Bool
  /// The options that reach this daemon again, for commands that are shown: "--socket /tmp/x.sock", or empty.
  let again: String
  private let timeout: Duration?

  static let defaultTimeout = Duration.seconds(60)

  /// Connects, and closes whatever happens.
  static func with(_ options: GlobalOptions, _ body: (Session) async throws -> Void) async throws {
    let session = try await open(options)
    do {
      try await body(session)
    } catch {
      await session.client.close()
      throw error
    }
    await session.client.close()
  }

  private static func open(_ options: GlobalOptions) async throws -> Session {
    let surroundings = Surroundings.current
    let path = try socket(options.socket, surroundings)
    var configuration = ClientConfiguration()
    configuration.serverName = "cwlinkd"
    return Session(
      client: try await RPCClient.connect(path: path, configuration: configuration), surroundings: surroundings, json: options.json,
      again: options.socket.map { " --socket " + ShellWord.quote($0) } ?? "", timeout: options.duration)
  }

  /// A path that cannot be a socket's is a wrong command line; none at all means that there is no daemon.
  private static func socket(_ option: String?, _ surroundings: Surroundings) throws -> String {
    let variable = "CWLINK_SOCKET"
    do throws(RPCStatus) {
      return try SocketPath.resolve(
        explicit: option, environmentVariable: variable, application: "cwlink", environment: surroundings.variable)
    } catch {
      let isGiven = option != nil || surroundings.nonEmptyVariable(variable) != nil
      throw CommandError(isGiven ? .usage : .unavailable, error.message)
    }
  }

  /// For a call that answers once.
  var call: CallOptions { CallOptions(timeout: timeout ?? Self.defaultTimeout) }

  /// For a call that goes on until it is done or the person has seen enough: without a deadline unless one was asked for.
  var openEndedCall: CallOptions { CallOptions(timeout: timeout) }
}

extension Session {
  var system: SystemServiceClient { SystemServiceClient(client) }
  var integration: IntegrationServiceClient { IntegrationServiceClient(client) }
  var customers: CustomerServiceClient { CustomerServiceClient(client) }
  var agreements: AgreementServiceClient { AgreementServiceClient(client) }
  var products: ProductServiceClient { ProductServiceClient(client) }
  var usage: UsageServiceClient { UsageServiceClient(client) }
  var billing: BillingServiceClient { BillingServiceClient(client) }
  var reports: ReportServiceClient { ReportServiceClient(client) }
  var notifications: NotificationServiceClient { NotificationServiceClient(client) }
  var deliveries: DeliveryServiceClient { DeliveryServiceClient(client) }
  var schedule: ScheduleServiceClient { ScheduleServiceClient(client) }
  var callbacks: CallbackServiceClient { CallbackServiceClient(client) }
  var activity: ActivityServiceClient { ActivityServiceClient(client) }
}
