/// How a client behaves.
public struct ClientConfiguration: Sendable {
  /// Whom to look for when nobody answers, for error messages: "is SERVER running?"
  public var serverName = "the server"
  /// Bytes one response message may have: 64 MiB.
  public var maximumMessageSize = 64 << 20
  /// How long to wait where the server's queue of new connections is full: 2 s.
  public var connectTime: Duration = .seconds(2)

  public init() {}
}

/// What one call wants beside its request.
public struct CallOptions: Sendable {
  /// After this time the call ends with DEADLINE_EXCEEDED, here and on the server; nil: it may take for ever.
  public var timeout: Duration?
  /// Sent beside the messages.
  public var metadata: Metadata
  /// Called once, off the caller's thread, with what the server sent beside its messages: before them, and with the status.
  public var receivedMetadata: (@Sendable (_ initial: Metadata, _ trailing: Metadata) -> Void)?

  public init(timeout: Duration? = nil, metadata: Metadata = .init()) {
    self.timeout = timeout
    self.metadata = metadata
  }
}
