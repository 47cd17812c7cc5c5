package import LocalRPC

/// Maps callers to roles by their user and group ids.
package struct AccessPolicy: Sendable {
  package var users: [UInt32: Role]
  package var groups: [UInt32: Role]
  /// The role of all other callers; nil denies access.
  package var others: Role?
  /// The daemon's user id, which has the role administer, as root does.
  package var daemonUser: UInt32

  package init(users: [UInt32: Role] = [:], groups: [UInt32: Role] = [:], others: Role? = .read, daemonUser: UInt32) {
    self.users = users
    self.groups = groups
    self.others = others
    self.daemonUser = daemonUser
  }

  /// The highest role of the caller's user, primary group and supplementary groups.
  package func role(of peer: Peer) -> Role? {
    if peer.uid == 0 || peer.uid == daemonUser { return .administer }
    let byGroup = ([peer.gid] + peer.groups).compactMap { groups[$0] }
    return ([users[peer.uid]].compactMap(\.self) + byGroup).max() ?? others
  }

  /// Throws PERMISSION_DENIED, naming the required role, if `peer` may not call `method` ("package.Service/Method").
  package func authorize(_ peer: Peer, method: String) throws(RPCStatus) {
    guard let needed = MethodRoles.role(for: method) else { return }
    let own = role(of: peer)
    guard let own, own >= needed else {
      // A user without a name is named by its id.
      let user = peer.userName == String(peer.uid) ? "the user with uid \(peer.uid)" : "\(peer.userName) (uid \(peer.uid))"
      throw RPCStatus(
        .permissionDenied,
        "\(user) has \(own.map { "the role \($0.name)" } ?? "no role"), and \(method) needs \(needed.name); "
          + "give it in the configuration under access.users or access.groups")
    }
  }
}
