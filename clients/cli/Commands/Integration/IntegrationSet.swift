import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set,
      abstract: "Change the settings. They are tested first; if a test fails, nothing is saved.",
      discussion: "Unspecified settings stay unchanged. Exits with 8 if a test failed but was saved with --force or only validated.")

    static let fields =
      IntegrationOptions.fields(of: UpdateIntegrationRequest.self)
      + FieldNames(
        UpdateIntegrationRequest.self,
        ["integration.enabled": "--enable/--disable", "integration.etag": "--etag", "force": "--force"])

    @OptionGroup var settings: IntegrationOptions

    @Flag(help: "Save even if a test fails.")
    var force = false

    @Option(help: ArgumentHelp("Reject the change unless the settings still have this etag.", valueName: "etag"))
    var etag: String?

    @Flag(help: "Enable or disable the integration.")
    var state: Switch?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if !SecretSource.privateKey.isProvided(file: settings.key.privateKeyFile, in: .current) { try changes.requireSome() }
    }

    func run(in session: Session) async throws {
      try await session.update(
        changes, etag: etag, privateKey: try settings.privateKey(in: session.context), force: force, dryRun: change.dryRun)
    }

    private var changes: Changes<Integration> {
      var changes = settings.changes
      changes.set("enabled", \.enabled, state.map { $0 == .enable })
      return changes
    }
  }

  struct Enable: ChangingCommand {
    static let configuration = CommandConfiguration(
      .enable, abstract: "Enable the integration. The connection is tested first; if the test fails, nothing is saved.",
      discussion: "Exits with 8 if the test failed but the change was saved with --force or only validated.")

    static let fields = FieldNames(UpdateIntegrationRequest.self, ["force": "--force"])

    @Flag(help: "Enable even if the test fails.")
    var force = false

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      try await session.update(enabled: true, force: force, dryRun: change.dryRun)
    }
  }

  struct Disable: ChangingCommand {
    static let configuration = CommandConfiguration(
      .disable, abstract: "Disable the integration: nothing is sent to ConnectWise until it is enabled again.")

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      try await session.update(enabled: false, dryRun: change.dryRun)
    }
  }
}

extension Session {
  fileprivate func update(enabled: Bool, force: Bool = false, dryRun: Bool) async throws {
    var changes = Changes(Integration())
    changes.set("enabled", \.enabled, enabled)
    try await update(changes, force: force, dryRun: dryRun)
  }

  fileprivate func update(
    _ changes: Changes<Integration>, etag: String? = nil, privateKey: String = "", force: Bool = false, dryRun: Bool
  ) async throws {
    var integration = changes.message
    integration.etag = etag ?? ""
    let response = try await self.integration.updateIntegration(
      UpdateIntegrationRequest(
        integration: integration, updateMask: changes.mask, privateKey: privateKey, force: force, validateOnly: dryRun), call)
    try show(response, saved: !dryRun)
  }

  /// Shows the test of an update, then the settings. A failed test ends the program with "completed with problems".
  func show(_ response: UpdateIntegrationResponse, saved: Bool = true) throws {
    if json {
      try printJSON(response)
    } else {
      if let test = response.test { try table(test.verdicts) }
      if let settings = response.integration, saved { try print(settings.facts) }
    }
    if let test = response.test, !test.passed { try endWithProblems() }
  }
}
