import BridgeTestSupport
import CwlinkAPI
import Foundation
import LocalRPC
import Testing

@testable import BridgeCore

@Suite("The integration over the API")
struct IntegrationHarnessTests {
  private let complete = UpdateIntegrationRequest(
    integration: Integration(
      enabled: true, site: "cw.example.com", companyID: "trainingco", publicKey: "public", clientID: SettingsFixture.clientID),
    privateKey: "private")

  @Test("no response contains a private key, in any form")
  func secret() async throws {
    let fixture = try SettingsFixture()
    let updated = try await fixture.integrationHarness.updateIntegration(complete, fixture.call)
    let staged = try await fixture.integrationHarness.stageKey(
      StageKeyRequest(publicKey: "second", privateKey: "second-private"), fixture.call)
    let sealed = try #require(try await fixture.integration.get().key.sealedPrivateKey).base64EncodedString()
    for text in ["\(updated)", "\(staged)"] {
      #expect(!text.contains("\"private\"") && !text.contains("second-private") && !text.contains(sealed))
    }
    #expect(updated.integration?.privateKeySet == true && updated.test?.passed == true && updated.integration?.lastTest?.passed == true)
    #expect(
      updated.test?.verdicts.map(\.check).prefix(8) == [.dns, .tcp, .tls, .discovery, .company, .clientID, .keys, .apiVersion])
    #expect(staged.stagedPublicKey == "second" && staged.requestsPerMinute == 900 && staged.timeZone == "UTC")
  }

  @Test(
    "an empty mask changes the fields that are set; a mask changes exactly its fields, also to empty values; unknown fields are rejected")
  func masks() async throws {
    let fixture = try SettingsFixture()
    _ = try await fixture.integrationHarness.updateIntegration(complete, fixture.call)
    let zone = try await fixture.integrationHarness.updateIntegration(
      UpdateIntegrationRequest(integration: Integration(timeZone: "Asia/Tokyo")), fixture.call)
    #expect(zone.integration?.enabled == true && zone.integration?.timeZone == "Asia/Tokyo" && zone.test == nil)
    let disabled = try await fixture.integrationHarness.updateIntegration(
      UpdateIntegrationRequest(integration: Integration(timeZone: "x"), updateMask: ProtobufFieldMask(paths: ["enabled"])), fixture.call)
    #expect(disabled.integration?.enabled == false && disabled.integration?.timeZone == "Asia/Tokyo")
    let refused = await status {
      try await fixture.integrationHarness.updateIntegration(
        UpdateIntegrationRequest(integration: Integration(), updateMask: ProtobufFieldMask(paths: ["private_key_set"])), fixture.call)
    }
    #expect(refused?.fields == ["update_mask"])
    let both = await status {
      try await fixture.integrationHarness.testConnection(TestConnectionRequest(privateKey: "x", stagedKey: true), fixture.call)
    }
    #expect(both?.fields == ["staged_key"])
  }

  @Test("the mail settings never return their password")
  func mail() async throws {
    let fixture = try SettingsFixture()
    let saved = try await fixture.integrationHarness.updateMailSettings(
      UpdateMailSettingsRequest(
        mailSettings: CwlinkAPI.MailSettings(host: "mail.example.com", security: .tls, user: "u", from: "b@example.com"),
        password: "hunter2"),
      fixture.call)
    #expect(saved.passwordSet && saved.security == .tls && saved.from == "b@example.com" && !"\(saved)".contains("hunter2"))
    let wrong = await status {
      try await fixture.integrationHarness.updateMailSettings(
        UpdateMailSettingsRequest(mailSettings: CwlinkAPI.MailSettings(security: .unrecognized(9))), fixture.call)
    }
    #expect(wrong?.fields == ["mail_settings.security"])
  }
}
