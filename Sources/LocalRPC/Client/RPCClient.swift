internal import Glibc
internal import Synchronization

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

extension RPCClient {
  /// Sends one message and returns the response.
  public func unary<Q, S>(_ method: RPCMethod<Q, S>, _ request: Q, _ options: CallOptions = .init()) async throws -> S {
    let call = try begin(method, request, options)
    return try await call.onlyMessage()
  }

  /// Sends one message and returns the stream of responses. The call is cancelled when the stream is released.
  public func serverStreaming<Q, S>(
    _ method: RPCMethod<Q, S>, _ request: Q, _ options: CallOptions = .init()
  ) async throws -> MessageStream<S> {
    try begin(method, request, options).messages()
  }

  /// Sends the messages that the closure writes and returns the response. If the server ends the call early, its status or response is the
  /// result, whatever the closure throws.
  public func clientStreaming<Q, S>(
    _ method: RPCMethod<Q, S>, _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<Q>) async throws -> Void
  ) async throws -> S {
    let call = begin(method, options)
    do { try await send(MessageWriter(stream: call.stream)) } catch {
      guard call.stream.hasEnded else { throw error }
    }
    call.stream.finishWriting()
    return try await call.onlyMessage()
  }

  /// Both sides may send while the closure runs; the call ends when it returns. `MessageWriter.finish()` ends the request messages.
  public func bidirectional<Q, S, R: Sendable>(
    _ method: RPCMethod<Q, S>, _ options: CallOptions = .init(),
    _ body: @Sendable (MessageWriter<Q>, MessageStream<S>) async throws -> R
  ) async throws -> R {
    let call = begin(method, options)
    return try await body(MessageWriter(stream: call.stream), call.messages())
  }

  private func begin<Q, S>(_ method: RPCMethod<Q, S>, _ request: Q, _ options: CallOptions) throws(RPCStatus) -> ClientCall<S> {
    let frame = try MessageFrame.encode(request)
    return start(method, options) { outbox in
      _ = outbox.append(frame)
      outbox.finish()
    }
  }

  private func begin<Q, S>(_ method: RPCMethod<Q, S>, _ options: CallOptions) -> ClientCall<S> { start(method, options) { _ in } }

  private func start<Q, S>(_ method: RPCMethod<Q, S>, _ options: CallOptions, _ fill: (inout Outbox) -> Void) -> ClientCall<S> {
    let stream = ClientStream(path: method.path, options: options, core: core)
    stream.outbox.withLock { outbox in
      fill(&outbox)
      outbox.isScheduled = true
    }
    let isAlive = core.loop.perform { [core] in core.start(stream) }
    if !isAlive { stream.closed(RPCStatus(.cancelled, "The client is closed.")) }
    // Calls keep their client alive.
    return ClientCall(stream: stream, owner: CallOwner { [self] in withExtendedLifetime(self) { stream.giveUp(HTTP2Stream.cancelled) } })
  }
}

/// A call in progress.
struct ClientCall<S: RPCMessage> {
  let stream: ClientStream
  let owner: CallOwner

  func messages() -> MessageStream<S> { MessageStream(stream: stream, owner: owner) }

  func onlyMessage() async throws(RPCStatus) -> S {
    defer { withExtendedLifetime(owner) {} }
    guard let bytes = try await stream.nextMessage() else { throw RPCStatus(.internal, "The server's response has no message.") }
    guard try await stream.nextMessage() == nil else { throw RPCStatus(.internal, "The server's response has more than one message.") }
    return try decodeMessage(bytes)
  }
}

extension HTTP2Stream {
  /// Whether the peer has ended the call, successfully or not.
  var hasEnded: Bool {
    inbox.withLock { inbox in
      if case .open = inbox.state { false } else { true }
    }
  }
}
