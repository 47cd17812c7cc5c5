import LocalRPC

/// The socket the daemon listens on: systemd's where one is passed in, else a path.
enum DaemonSocket {
  /// Call early, while there is one thread: systemd's variables are taken out of the environment.
  static func choose(argument: String?, environment: [String: String]) throws -> ServerConfiguration.Socket {
    let inherited = try InheritedSockets.take()
    if !inherited.isEmpty { return .inherited(inherited) }
    return .path(
      try SocketPath.resolve(
        explicit: argument, environmentVariable: "CWLINK_SOCKET", application: "cwlink", environment: { environment[$0] }))
  }
}
