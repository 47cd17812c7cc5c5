/// The configuration of a server: socket, limits, authorization.
public struct ServerConfiguration: Sendable {
  /// The source of the listening socket.
  public enum Socket: Sendable, Equatable {
    /// Created by the server; `ListeningSocket` describes how an existing socket is handled.
    case path(String)
    /// Already listening, as passed by systemd; the server does not remove their files.
    case inherited([Int32])
  }

  public var socket: Socket
  /// Permission bits of a socket that the server creates.
  public var mode: UInt32 = 0o660
  public var limits = ServerLimits()
  /// Called on the event loop before the handler starts; throwing ends the call with that status. Must not block.
  public var authorize: @Sendable (ServerCall) throws(RPCStatus) -> Void = { _ in }
  /// Called on the event loop when a call's outcome is decided. Must not block.
  public var callFinished: @Sendable (CallRecord) -> Void = { _ in }
  /// Called on the event loop when a connection is refused, or ended because of a limit. Must not block.
  public var connectionEnded: @Sendable (Peer, _ reason: String) -> Void = { _, _ in }
  /// Identifies the client of a socket; tests replace it.
  var identify: @Sendable (Int32) -> Peer? = { Peer(socket: $0) }

  public init(socket: Socket) {
    self.socket = socket
  }
}

/// The outcome of one call.
public struct CallRecord: Sendable {
  /// "grpc.health.v1.Health/Check"; for an unknown method the requested path, truncated to 200 characters.
  public let method: String
  public let peer: Peer
  public let code: RPCCode
  /// What the client was told; nil if the call succeeded.
  public let status: RPCStatus?
  /// From the request's headers to the outcome.
  public let duration: Duration
  public let messagesReceived: Int
  public let messagesSent: Int
  /// The handler's error, for the log, if it is hidden from the client; otherwise nil.
  public let failure: String?
}
