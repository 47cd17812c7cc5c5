import Glibc

/// Where the daemon listens.
enum SocketPath {
  /// The option, else `CWLINK_SOCKET`, else the system's socket where there is one, else the user's.
  static func choose(option: String?, _ surroundings: Surroundings) throws -> String {
    if let option { return option }
    if let path = surroundings.nonEmptyVariable("CWLINK_SOCKET") { return path }
    let system = "/run/cwlink/cwlink.sock"
    if access(system, F_OK) == 0 { return system }
    guard let directory = surroundings.nonEmptyVariable("XDG_RUNTIME_DIR") else { return system }
    return directory + "/cwlink/cwlink.sock"
  }
}
