import LocalRPC

/// The connection to the daemon, opened on first use: the receiver starts and responds while the daemon is down.
actor DaemonConnection {
  private let path: String
  private var connecting: Task<RPCClient, any Error>?

  init(path: String) { self.path = path }

  /// An established connection reconnects by itself. If the first attempt fails, the next caller tries again.
  func client() async throws -> RPCClient {
    if let connecting { return try await connecting.value }
    var configuration = ClientConfiguration()
    configuration.serverName = "cwlinkd"
    configuration.maximumMessageSize = 16 << 20
    let task = Task { [path, configuration] in try await RPCClient.connect(path: path, configuration: configuration) as RPCClient }
    connecting = task
    do {
      return try await task.value
    } catch {
      if connecting == task { connecting = nil }
      throw error
    }
  }

  func close() async {
    guard let client = try? await connecting?.value else { return }
    await client.close()
  }
}

/// The daemon's health (grpc.health.v1). The daemon is asked at most once a second.
actor HealthCheck {
  static let path = "/healthz"
  private static let maximumAge = Duration.seconds(1)
  private static let timeout = Duration.seconds(2)

  private let daemon: DaemonConnection
  private var check: Task<Bool, Never>?
  private var checkedAt: ContinuousClock.Instant?

  init(daemon: DaemonConnection) { self.daemon = daemon }

  func isServing() async -> Bool {
    let now = ContinuousClock.now
    if let check, let checkedAt, now - checkedAt < Self.maximumAge { return await check.value }
    let task = Task { [daemon] in
      do {
        let response = try await HealthClient(try await daemon.client()).check(HealthCheckRequest(), CallOptions(timeout: Self.timeout))
        return response.status == .serving
      } catch {
        return false
      }
    }
    check = task
    checkedAt = now
    return await task.value
  }
}
