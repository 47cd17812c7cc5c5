internal import Glibc

/// Calls a server on a Unix domain socket. All calls share one connection, and one thread that serves it.
///
/// A connection that is lost ends its open calls with UNAVAILABLE; the next call connects anew. So does a call after the server announced
/// that it is going away, while calls that are open finish on the old connection. Every error thrown is an `RPCStatus`, except
/// what the closures of streaming calls throw themselves.
public final class RPCClient: Sendable {
  let core: ClientCore

  private init(core: ClientCore) {
    self.core = core
  }

  deinit {
    let core = core
    core.loop.perform { core.close() }
  }

  /// UNAVAILABLE names the path and what may be done; INVALID_ARGUMENT: the path cannot be a socket's.
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

  /// Tries again while the server's queue is full, which only time mends.
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

  /// Ends the connection; calls still open end with CANCELLED.
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
