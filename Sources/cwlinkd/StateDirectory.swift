import ArgumentParser

/// Where the database and the master key live.
enum StateDirectory {
  /// Argument, `$CWLINK_STATE`, systemd's `$STATE_DIRECTORY`, else `cwlink` in `$XDG_STATE_HOME` or `~/.local/state`.
  static func choose(argument: String?, environment: [String: String]) throws -> String {
    if let path = argument ?? environment["CWLINK_STATE"], !path.isEmpty { return path }
    if let systemd = environment["STATE_DIRECTORY"]?.split(separator: ":").first { return String(systemd) }
    if let base = environment["XDG_STATE_HOME"], !base.isEmpty { return base + "/cwlink" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.local/state/cwlink" }
    throw ValidationError("no state directory: give one with --state DIR or CWLINK_STATE")
  }
}
