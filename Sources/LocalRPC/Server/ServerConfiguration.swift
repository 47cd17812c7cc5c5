/// How a server is reached, whom it answers and what it grants.
public struct ServerConfiguration: Sendable {
  /// Where the listening socket comes from.
  public enum Socket: Sendable, Equatable {
    /// Made by the server; see `ListeningSocket` for how a live or dead predecessor's is treated.
    case path(String)
    /// Already listening, as systemd passes them; the server does not remove them from the file system.
    case inherited([Int32])
  }

  public var socket: Socket
  /// Permission bits of a socket the server makes.
  public var mode: UInt32 = 0o660
  public var limits = ServerLimits()
  /// Called on the event loop before a handler; throwing ends the call with that status. It must not block.
  public var authorize: @Sendable (ServerCall) throws(RPCStatus) -> Void = { _ in }
  /// Called on the event loop when a call's outcome is decided. It must not block.
  public var callFinished: @Sendable (CallRecord) -> Void = { _ in }

  public init(socket: Socket) {
    self.socket = socket
  }
}

/// How one call went.
public struct CallRecord: Sendable {
  /// "grpc.health.v1.Health/Check"; for an unknown method what the caller asked for, cut to 200 characters.
  public let method: String
  public let peer: Peer
  public let code: RPCCode
  /// From the request's headers to the decision how it ends.
  public let duration: Duration
  public let messagesReceived: Int
  public let messagesSent: Int
  /// What the handler threw where the caller is only told that it failed; nil otherwise. For the log.
  public let failure: String?
}
