/// The configuration of a client.
public struct ClientConfiguration: Sendable {
  /// The server's name in error messages: "is SERVER running?"
  public var serverName = "the server"
  /// The maximum size of a response message in bytes: 64 MiB.
  public var maximumMessageSize = 64 << 20
  /// How long to retry while the server's queue of new connections is full: 2 s.
  public var connectTime: Duration = .seconds(2)

  public init() {}
}

/// The options of one call.
public struct CallOptions: Sendable {
  /// The time after which the call ends with DEADLINE_EXCEEDED, here and on the server; nil for no deadline.
  public var timeout: Duration?
  /// The request's metadata.
  public var metadata: Metadata
  /// Called once, on another thread than the caller's, with the response's initial and trailing metadata.
  public var receivedMetadata: (@Sendable (_ initial: Metadata, _ trailing: Metadata) -> Void)?

  public init(timeout: Duration? = nil, metadata: Metadata = .init()) {
    self.timeout = timeout
    self.metadata = metadata
  }
}
