import ArgumentParser
import Glibc
import LocalRPC

/// The receiver of webhooks: it faces the internet, holds no state, and calls the daemon.
@main
struct CwlinkWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink-webhook",
    abstract: "Takes signed webhooks and calls the cwlink daemon with them.",
    discussion: """
      Routes, signatures, TLS and limits are in the configuration file: see docs/WEBHOOKS.md. Under systemd, a socket that is passed in goes \
      before the configured address, and secrets may be credentials. SIGTERM lets requests under way end, then stops.
      """,
    version: "0.1.0")

  @Option(help: ArgumentHelp("The configuration file (JSON, comments allowed).", valueName: "path"), completion: .file())
  var config: String

  @Flag(help: "Only check the configuration, its secrets and certificate, then end.")
  var check = false

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      let surroundings = try Surroundings.take()
      let program = try ReceiverProgram(configuration: try ConfigurationFile.read(config), surroundings: surroundings)
      if check { return print("the configuration \(config) is right: \(program.summary)") }
      try await program.run()
    } catch let problem as ConfigurationProblem {
      throw Failure(problem: "the configuration \(config): \(problem)")
    } catch let status as RPCStatus {
      throw Failure(problem: status.message)
    }
  }
}

/// How the program ends where it cannot go on: "Error: …" and status 1.
private struct Failure: Error, CustomStringConvertible {
  let problem: String
  var description: String { problem }
}
