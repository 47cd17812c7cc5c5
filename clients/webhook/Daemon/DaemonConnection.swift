import LocalRPC

/// The connection to the daemon, made when it is first needed: the receiver starts, and answers, while the daemon is away.
actor DaemonConnection {
  private let path: String
  private var connecting: Task<RPCClient, any Error>?

  init(path: String) { self.path = path }

  /// Once there is a connection it mends itself; until then each caller that comes after a failure tries again.
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
