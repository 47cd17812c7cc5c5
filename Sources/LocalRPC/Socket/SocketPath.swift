internal import Glibc

/// The path of a socket.
public enum SocketPath {
  /// The maximum length of an AF_UNIX path in bytes, without the terminating NUL.
  public static let maximumLength = 107

  /// Throws INVALID_ARGUMENT if the path cannot be a socket address.
  public static func check(_ path: String) throws(RPCStatus) {
    let length = path.utf8.count
    guard length > 0 else { throw RPCStatus(.invalidArgument, "The socket path is empty.") }
    guard length <= maximumLength else {
      throw RPCStatus(
        .invalidArgument, "The socket path has \(length) bytes and \(maximumLength) is the limit; choose a shorter one: \(path)")
    }
    guard !path.utf8.contains(0) else { throw RPCStatus(.invalidArgument, "The socket path contains a NUL byte.") }
  }

  /// The path to use, in order of precedence: the given one; the environment variable; `/run/APP/APP.sock` if that directory exists and is
  /// writable or contains the socket; `$XDG_RUNTIME_DIR/APP/APP.sock`; `/run/APP/APP.sock` if `/run` is writable: root without a login session.
  ///
  /// Throws INVALID_ARGUMENT if none of them applies.
  public static func resolve(
    explicit: String?, environmentVariable: String, application: String, environment: (String) -> String? = SocketPath.variable
  ) throws(RPCStatus) -> String {
    try resolve(
      explicit: explicit, environmentVariable: environmentVariable, application: application, environment: environment, run: "/run")
  }

  static func resolve(
    explicit: String?, environmentVariable: String, application: String, environment: (String) -> String?, run: String
  ) throws(RPCStatus) -> String {
    let path = explicit ?? environment(environmentVariable).flatMap { $0.isEmpty ? nil : $0 } ?? conventional(application, environment, run)
    guard let path else {
      throw RPCStatus(
        .invalidArgument,
        "No socket path: \(run)/\(application) is missing or not writable, and XDG_RUNTIME_DIR is not set. Is the server running? Start it, "
          + "specify a path, or set \(environmentVariable)."
      )
    }
    try check(path)
    return path
  }

  private static func conventional(_ application: String, _ environment: (String) -> String?, _ run: String) -> String? {
    let system = "\(run)/\(application)"
    if access(system, F_OK) == 0, access(system, W_OK) == 0 || access("\(system)/\(application).sock", F_OK) == 0 {
      return "\(system)/\(application).sock"
    }
    guard let user = environment("XDG_RUNTIME_DIR"), !user.isEmpty else {
      return access(run, W_OK) == 0 ? "\(system)/\(application).sock" : nil
    }
    return "\(user)/\(application)/\(application).sock"
  }

  /// A variable of the process's environment.
  public static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
