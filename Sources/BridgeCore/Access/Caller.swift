package import LocalRPC

/// The originator of a change: the peer process of the socket, or the daemon itself.
package struct Caller: Sendable, Equatable {
  package var isDaemon: Bool
  package var uid: UInt32
  package var gid: UInt32
  package var pid: Int32
  package var user: String

  package init(_ peer: Peer) {
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

  /// The daemon itself, such as the delivery queue or the schedule.
  package static let daemon = Caller(daemonUser: "cwlinkd")
}
