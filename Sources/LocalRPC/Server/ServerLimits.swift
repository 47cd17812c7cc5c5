/// The limits of a server. A client that exceeds one gets RESOURCE_EXHAUSTED or is disconnected; other clients are not affected.
public struct ServerLimits: Sendable {
  /// Size of one request message in bytes: 16 MiB.
  public var maximumMessageSize = 16 << 20
  /// Concurrent calls on one connection: 256. Announced to the client, which queues further calls.
  public var maximumConcurrentStreams: UInt32 = 256
  /// Connections in total: 1024.
  public var maximumConnections = 1024
  /// Connections of one user: 256.
  public var maximumConnectionsPerUser = 256
  /// Calls in progress in total: 4096.
  public var maximumCalls = 4096
  /// Calls in progress for one user: 1024.
  public var maximumCallsPerUser = 1024
  /// Bytes of request messages buffered for one user: 64 MiB.
  public var maximumBufferedBytesPerUser = 64 << 20
  /// Size of a request's headers as HTTP/2 counts it (name, value and 32 bytes per field): 16 KiB.
  public var maximumHeaderListSize = 16 << 10
  /// Time for a new connection to send the HTTP/2 preface: 5 s.
  public var handshakeTime: Duration = .seconds(5)
  /// Calls that a connection may reset within `floodSeconds`, in excess of those that complete: 200.
  public var maximumResets = 200
  /// PING, SETTINGS and other control frames within `floodSeconds`, in excess of HEADERS and DATA frames: 1000.
  public var maximumControlFrames = 1000
  /// The window over which floods are counted: 10 s.
  public var floodSeconds = 10
  /// How long a client may leave its responses unread while more than `slowReaderBytes` are queued: 30 s.
  public var slowReaderTime: Duration = .seconds(30)
  /// Bytes of responses that may be queued without a time limit: 1 MiB.
  public var slowReaderBytes = 1 << 20

  public init() {}
}
