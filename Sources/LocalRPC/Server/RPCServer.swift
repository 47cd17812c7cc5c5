internal import Synchronization

/// A gRPC server on a Unix domain socket, with an event loop thread of its own.
public final class RPCServer: Sendable {
  private enum State {
    case idle, stopped
    case running(ServerCore)
  }

  private let configuration: ServerConfiguration
  private let methods: MethodTable
  private let state = Mutex(State.idle)

  /// Throws ALREADY_EXISTS if two services have a method with the same path.
  public init(configuration: ServerConfiguration, services: [RPCService]) throws(RPCStatus) {
    self.configuration = configuration
    methods = try MethodTable(services)
  }

  deinit {
    if case .running(let core) = state.withLock({ $0 }) { core.loop.perform { core.stopNow() } }
  }

  /// Creates or adopts the socket; clients can connect when it returns. Throws an `RPCStatus` that describes the problem with the socket.
  public func start() async throws {
    guard case .idle = state.withLock({ $0 }) else { throw RPCStatus(.failedPrecondition, "The server has already been started.") }
    let sockets = try ListeningSocket.make(configuration.socket, mode: configuration.mode)
    let loop: EventLoop
    do { loop = try EventLoop(name: "local-rpc") } catch {
      for socket in sockets {
        socket.close()
        socket.release()
      }
      throw error
    }
    let core = ServerCore(loop: loop, configuration: configuration, methods: methods)
    let failure: RPCStatus? = await withUnsafeContinuation { done in
      loop.perform { done.resume(returning: core.listen(on: sockets)) }
    }
    if let failure { throw failure }
    state.withLock { $0 = .running(core) }
  }

  /// Stops accepting connections and calls, lets open calls finish within the grace period, then cancels them; returns at most half a second
  /// later.
  public func shutdown(grace: Duration) async {
    guard case .running(let core) = state.withLock({ $0 }) else { return }
    core.loop.perform { core.drain(grace: grace) }
    await waitUntilStopped()
  }

  /// The number of open connections; 0 if it is not running.
  public func connectionCount() async -> Int {
    guard case .running(let core) = state.withLock({ $0 }) else { return 0 }
    return await withUnsafeContinuation { answer in
      let isAlive = core.loop.perform { answer.resume(returning: core.connections.count) }
      if !isAlive { answer.resume(returning: 0) }
    }
  }

  /// Returns when the server has stopped; immediately if it is not running.
  public func waitUntilStopped() async {
    guard case .running(let core) = state.withLock({ $0 }) else { return }
    await withUnsafeContinuation { waiter in
      let isAlive = core.loop.perform {
        if core.state == .stopped { waiter.resume() } else { core.stopWaiters.append(waiter) }
      }
      if !isAlive { waiter.resume() }
    }
  }
}

extension ServerCore {
  func listen(on sockets: [ListeningSocket]) -> RPCStatus? {
    loop.assertOnLoop()
    listeners = sockets.map { Listener(socket: $0, core: self) }
    for listener in listeners {
      do throws(RPCStatus) { try listener.start() } catch {
        stopNow()
        return error
      }
    }
    return nil
  }
}
