import LocalRPC
import TestSupport

/// A server with the echo service, or others, on a socket in a temporary directory.
final class TestServer: Sendable {
  let directory: TemporaryDirectory
  let path: String
  let server: RPCServer

  init(
    _ services: [RPCService] = [Echo.rpcService], configure: (inout ServerConfiguration) -> Void = { _ in }
  ) async throws {
    directory = try TemporaryDirectory()
    path = "\(directory.path)/s"
    var configuration = ServerConfiguration(socket: .path(path))
    configure(&configuration)
    server = try RPCServer(configuration: configuration, services: services)
    try await server.start()
  }

  func client() async throws -> RPCClient { try await RPCClient.connect(path: path) }
}

/// The status with which a call ends; nil if it succeeds or throws another error.
func status(_ body: () async throws -> Void) async -> RPCStatus? {
  do { try await body() } catch { return error as? RPCStatus }
  return nil
}
