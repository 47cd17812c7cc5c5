internal import Synchronization

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
