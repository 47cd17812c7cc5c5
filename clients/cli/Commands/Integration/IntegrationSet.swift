import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Set: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Change settings. They are tested first; a failing test saves nothing.",
      discussion: "Only what is given changes. Exits with 8 where a test failed and was saved with --force, or only validated.")

    @OptionGroup var settings: IntegrationOptions

    @Flag(help: "Save although a test fails.")
    var force = false

    @Flag(help: "Test, save nothing.")
    var validateOnly = false

    @Option(help: ArgumentHelp("Refuse where the settings changed since they had this etag.", valueName: "etag"))
    var etag: String?

    @Flag(help: "Enable or disable the integration.")
    var state: Switch?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var changes = settings.changes
      changes.set("enabled", \.enabled, state.map { $0 == .enable })
      let privateKey = try settings.privateKey(in: session.surroundings)
      if privateKey.isEmpty { try changes.requireSome() }
      try await session.update(changes, etag: etag, privateKey: privateKey, force: force, validateOnly: validateOnly)
    }
  }

  struct Enable: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "enable", abstract: "Let what leaves, leave. The connection is tested first.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try await session.update(enabled: true)
    }
  }

  struct Disable: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable", abstract: "Send nothing to ConnectWise until it is enabled again.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try await session.update(enabled: false)
    }
  }
}

extension Session {
  fileprivate func update(enabled: Bool) async throws {
    var changes = Changes(Integration())
    changes.set("enabled", \.enabled, enabled)
    try await update(changes)
  }

  fileprivate func update(
    _ changes: Changes<Integration>, etag: String? = nil, privateKey: String = "", force: Bool = false, validateOnly: Bool = false
  ) async throws {
    var integration = changes.message
    integration.etag = etag ?? ""
    let answer = try await self.integration.updateIntegration(
      UpdateIntegrationRequest(
        integration: integration, updateMask: changes.mask, privateKey: privateKey, force: force, validateOnly: validateOnly), call)
    try show(answer, saved: !validateOnly)
  }

  /// What an update answered: its test, then the settings. A failed test ends the program with problems.
  func show(_ answer: UpdateIntegrationResponse, saved: Bool = true) throws {
    if json {
      try printJSON(answer)
    } else {
      if let test = answer.test { try table(test.verdicts) }
      if let settings = answer.integration, saved { try print(settings.facts.render(colored: surroundings.colored)) }
    }
    if let test = answer.test, !test.passed { try endWithProblems() }
  }
}
