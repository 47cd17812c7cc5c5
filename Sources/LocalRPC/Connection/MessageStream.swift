/// The messages that come in on a call, in order, ended by the peer. They are taken from the wire no faster than they are asked for.
///
/// For one reader. An error ends it: on the server CANCELLED, RESOURCE_EXHAUSTED or INVALID_ARGUMENT; on the client the call's status.
public struct MessageStream<M: RPCMessage>: AsyncSequence, Sendable {
  public typealias Element = M
  public typealias Failure = RPCStatus

  let stream: HTTP2Stream
  /// Ends the call once nobody can read it any more; nil on the server.
  let owner: CallOwner?

  public struct AsyncIterator: AsyncIteratorProtocol {
    let messages: MessageStream

    public mutating func next() async throws(RPCStatus) -> M? { try await messages.next() }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(RPCStatus) -> M? { try await messages.next() }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(messages: self) }

  func next() async throws(RPCStatus) -> M? {
    guard let bytes = try await stream.nextMessage() else { return nil }
    return try decodeMessage(bytes)
  }
}

/// Where messages go out on a call.
public struct MessageWriter<M: RPCMessage>: Sendable {
  let stream: HTTP2Stream

  /// Sends one message. Returns once it is queued; suspends while the peer is so slow that more than 256 KiB wait.
  /// Throws `RPCStatus` where the call has ended: CANCELLED on the server, the call's status on the client.
  public func write(_ message: M) async throws {
    try await stream.write(try MessageFrame.encode(message))
  }

  /// On the client: nothing more will be written, and the server's handler sees the end. On the server the handler's return is the end,
  /// and this only refuses further messages.
  public func finish() { stream.finishWriting() }
}
