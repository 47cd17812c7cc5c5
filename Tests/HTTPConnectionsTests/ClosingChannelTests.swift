import Foundation
import HTTPConnections
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Testing

@Suite("Connections of a server that stops") struct ClosingChannelTests {
  @Test("a server can stop while connections are accepted: those that are not handled are closed", .timeLimit(.minutes(15)))
  func stopping() async throws {
    let group = MultiThreadedEventLoopGroup.singleton
    for round in 0..<20 {
      let (ports, port) = AsyncStream.makeStream(of: Int.self)
      let http = HTTP1Channel { _, writer, _ in try await writer.writeResponse(.init(status: .noContent)) }
      let server = ClosingChannel(http).server(
        configuration: .init(address: .hostname("127.0.0.1", port: 0)), onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
        eventLoopGroup: group, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      let running = Task { try await server.run() }
      let bound = try #require(await ports.first { _ in true })
      let clients = (0..<32).map { _ in ClientBootstrap(group: group).connect(host: "127.0.0.1", port: bound) }
      if round.isMultiple(of: 2) { _ = try? await clients[0].get() }
      running.cancel()
      _ = await running.result
      for client in clients {
        guard let channel = try? await client.get() else { continue }
        // What the server accepted it closes; what it did not accept the system resets.
        channel.close(promise: nil)
        try? await channel.closeFuture.get()
      }
    }
  }

  @Test("a connection that is not handled is closed when it is released")
  func released() async throws {
    let group = MultiThreadedEventLoopGroup.singleton
    let http = ClosingChannel(HTTP1Channel { _, writer, _ in try await writer.writeResponse(.init(status: .noContent)) })
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let server = try await ServerBootstrap(group: group)
      .bind(host: "127.0.0.1", port: 0) { http.setup(channel: $0, logger: logger) }
    let client = try await ClientBootstrap(group: group).connect(to: try #require(server.channel.localAddress)).get()
    try await server.executeThenClose { connections in
      for try await connection in connections {
        _ = connection.channel
        break
      }
    }
    try await client.closeFuture.get()
  }
}
