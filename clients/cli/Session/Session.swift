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
    let path = try SocketPath.choose(option: options.socket, surroundings)
    return Session(
      client: try await RPCClient.connect(path: path), surroundings: surroundings, json: options.json,
      again: options.socket.map { " --socket " + ShellWord.quote($0) } ?? "", timeout: options.duration)
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
  var deliveries: DeliveryServiceClient { DeliveryServiceClient(client) }
  var activity: ActivityServiceClient { ActivityServiceClient(client) }
}
