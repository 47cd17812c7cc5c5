internal import Glibc

/// Where a socket lies in the file system.
public enum SocketPath {
  /// Bytes an AF_UNIX address holds, without its end mark.
  public static let maximumLength = 107

  /// INVALID_ARGUMENT for a path that cannot be a socket's address.
  public static func check(_ path: String) throws(RPCStatus) {
    let length = path.utf8.count
    guard length > 0 else { throw RPCStatus(.invalidArgument, "The socket path is empty.") }
    guard length <= maximumLength else {
      throw RPCStatus(
        .invalidArgument, "The socket path has \(length) bytes and \(maximumLength) is the limit; choose a shorter one: \(path)")
    }
    guard !path.utf8.contains(0) else { throw RPCStatus(.invalidArgument, "The socket path has a NUL byte in it.") }
  }

  /// The path to use, in this order: the one given; the environment variable's; `/run/APP/APP.sock` where that directory is there and is
  /// writable or has the socket; `$XDG_RUNTIME_DIR/APP/APP.sock`.
  ///
  /// INVALID_ARGUMENT where none of them leads anywhere.
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
        "There is no place for the socket: \(run)/\(application) is missing or not writable and XDG_RUNTIME_DIR is not set. Name a path, or set \(environmentVariable)."
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
    guard let user = environment("XDG_RUNTIME_DIR"), !user.isEmpty else { return nil }
    return "\(user)/\(application)/\(application).sock"
  }

  /// A variable of the process's environment.
  public static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
