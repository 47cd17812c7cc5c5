/// What one server grants. Who goes over a limit gets RESOURCE_EXHAUSTED or loses the connection; everybody else goes on.
public struct ServerLimits: Sendable {
  /// Bytes of one request message: 16 MiB.
  public var maximumMessageSize = 16 << 20
  /// Calls at once on one connection: 256. The caller is told and keeps the others back.
  public var maximumConcurrentStreams: UInt32 = 256
  /// Connections in all: 1024.
  public var maximumConnections = 1024
  /// Connections of one user: 256.
  public var maximumConnectionsPerUser = 256
  /// Calls being answered, in all: 4096.
  public var maximumCalls = 4096
  /// Calls being answered for one user: 1024.
  public var maximumCallsPerUser = 1024
  /// Bytes of request messages that wait for handlers, for one user: 64 MiB.
  public var maximumBufferedBytesPerUser = 64 << 20
  /// Bytes of a call's headers, as HTTP/2 counts them (name, value and 32 a field): 16 KiB.
  public var maximumHeaderListSize = 16 << 10
  /// How long a new connection may take to say that it speaks HTTP/2: 5 s.
  public var handshakeTime: Duration = .seconds(5)
  /// Calls a connection may reset within `floodSeconds` over those it lets complete: 200.
  public var maximumResets = 200
  /// Pings, settings and other frames that carry no call, within `floodSeconds` over the calls and messages carried: 1000.
  public var maximumControlFrames = 1000
  /// The time over which floods are counted: 10 s.
  public var floodSeconds = 10
  /// How long a connection may leave its answers unread while more than `slowReaderBytes` wait: 30 s.
  public var slowReaderTime: Duration = .seconds(30)
  /// Bytes of answers that may wait without a time limit: 1 MiB.
  public var slowReaderBytes = 1 << 20

  public init() {}
}
