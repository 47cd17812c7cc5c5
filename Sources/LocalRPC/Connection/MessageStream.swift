/// The messages received on a call, in order, until the peer ends them. Flow control holds the peer back to the speed of the reader.
///
/// Supports one reader. An error ends it: on the server CANCELLED, RESOURCE_EXHAUSTED or INVALID_ARGUMENT; on the client the call's status.
public struct MessageStream<M: RPCMessage>: AsyncSequence, Sendable {
  public typealias Element = M
  public typealias Failure = RPCStatus

  let stream: HTTP2Stream
  /// Cancels the call when the last reader is released; nil on the server.
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

/// The outgoing messages of a call.
public struct MessageWriter<M: RPCMessage>: Sendable {
  let stream: HTTP2Stream

  /// Sends one message. Returns once it is queued; suspends while more than 256 KiB are queued.
  /// Throws `RPCStatus` if the call has ended: CANCELLED on the server, the call's status on the client.
  public func write(_ message: M) async throws {
    try await stream.write(try MessageFrame.encode(message))
  }

  /// Ends the messages. On the client, the server's handler sees the end. On the server, the call goes on until the handler returns; further
  /// messages are refused.
  public func finish() { stream.finishWriting() }
}

/// A reference held by every reader of a call's response; the call is cancelled when the last one is released.
final class CallOwner: Sendable {
  private let abandon: @Sendable () -> Void

  init(abandon: @escaping @Sendable () -> Void) {
    self.abandon = abandon
  }

  deinit { abandon() }
}
