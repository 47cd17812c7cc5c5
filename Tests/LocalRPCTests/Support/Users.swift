import LocalRPC
import TestSupport

/// Gives connections the uids that a test chooses.
final class Users: Sendable {
  private let uid = Box<UInt32>(0)

  /// The user of all connections accepted from now on.
  func next(_ uid: UInt32) { self.uid.update { $0 = uid } }

  var identify: @Sendable (Int32) -> Peer? { { _ in Peer(uid: self.uid.value, gid: 0, pid: 1, groups: []) } }
}
