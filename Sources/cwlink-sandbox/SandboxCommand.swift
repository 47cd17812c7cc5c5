import ArgumentParser
import Glibc
import Logging
import ProcessSupport
import ServiceSupport
import Version

/// `cwlink-sandbox`
@main
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink-sandbox",
    abstract: "Simulate ConnectWise Manage's REST API, Trend Micro's licence and log APIs, and a mail server on 127.0.0.1.",
    discussion: """
      Prints one line of JSON when both ports accept connections: {"port":…,"smtpPort":…}. Stops on SIGTERM or SIGINT.

      The site is http://127.0.0.1:PORT, the company ID trainingco, the public key demo-public, the private key demo-private-key; any GUID \
      is accepted as client ID.

      Trend Micro's base URL is http://127.0.0.1:PORT too, for LMPI (access token 11111111-aaaa-4aaa-8aaa-111111111111, secret key \
      demo-lmpi-secret-key), SMPI (22222222-bbbb-4bbb-8bbb-222222222222, demo-smpi-secret-key) and Email Security (login ID alder, API key \
      demo-tmes-key-alder).

      The control plane under /sandbox/ inspects the state, makes changes and injects faults: see docs/SANDBOX.md.
      """,
    version: cwlinkVersion)

  @Option(help: ArgumentHelp("The HTTP port; 0 means any free port.", valueName: "N"))
  var port = 0

  @Option(help: ArgumentHelp("The SMTP port; 0 means any free port.", valueName: "N"))
  var smtpPort = 0

  @Option(
    help: ArgumentHelp("Seed for the generated companies, agreements and products; the same seed gives the same data.", valueName: "N"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Append each REST exchange to this file as one line of JSON, without credentials.", valueName: "FILE"))
  var record: String?

  @Flag(help: "Start without companies, agreements, products and management solutions, with setup tables only.")
  var empty = false

  @Option(help: ArgumentHelp("Requests per minute before the site responds with 429.", valueName: "N"))
  var requestsPerMinute = 1000

  @Option(help: ArgumentHelp("The day on which agreements' dates are based, as YYYY-MM-DD (default: today, UTC).", valueName: "DATE"))
  var today: String?

  @Option(
    name: .customLong("callback-ca"),
    help: ArgumentHelp("PEM file with the CA certificates for https callbacks; without it only http is supported.", valueName: "FILE"))
  var callbackCA: String?

  @Flag(help: "Log to stderr, including requests.")
  var verbose = false

  static func main() async {
    StandardDescriptors.fill()
    await main(nil)
  }

  func validate() throws {
    for (name, value) in [("--port", port), ("--smtp-port", smtpPort)] where !(0...65_535).contains(value) {
      throw ValidationError("\(name) \(value) is not a port: use a number from 0 (any free port) to 65535.")
    }
    guard port == 0 || port != smtpPort else { throw ValidationError("--port and --smtp-port are both \(port): use two different ports.") }
    guard requestsPerMinute > 0 else { throw ValidationError("--requests-per-minute must be 1 or more.") }
    if let today, today.utf8.count != 10 || Timestamp(today) == nil {
      throw ValidationError("--today \(today) is not a date: use the form 2026-11-20.")
    }
  }

  func run() async throws {
    let level: Logger.Level = verbose ? .debug : .error
    let logger = Logger(label: "cwlink-sandbox") { _ in LogfmtHandler(level: level) }
    defer { LogWriter.standardError.flush(within: .seconds(1)) }
    let options = Sandbox.Options(
      port: port, smtpPort: smtpPort, seed: seed, record: record, isEmpty: empty, requestsPerMinute: requestsPerMinute,
      today: today.flatMap { Timestamp($0) }, callbackCA: callbackCA)
    try await Sandbox(options: options, logger: logger).run(handlingSignals: true) { ports in
      let line = (["port": .integer(ports.http), "smtpPort": .integer(ports.smtp)] as JSON).serialized + "\n"
      do { try StandardDescriptors.writeOutput(line) } catch { StandardDescriptors.writeError("cwlink-sandbox: \(error)\n") }
    }
  }
}
