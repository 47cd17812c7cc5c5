internal import Glibc

/// Sockets that systemd opened for this process (`LISTEN_FDS`, `LISTEN_PID`; see sd_listen_fds(3)).
public enum InheritedSockets {
  private static let firstDescriptor: Int32 = 3

  /// The descriptors, or none. Removes the variables from the environment, so that child processes do not see them: call it once, early,
  /// while the process has one thread. Throws FAILED_PRECONDITION if the variables are invalid.
  public static func take() throws(RPCStatus) -> [Int32] {
    defer { for name in ["LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES"] { unsetenv(name) } }
    return try descriptors(count: SocketPath.variable("LISTEN_FDS"), process: SocketPath.variable("LISTEN_PID"), own: getpid())
  }

  static func descriptors(count: String?, process: String?, own: Int32) throws(RPCStatus) -> [Int32] {
    // Otherwise meant for another process, and inherited by accident.
    guard let count, let process, process == String(own) else { return [] }
    guard let number = Int32(count), (0...1024).contains(number) else {
      throw RPCStatus(.failedPrecondition, "LISTEN_FDS is \"\(count)\"; expected a number of descriptors from 0 to 1024.")
    }
    return (0..<number).map { firstDescriptor + $0 }
  }
}
