import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct SecretCommandTests {
  private let settings = Answer(IntegrationServiceMethods.updateIntegration) { request in
    UpdateIntegrationResponse(
      integration: request.integration,
      test: ConnectionTest(passed: request.privateKey != "bad", verdicts: [Verdict(check: .keys, outcome: .failed)]))
  }

  @Test("A private key is read from a pipe and never printed")
  func pipe() async throws {
    try await ScriptedDaemon.with([settings.entry]) { daemon in
      let outcome = try await daemon.run(
        ["integration", "set", "--public-key", "pub", "--private-key-file", "-"], TestContext(input: ["s3cr3t\n"]))
      #expect(outcome.status == .done)
      #expect(settings.requests.first?.privateKey == "s3cr3t")
      #expect(settings.requests.first?.updateMask?.paths == ["public_key"])
      #expect(!(outcome.output + outcome.diagnostics).contains("s3cr3t"))
    }
  }

  @Test("A key alone changes nothing else, and a failed test sets the exit status")
  func keyAlone() async throws {
    try await ScriptedDaemon.with([settings.entry]) { daemon in
      let outcome = try await daemon.run(
        ["integration", "set", "--force"], TestContext(variables: ["CWLINK_PRIVATE_KEY": "bad"]))
      #expect(outcome.status == .problems)
      #expect(settings.requests.first?.updateMask?.paths == [])
      #expect(settings.requests.first?.integration == Integration())
      #expect(settings.requests.first?.force == true)
    }
  }

  @Test("On a terminal, a new public key without a private key prompts for it")
  func asked() async throws {
    try await ScriptedDaemon.with([settings.entry]) { daemon in
      _ = try await daemon.run(["integration", "set", "--public-key", "p"], TestContext(terminal: true, hiddenAnswer: "typed"))
      #expect(settings.requests.first?.privateKey == "typed")
      // No key is involved, so there is no prompt.
      #expect(try await daemon.run(["integration", "set", "--time-zone", "UTC"], TestContext(terminal: true)).status == .done)
    }
  }

  @Test("Staging a key requires its private key")
  func stageKey() async throws {
    let stage = Answer(IntegrationServiceMethods.stageKey) { Integration(stagedPublicKey: $0.publicKey) }
    try await ScriptedDaemon.with([stage.entry]) { daemon in
      let outcome = try await daemon.run(["integration", "keys", "stage", "pub2"])
      #expect(outcome.status == .usage)
      #expect(outcome.diagnostics.contains("CWLINK_PRIVATE_KEY"))
      #expect(stage.requests.isEmpty)
      #expect(
        try await daemon.run(["integration", "keys", "stage", "pub2"], TestContext(variables: ["CWLINK_PRIVATE_KEY": "k"])).status == .done
      )
      #expect(stage.requests == [StageKeyRequest(publicKey: "pub2", privateKey: "k")])
    }
  }

  @Test("The mail password has its own variable")
  func mailPassword() async throws {
    let mail = Answer(IntegrationServiceMethods.updateMailSettings) { $0.mailSettings ?? MailSettings() }
    try await ScriptedDaemon.with([mail.entry]) { daemon in
      let outcome = try await daemon.run(
        ["integration", "mail", "set", "--host", "mail.example"], TestContext(variables: ["CWLINK_MAIL_PASSWORD": "pw"]))
      #expect(outcome.status == .done)
      #expect(mail.requests.first?.password == "pw")
      #expect(mail.requests.first?.updateMask?.paths == ["host"])
    }
  }
}
