import Glibc
import LocalRPC
import ServiceSupport

/// What the receiver takes from its process and its service manager.
struct ProcessContext: Sendable {
  /// Listening sockets inherited from systemd.
  var inheritedSockets: [Int32] = []
  /// systemd's `$CREDENTIALS_DIRECTORY`.
  var credentials: String?
  var notification = SystemdNotification(address: "")

  /// Removes systemd's variables from the environment, since they are for this process only.
  static func take() throws(RPCStatus) -> ProcessContext {
    return ProcessContext(
      inheritedSockets: try InheritedSockets.take(), credentials: SocketPath.variable("CREDENTIALS_DIRECTORY"), notification: .take())
  }
}

/// The process's limit of open files (RLIMIT_NOFILE).
enum OpenFileLimit {
  /// Files that the receiver opens besides its connections.
  private static let reserve = 64

  /// The number of connections to allow: `wanted`, or as many as the limit permits. Raises the soft limit to the hard limit.
  static func connections(_ wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    var raised = limit
    raised.rlim_cur = limit.rlim_max
    if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
    return connections(wanted, files: Int(clamping: limit.rlim_cur))
  }

  static func connections(_ wanted: Int, files: Int) -> Int { max(1, min(wanted, files - reserve)) }
}
