import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Test: ClientCommand {
    static let configuration = CommandConfiguration(
      .test,
      abstract: "Test the connection to ConnectWise step by step. Changes nothing.",
      discussion: "Tests the saved settings; options override them. Exits with 8 if a check failed.")

    static let fields =
      IntegrationOptions.fields(of: TestConnectionRequest.self) + FieldNames(TestConnectionRequest.self, ["staged_key": "--staged-key"])

    @OptionGroup var settings: IntegrationOptions

    @Flag(help: "Test with the staged key.")
    var stagedKey = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if stagedKey && (settings.publicKey != nil || settings.key.privateKeyFile != nil) {
        throw ValidationError("--staged-key excludes --public-key and --private-key-file.")
      }
    }

    func run(in session: Session) async throws {
      let changes = settings.changes
      let privateKey = stagedKey ? "" : try settings.privateKey(in: session.context)
      let response = try await session.integration.testConnection(
        TestConnectionRequest(integration: changes.paths.isEmpty ? nil : changes.message, privateKey: privateKey, stagedKey: stagedKey),
        session.call)
      try session.list(response.verdicts, of: response)
      if !response.passed { try session.endWithProblems() }
    }
  }
}

extension Verdict: Listable {
  static var columns: [Column] { ["CHECK", "RESULT", "MESSAGE"] }

  var row: [Cell] {
    let tone: Tone =
      switch outcome {
      case .passed: .good
      case .failed: .bad
      case .warning: .warning
      case .skipped, .unspecified, .unrecognized: .faint
      }
    return [Cell(check.label), Cell(outcome.label, tone), Cell(message)]
  }

  var quietForm: String { check.label }
  var notes: [String] { remedy.isEmpty ? [] : ["fix: \(remedy)"] }
}
