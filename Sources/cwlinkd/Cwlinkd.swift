import BridgeCore
import ArgumentParser
import Bridge
import Foundation
import LocalRPC
import ProcessSupport
import ServiceSupport
import Version

/// The daemon. It holds all integration state and all ConnectWise connectivity.
@main
struct Cwlinkd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlinkd",
    abstract: "Links Trend Micro customers to ConnectWise Manage. Serves gRPC on a Unix domain socket.",
    discussion: """
      Options can also be set by environment variables: CWLINK_SOCKET, CWLINK_STATE, CWLINK_CONFIG. Under systemd, an inherited socket and \
      systemd's state directory are used. SIGTERM finishes calls and deliveries in progress, then stops.
      """,
    version: cwlinkVersion, subcommands: [RestoreCommand.self, VacuumCommand.self])

  @Option(help: "The socket to listen on. Default: $CWLINK_SOCKET, /run/cwlink/cwlink.sock, or cwlink/cwlink.sock in $XDG_RUNTIME_DIR.")
  var socket: String?

  @Option(
    help: "The directory of the database and the master key. Default: $CWLINK_STATE, $STATE_DIRECTORY, or cwlink in $XDG_STATE_HOME.")
  var state: String?

  @Option(help: "The configuration file (JSON, comments allowed): access roles, billing guards, callback times, log level.")
  var config: String?

  @Option(
    name: .customLong("demonstration-clock"),
    help: "Start at this time (RFC 3339) instead of now; SystemService/AdvanceClock advances it. For demonstrations only.")
  var demonstrationClock: String?

  static func main() async {
    StandardDescriptors.fill()
    ProcessMemory.bound()
    ProcessProtection.apply()
    ProcessProtection.createPrivateFiles()
    await main(nil)
  }

  func validate() throws {
    // An empty variable counts as none, but an empty option is the value of a variable that a script lacks.
    for (name, value) in [("--socket", socket), ("--state", state), ("--config", config)] where value?.isEmpty == true {
      throw ValidationError("\(name) must not be empty.")
    }
  }

  func run() async throws {
    // A log reader that goes away must not stop the daemon.
    signal(SIGPIPE, SIG_IGN)
    // What is queued is still written, unless nobody reads it.
    defer { LogWriter.standardError.flush(within: .seconds(1)) }
    let environment = ProcessInfo.processInfo.environment
    do {
      let configuration = try DaemonConfiguration.load(path: config ?? environment["CWLINK_CONFIG"])
      let daemon = try Daemon(
        configuration: configuration, clock: try clock(), socket: try listeningSocket(environment),
        stateDirectory: try stateDirectory(environment), credentialsDirectory: environment["CREDENTIALS_DIRECTORY"],
        systemd: .take())
      try await daemon.run()
    } catch {
      LogWriter.standardError.write(JournalStream.text(.error, "cwlinkd: \(ErrorText.of(error))"))
      throw ExitCode(1)
    }
  }

  /// The parser accepts the daemon's options for its other commands too, wherever they stand. Those that `command` does not use must not be ignored.
  func refuseOptions(of command: String, except used: Set<String> = []) throws {
    let given = [("--socket", socket), ("--state", state), ("--config", config), ("--demonstration-clock", demonstrationClock)]
    if let option = given.first(where: { $0.1 != nil && !used.contains($0.0) })?.0 {
      throw ValidationError("\(option) is an option of the daemon itself; '\(command)' does not have it.")
    }
  }

  private func clock() throws -> any BridgeClock {
    guard let text = demonstrationClock else { return SystemClock() }
    guard let start = try? Date.ISO8601FormatStyle().parse(text) else {
      throw ValidationError("--demonstration-clock: '\(text)' is not a time; use the form 2026-11-01T00:00:00Z")
    }
    return DemonstrationClock(start: Instant(start))
  }

  /// An inherited socket takes precedence. Call before threads are started: systemd's variables are removed from the environment.
  private func listeningSocket(_ environment: [String: String]) throws -> ServerConfiguration.Socket {
    let inherited = try InheritedSockets.take()
    if !inherited.isEmpty { return .inherited(inherited) }
    return .path(
      try SocketPath.resolve(
        explicit: socket, environmentVariable: "CWLINK_SOCKET", application: "cwlink", environment: { environment[$0] }))
  }

  private func stateDirectory(_ environment: [String: String]) throws -> String { try Self.stateDirectory(state, environment) }

  /// `--state`, `$CWLINK_STATE`, systemd's `$STATE_DIRECTORY`, `cwlink` in `$XDG_STATE_HOME` or in `~/.local/state`.
  static func stateDirectory(_ option: String?, _ environment: [String: String]) throws -> String {
    if let path = option ?? environment["CWLINK_STATE"], !path.isEmpty { return path }
    if let systemd = environment["STATE_DIRECTORY"]?.split(separator: ":").first { return String(systemd) }
    if let base = environment["XDG_STATE_HOME"], !base.isEmpty { return base + "/cwlink" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.local/state/cwlink" }
    throw ValidationError("no state directory; set --state or CWLINK_STATE")
  }
}
