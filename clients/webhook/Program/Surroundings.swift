import Glibc
import LocalRPC

/// What the receiver takes from the process around it.
struct Surroundings: Sendable {
  /// Listening sockets that systemd opened.
  var inheritedSockets: [Int32] = []
  /// systemd's directory of credentials.
  var credentials: String?
  var notification = SystemdNotification(address: "")

  /// Takes what is meant for this process alone out of the environment.
  static func take() throws(RPCStatus) -> Surroundings {
    let surroundings = Surroundings(
      inheritedSockets: try InheritedSockets.take(), credentials: SocketPath.variable("CREDENTIALS_DIRECTORY"),
      notification: SystemdNotification(address: SocketPath.variable("NOTIFY_SOCKET") ?? ""))
    unsetenv("NOTIFY_SOCKET")
    return surroundings
  }
}
