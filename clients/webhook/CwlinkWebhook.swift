import ArgumentParser
import Glibc
import LocalRPC
import ProcessSupport
import ServiceSupport
import Version

/// The webhook receiver. It faces the internet, holds no state, and calls the daemon.
@main
struct CwlinkWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink-webhook",
    abstract: "Receives signed webhooks and calls the cwlink daemon.",
    discussion: """
      Routes, signatures, TLS and limits are set in the configuration file; see docs/WEBHOOKS.md. Under systemd, an inherited socket takes \
      precedence over the configured address, and secrets can be credentials. SIGTERM finishes requests in progress, then stops.
      """,
    version: cwlinkVersion)

  @Option(help: ArgumentHelp("The configuration file (JSON, comments allowed).", valueName: "path"), completion: .file())
  var config: String

  @Flag(help: "Check the configuration, its secrets and its certificate, then exit.")
  var check = false

  static func main() async {
    StandardDescriptors.fill()
    ProcessProtection.apply()
    await main(nil)
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    // What is queued is still written, unless nobody reads it.
    defer { LogWriter.standardError.flush(within: .seconds(1)) }
    do {
      let context = try ProcessContext.take()
      let program = try ReceiverProgram(configuration: try ReceiverConfiguration(file: config), context: context)
      if check { return try StandardDescriptors.writeOutput("configuration \(config) is valid: \(program.summary)\n") }
      try await program.run()
    } catch let error as ConfigurationError {
      throw error.inFile(config)
    } catch let status as RPCStatus {
      throw StartFailure(description: status.message)
    }
  }
}

/// Reported as "Error: …", exit status 1.
private struct StartFailure: Error, CustomStringConvertible {
  let description: String
}
