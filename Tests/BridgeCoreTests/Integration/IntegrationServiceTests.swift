import BridgeTestSupport
import CurlTransport
import Foundation
import LocalRPC
import Testing

@testable import BridgeCore

@Suite("The integration's settings")
struct IntegrationServiceTests {
  @Test("a first save tests the connection, keeps its outcome, and seals the private key")
  func firstSave() async throws {
    let fixture = try SettingsFixture()
    let outcome = try await fixture.integration.update(
      SettingsFixture.complete, etag: "0", force: false, validateOnly: false, by: fixture.caller)
    #expect(outcome.test?.passed == true)
    let saved = try await fixture.integration.get()
    #expect(saved == outcome.settings)
    #expect(saved.lastTest == outcome.test && saved.revision == 1 && saved.enabled)
    #expect(!fixture.site.takeRequests().contains { !$0.hasPrefix("GET ") }, "a test writes nothing")
    let sealed = try #require(saved.key.sealedPrivateKey)
    #expect(sealed.range(of: Data("private".utf8)) == nil)
    #expect(try fixture.sealer.open(sealed, for: IntegrationSettings.privateKeyPurpose).reveal() == "private")
  }

  @Test("a failing test saves nothing and says which verdict failed; forced, it is saved with its outcome")
  func failingTest() async throws {
    let fixture = try SettingsFixture()
    var wrong = SettingsFixture.complete
    wrong.privateKey = Secret("wrong")
    let refused = await status {
      try await fixture.integration.update(wrong, etag: "", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(refused?.kind == .failedPrecondition && refused?.reason == "CONNECTION_TEST_FAILED")
    #expect(refused?.metadata["check"] == "keys")
    #expect(try await fixture.integration.get().revision == 0)
    #expect(try await fixture.activity().map(\.action) == ["integration.test", "integration.update.refused"])
    let forced = try await fixture.integration.update(wrong, etag: "", force: true, validateOnly: false, by: fixture.caller)
    #expect(forced.settings.lastTest?.firstFailure?.check == "keys")
    #expect(try await fixture.integration.get().revision == 1)
  }

  @Test("a change that does not affect the connection is saved without a test; one that does is tested again")
  func testedOnlyWhereNeeded() async throws {
    let fixture = try await SettingsFixture.configured()
    let zone = try await fixture.integration.update(
      IntegrationChange(timeZone: "Europe/Paris", requestsPerMinute: 60), etag: "", force: false, validateOnly: false, by: fixture.caller)
    #expect(zone.test == nil && zone.settings.lastTest?.passed == true)
    #expect(fixture.site.takeRequests().isEmpty)
    let refused = await status {
      try await fixture.integration.update(
        IntegrationChange(companyID: "other"), etag: "", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(refused?.message.contains("company") == true)
    #expect(try await fixture.connection.timeZone().identifier == "Europe/Paris")
  }

  @Test("validate_only tests the connection and saves nothing")
  func validateOnly() async throws {
    let fixture = try SettingsFixture()
    var wrong = SettingsFixture.complete
    wrong.privateKey = Secret("wrong")
    let outcome = try await fixture.integration.update(wrong, etag: "", force: false, validateOnly: true, by: fixture.caller)
    #expect(outcome.test?.passed == false)
    #expect(try await fixture.integration.get().revision == 0)
  }

  @Test("a stale etag is rejected, and so is a change overtaken by a concurrent one during the connection test")
  func stale() async throws {
    let fixture = try await SettingsFixture.configured()
    let old = await status {
      try await fixture.integration.update(
        IntegrationChange(enabled: false), etag: "0", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(old?.kind == .aborted)
    fixture.site.change { state in
      state.interruption = {
        _ = try await fixture.integration.update(
          IntegrationChange(timeZone: "Asia/Tokyo"), etag: "", force: false, validateOnly: false, by: fixture.caller)
      }
    }
    let overtaken = await status {
      try await fixture.integration.update(
        IntegrationChange(privateKey: Secret("private")), etag: "", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(overtaken?.kind == .aborted)
    #expect(try await fixture.integration.get().timeZone == "Asia/Tokyo")
  }

  @Test("all missing fields are reported together")
  func missing() async throws {
    let fixture = try SettingsFixture()
    let refused = await status {
      try await fixture.integration.update(
        IntegrationChange(site: "cw.example.com"), etag: "", force: false, validateOnly: false, by: fixture.caller)
    }
    #expect(refused?.kind == .invalidArgument)
    #expect(refused?.fields == ["integration.company_id", "integration.client_id", "integration.public_key", "private_key"])
    let enabled = await status {
      try await fixture.integration.update(IntegrationChange(enabled: true), etag: "", force: true, validateOnly: false, by: fixture.caller)
    }
    #expect(enabled?.fields.count == 5)
  }

  @Test("the activity log contains no private key, and no sealed one")
  func noSecretsInActivity() async throws {
    let fixture = try await SettingsFixture.configured()
    _ = try await fixture.integration.stageKey("second", Secret("second-private"), by: fixture.caller)
    let sealed = try #require(try await fixture.integration.get().key.sealedPrivateKey).base64EncodedString()
    let entries = try await fixture.activity()
    #expect(entries.map(\.action) == ["integration.test", "integration.update", "integration.key.stage"])
    for entry in entries {
      let text = "\(entry)"
      #expect(!text.contains("\"private\"") && !text.contains("second-private") && !text.contains(sealed.prefix(20)))
      #expect(entry.uid == 1000 && entry.pid == 42)
    }
    #expect(entries[1].after.contains(#""private_key_set":true"#))
  }
}
