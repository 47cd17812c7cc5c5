import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "keys", abstract: "Replace the API key without an interruption: stage, test, switch.",
      subcommands: [Stage.self, Switch.self, RollBack.self])
  }
}

extension IntegrationCommand.Keys {
  struct Stage: ChangingCommand {
    static let configuration = CommandConfiguration(
      .stage,
      abstract: "Store a second key next to the one in use.",
      discussion: "Continue with: cwlink integration test --staged-key, cwlink integration keys switch.")

    static let fields = FieldNames(StageKeyRequest.self, ["public_key": "<public-key>", "private_key": "--private-key-file"])

    @Argument(help: "The public part of the new key.")
    var publicKey: String

    @OptionGroup var key: PrivateKeyOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let privateKey = try SecretSource.privateKey.require(file: key.privateKeyFile, in: session.context)
      let response = try await session.integration.stageKey(
        StageKeyRequest(publicKey: publicKey, privateKey: privateKey, validateOnly: change.dryRun), session.call)
      try session.report(
        response, "staged \(response.stagedPublicKey); test it: cwlink integration test --staged-key\(session.socketOption)")
    }
  }

  struct Switch: ChangingCommand {
    static let configuration = CommandConfiguration(
      .switch,
      abstract: "Test the staged key, then use it.", discussion: "The previous key is kept for cwlink integration keys roll-back.")

    static let fields = FieldNames(SwitchKeyRequest.self, ["force": "--force"])

    @Flag(help: "Switch even if the staged key fails its test.")
    var force = false

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      try session.show(
        try await session.integration.switchKey(SwitchKeyRequest(force: force, validateOnly: change.dryRun), session.call),
        saved: !change.dryRun)
    }
  }

  struct RollBack: ChangingCommand {
    static let configuration = CommandConfiguration(.rollBack, abstract: "Return to the key before the last switch.")

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let response = try await session.integration.rollBackKey(RollBackKeyRequest(validateOnly: change.dryRun), session.call)
      try session.report(response, "rolled back to \(response.publicKey)")
    }
  }
}
