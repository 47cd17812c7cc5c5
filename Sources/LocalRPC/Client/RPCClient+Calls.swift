internal import Synchronization

extension RPCClient {
  /// Sends one message and waits for one.
  public func unary<Q, S>(_ method: RPCMethod<Q, S>, _ request: Q, _ options: CallOptions = .init()) async throws -> S {
    let call = try begin(method, request, options)
    return try await call.onlyMessage()
  }

  /// Sends one message; the answers are read from what is returned. The call is given up when nobody holds that any more.
  public func serverStreaming<Q, S>(
    _ method: RPCMethod<Q, S>, _ request: Q, _ options: CallOptions = .init()
  ) async throws -> MessageStream<S> {
    try begin(method, request, options).messages()
  }

  /// Sends what the closure writes and waits for one message. Where the server ends the call early, its status or answer counts, whatever the
  /// closure then throws.
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

  /// Both sides send as they like while the closure runs; when it returns, the call is over. `MessageWriter.finish()` tells the server that
  /// nothing more comes.
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
    // The client stays while its calls do.
    return ClientCall(stream: stream, owner: CallOwner { [self] in withExtendedLifetime(self) { stream.giveUp(HTTP2Stream.cancelled) } })
  }
}

/// A call under way, and the right to give it up.
struct ClientCall<S: RPCMessage> {
  let stream: ClientStream
  let owner: CallOwner

  func messages() -> MessageStream<S> { MessageStream(stream: stream, owner: owner) }

  func onlyMessage() async throws(RPCStatus) -> S {
    defer { withExtendedLifetime(owner) {} }
    guard let bytes = try await stream.nextMessage() else { throw RPCStatus(.internal, "The server's answer has no message.") }
    guard try await stream.nextMessage() == nil else { throw RPCStatus(.internal, "The server's answer has more than one message.") }
    return try decodeMessage(bytes)
  }
}

extension HTTP2Stream {
  /// Whether the peer has ended the call, well or not.
  var hasEnded: Bool {
    inbox.withLock { inbox in
      if case .open = inbox.state { false } else { true }
    }
  }
}
