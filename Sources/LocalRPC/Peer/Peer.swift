internal import CSocketShims
internal import Glibc

/// The identity of a connected process, as reported by the kernel at connect time. It cannot be forged by the peer.
public struct Peer: Sendable, Equatable {
  public let uid: UInt32
  public let gid: UInt32
  public let pid: Int32
  /// The supplementary groups.
  public let groups: [UInt32]

  public init(uid: UInt32, gid: UInt32, pid: Int32, groups: [UInt32]) {
    self.uid = uid
    self.gid = gid
    self.pid = pid
    self.groups = groups
  }

  /// The user's name, or the number if it has none. Looked up in the system's user database and cached.
  public var userName: String { UserNames.shared.name(uid: uid) }

  /// Whether the user is root or this process's own user, for whom the server reserves places.
  public var isPrivileged: Bool { uid == 0 || uid == geteuid() }

  /// Nil if the kernel does not report the credentials.
  init?(socket: Int32) {
    var uid: UInt32 = 0
    var gid: UInt32 = 0
    var pid: Int32 = 0
    guard lrpc_peer_credentials(socket, &uid, &gid, &pid) == 0 else { return nil }
    self.init(uid: uid, gid: gid, pid: pid, groups: Peer.groups(socket: socket))
  }

  private static func groups(socket: Int32) -> [UInt32] {
    var groups = [UInt32](repeating: 0, count: 64)
    var count = UInt32(groups.count)
    if lrpc_peer_groups(socket, &groups, &count) != 0 {
      guard errno == ERANGE else { return [] }
      groups = [UInt32](repeating: 0, count: Int(count))
      guard lrpc_peer_groups(socket, &groups, &count) == 0 else { return [] }
    }
    return Array(groups.prefix(Int(count)))
  }
}
