import ArgumentParser
import Glibc
import Logging

/// `cwlink-sandbox`
@main
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink-sandbox",
    abstract: "Simulate ConnectWise Manage's REST API and a mail server on 127.0.0.1.",
    discussion: """
      Prints one line of JSON when both ports accept connections: {"port":…,"smtpPort":…}. SIGTERM or SIGINT ends it.

      The site is http://127.0.0.1:PORT, the company ID trainingco, the public key demo-public, the private key demo-private-key; any GUID \
      serves as client ID. What is under /sandbox/ looks inside, changes things behind the client's back and makes faults: see docs/SANDBOX.md.
      """)

  @Option(help: ArgumentHelp("The HTTP port; 0 takes a free one.", valueName: "N"))
  var port = 0

  @Option(help: ArgumentHelp("The mail server's port; 0 takes a free one.", valueName: "N"))
  var smtpPort = 0

  @Option(
    help: ArgumentHelp("What the generated companies, agreements and products come from: the same seed, the same data.", valueName: "N"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Append each REST exchange to this file, one line of JSON each; keys are left out.", valueName: "FILE"))
  var record: String?

  @Flag(help: "Start with no companies, agreements, products or management solutions; only the setup tables.")
  var empty = false

  @Option(help: ArgumentHelp("Requests admitted in a minute before 429 is answered.", valueName: "N"))
  var requestsPerMinute = 1000

  @Option(help: ArgumentHelp("The day that agreements' dates are set by, as YYYY-MM-DD (default: today, UTC).", valueName: "DATE"))
  var today: String?

  @Option(
    name: .customLong("callback-ca"),
    help: ArgumentHelp("Call https callbacks whose certificates come from these (PEM); without it only http is called.", valueName: "FILE"))
  var callbackCA: String?

  @Flag(help: "Log to stderr what happens, requests included.")
  var verbose = false

  func validate() throws {
    for (name, value) in [("--port", port), ("--smtp-port", smtpPort)] where !(0...65_535).contains(value) {
      throw ValidationError("\(name) \(value) is no port: give a number from 0 (any free one) to 65535.")
    }
    guard port == 0 || port != smtpPort else { throw ValidationError("--port and --smtp-port are both \(port): give two different ones.") }
    guard requestsPerMinute > 0 else { throw ValidationError("--requests-per-minute must be 1 or more.") }
    if let today, today.utf8.count != 10 || Timestamp(today) == nil {
      throw ValidationError("--today \(today) is no day: write it as 2026-11-20.")
    }
  }

  func run() async throws {
    var logger = Logger(label: "cwlink-sandbox") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .debug : .error
    let options = Sandbox.Options(
      port: port, smtpPort: smtpPort, seed: seed, record: record, isEmpty: empty, requestsPerMinute: requestsPerMinute,
      today: today.flatMap { Timestamp($0) }, callbackCA: callbackCA)
    try await Sandbox(options: options, logger: logger).run(handlingSignals: true) { ports in
      print((["port": .integer(ports.http), "smtpPort": .integer(ports.smtp)] as JSON).serialized)
      fflush(nil)
    }
  }
}
