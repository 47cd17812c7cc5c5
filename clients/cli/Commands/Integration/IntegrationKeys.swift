import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct StageKey: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "stage-key",
      abstract: "Keep a second key beside the one in use.",
      discussion: "Then: cwlink integration test --staged-key, cwlink integration switch-key.")

    @Argument(help: "The public half of the new key.")
    var publicKey: String

    @OptionGroup var key: PrivateKeyOption

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let privateKey = try SecretPlaces.privateKey.require(file: key.privateKeyFile, in: session.surroundings)
      let answer = try await session.integration.stageKey(StageKeyRequest(publicKey: publicKey, privateKey: privateKey), session.call)
      try session.report(answer, "staged \(answer.stagedPublicKey); test it: cwlink integration test --staged-key\(session.again)")
    }
  }

  struct SwitchKey: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "switch-key",
      abstract: "Use the staged key from now on, after testing it.", discussion: "The former key is kept for roll-back-key.")

    @Flag(help: "Switch although the staged key fails its test.")
    var force = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.integration.switchKey(SwitchKeyRequest(force: force), session.call))
    }
  }

  struct RollBackKey: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "roll-back-key", abstract: "Return to the key in use before the last switch.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.integration.rollBackKey(RollBackKeyRequest(), session.call)
      try session.report(answer, "back to \(answer.publicKey)")
    }
  }
}
