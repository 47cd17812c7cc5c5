internal import Glibc

/// A gRPC client on a Unix domain socket. All calls share one connection and its event loop thread.
///
/// If the connection is lost, its open calls end with UNAVAILABLE, and the next call reconnects. A call after the server's GOAWAY also
/// reconnects, while open calls finish on the old connection. Every error thrown is an `RPCStatus`, except those of the closures passed to
/// streaming calls.
public final class RPCClient: Sendable {
  let core: ClientCore

  private init(core: ClientCore) {
    self.core = core
  }

  deinit {
    let core = core
    core.loop.perform { core.close() }
  }

  /// Throws UNAVAILABLE with the path and a remedy, or INVALID_ARGUMENT if the path cannot be a socket address.
  public static func connect(path: String, configuration: ClientConfiguration = .init()) async throws(RPCStatus) -> RPCClient {
    let fd = try await open(path, configuration)
    let loop: EventLoop
    do throws(RPCStatus) { loop = try EventLoop(name: "local-rpc-client") } catch {
      Glibc.close(fd)
      throw error
    }
    let core = ClientCore(loop: loop, path: path, configuration: configuration)
    loop.perform { core.adopt(fd) }
    return RPCClient(core: core)
  }

  /// Retries while the server's queue of new connections is full.
  private static func open(_ path: String, _ configuration: ClientConfiguration) async throws(RPCStatus) -> Int32 {
    try SocketPath.check(path)
    let end = ContinuousClock.now + configuration.connectTime
    while true {
      let (fd, reason) = ClientCore.connect(path)
      if fd >= 0 { return fd }
      guard reason == EAGAIN, ContinuousClock.now < end, !Task.isCancelled else { throw ClientCore.failure(reason, path, configuration) }
      try? await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Closes the connection; open calls end with CANCELLED.
  public func close() async {
    await withUnsafeContinuation { done in
      let isAlive = core.loop.perform { [core] in
        core.close()
        done.resume()
      }
      if !isAlive { done.resume() }
    }
  }
}
