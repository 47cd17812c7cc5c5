public import LocalRPC

/// Who asks for a change: the process at the other end of the socket, or the daemon itself.
public struct Caller: Sendable, Equatable {
  public var isDaemon: Bool
  public var uid: UInt32
  public var gid: UInt32
  public var pid: Int32
  public var user: String

  public init(_ peer: Peer) {
    isDaemon = false
    uid = peer.uid
    gid = peer.gid
    pid = peer.pid
    user = peer.userName
  }

  private init(daemonUser user: String) {
    isDaemon = true
    uid = 0
    gid = 0
    pid = 0
    self.user = user
  }

  /// The daemon, acting by itself: the delivery queue, the schedule.
  public static let daemon = Caller(daemonUser: "cwlinkd")
}
