/// The limits of a server. A client that exceeds one gets RESOURCE_EXHAUSTED or is disconnected; other clients are not affected.
public struct ServerLimits: Sendable {
  /// Size of one request message in bytes: 16 MiB.
  public var maximumMessageSize = 16 << 20
  /// Concurrent calls on one connection: 256. Announced to the client, which queues further calls.
  public var maximumConcurrentStreams: UInt32 = 256
  /// Connections in total: 1024.
  public var maximumConnections = 1024
  /// Connections of one user: 256, and no more than are still free.
  public var maximumConnectionsPerUser = 256
  /// Connections that only root and the server's own user get: 32, at most a quarter of all.
  public var reservedConnections = 32
  /// How long a connection may be without calls while more than three quarters of the connections are in use: 30 s.
  public var idleTime: Duration = .seconds(30)
  /// Calls in progress in total: 4096.
  public var maximumCalls = 4096
  /// Calls in progress for one user: 1024, and no more than are still free.
  public var maximumCallsPerUser = 1024
  /// Calls that only root and the server's own user get: 128, at most a quarter of all.
  public var reservedCalls = 128
  /// Bytes of request messages buffered for one user: 64 MiB.
  public var maximumBufferedBytesPerUser = 64 << 20
  /// Bytes of request messages buffered in total: 256 MiB. Beyond it, a user with more than `guaranteedBytes` gets no more.
  public var maximumBufferedBytes = 256 << 20
  /// Bytes of responses that one user may leave unread: 32 MiB.
  public var maximumUnreadBytesPerUser = 32 << 20
  /// Bytes of unread responses in total: 128 MiB. Beyond it, a user with more than `guaranteedBytes` gets no more.
  public var maximumUnreadBytes = 128 << 20
  /// Bytes that a user may hold whatever others hold: 2 MiB.
  public var guaranteedBytes = 2 << 20
  /// Size of a request's headers as HTTP/2 counts it (name, value and 32 bytes per field): 16 KiB.
  public var maximumHeaderListSize = 16 << 10
  /// Time for a new connection to send the HTTP/2 preface: 5 s.
  public var handshakeTime: Duration = .seconds(5)
  /// Calls of a connection that are reset or refused within `floodSeconds`, in excess of those that complete: 200.
  public var maximumResets = 200
  /// Frames without content (PING, SETTINGS, PRIORITY, CONTINUATION, empty DATA, unknown ones) within `floodSeconds`, in excess of HEADERS and
  /// DATA frames: 1000. The same for WINDOW_UPDATE, in excess of two for each DATA frame sent.
  public var maximumControlFrames = 1000
  /// Connections of a user that are ended because of a flood within `floodSeconds` before new ones are refused: 8.
  public var maximumFloodsPerUser = 8
  /// The window over which floods are counted: 10 s.
  public var floodSeconds = 10
  /// How long a client may leave its responses unread while more than `slowReaderBytes` are queued: 30 s.
  public var slowReaderTime: Duration = .seconds(30)
  /// Bytes of responses that may be queued without a time limit: 1 MiB.
  public var slowReaderBytes = 1 << 20
  /// How long any unread response may wait without being read on: 2 minutes. Then its call ends, or, if the socket accepts nothing, the connection.
  public var unreadTime: Duration = .seconds(120)

  public init() {}
}
