import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Test: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Test the connection, verdict by verdict. Writes nothing.",
      discussion: "Tests the saved settings; options take the place of what is saved. Exits with 8 where a verdict failed.")

    @OptionGroup var settings: IntegrationOptions

    @Flag(help: "Test with the staged key.")
    var stagedKey = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let changes = settings.changes
      let privateKey = stagedKey ? "" : try settings.privateKey(in: session.surroundings)
      let answer = try await session.integration.testConnection(
        TestConnectionRequest(integration: changes.paths.isEmpty ? nil : changes.message, privateKey: privateKey, stagedKey: stagedKey),
        session.call)
      try session.list(answer.verdicts, of: answer)
      if !answer.passed { try session.endWithProblems() }
    }

    func validate() throws {
      if stagedKey && (settings.publicKey != nil || settings.key.privateKeyFile != nil) {
        throw ValidationError("--staged-key excludes --public-key and --private-key-file.")
      }
    }
  }
}

extension Verdict: Listable {
  static var columns: [Column] { ["CHECK", "RESULT", "WHAT WAS FOUND"] }

  var row: [Cell] {
    let tone: Tone =
      switch outcome {
      case .passed: .good
      case .failed: .bad
      case .warning: .warning
      case .skipped, .unspecified, .unrecognized: .faint
      }
    return [Cell(check), Cell(outcome.word, tone), Cell(message)]
  }

  var quietForm: String { check }
  var notes: [String] { remedy.isEmpty ? [] : ["to mend it: \(remedy)"] }
}
