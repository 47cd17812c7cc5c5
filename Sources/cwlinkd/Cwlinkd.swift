import BridgeCore
import ArgumentParser
import Bridge
import Foundation

/// The daemon: holds all integration state and all ConnectWise connectivity.
@main
struct Cwlinkd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlinkd",
    abstract: "Links Trend Micro customers to ConnectWise Manage; answers gRPC calls on a Unix domain socket.",
    discussion: """
      Every option can be given by environment instead: CWLINK_SOCKET, CWLINK_STATE, CWLINK_CONFIG. Under systemd, a socket that is passed in is \
      used, and the state directory is systemd's. SIGTERM lets calls and deliveries under way end, then stops.
      """,
    version: DaemonVersion.current)

  @Option(help: "The socket to listen on. Default: $CWLINK_SOCKET, /run/cwlink/cwlink.sock, or cwlink/cwlink.sock in $XDG_RUNTIME_DIR.")
  var socket: String?

  @Option(help: "The directory for the database and the master key. Default: $CWLINK_STATE, systemd's, or cwlink in $XDG_STATE_HOME.")
  var state: String?

  @Option(help: "The configuration file (JSON, comments allowed): who may do what, when billing asks a person.")
  var config: String?

  @Option(
    name: .customLong("demonstration-clock"),
    help:
      "Starts at this time (RFC 3339) instead of now; SystemService/AdvanceClock moves it on. For demonstrations: never for a real site.")
  var demonstrationClock: String?

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    do {
      let configuration = try DaemonConfiguration.load(path: config ?? environment["CWLINK_CONFIG"])
      let daemon = try Daemon(
        configuration: configuration, clock: try DaemonClock.choose(argument: demonstrationClock),
        socket: try DaemonSocket.choose(argument: socket, environment: environment),
        stateDirectory: try StateDirectory.choose(argument: state, environment: environment),
        credentialsDirectory: environment["CREDENTIALS_DIRECTORY"], systemd: SystemdNotification(environment: environment))
      try await daemon.run()
    } catch {
      FileHandle.standardError.write(Data("cwlinkd: \(ErrorText.of(error))\n".utf8))
      throw ExitCode(1)
    }
  }
}
