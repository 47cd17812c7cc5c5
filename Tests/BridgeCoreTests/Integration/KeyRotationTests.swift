import BridgeTestSupport
import CurlTransport
import LocalRPC
import Testing

@testable import BridgeCore
@testable import ConnectWise

@Suite("Rotation of the API key")
struct KeyRotationTests {
  @Test("a staged key is tested, switched to, and rolled back")
  func rotation() async throws {
    let fixture = try await SettingsFixture.configured()
    let staged = try await fixture.integration.stageKey("second", Secret("second-private"), by: fixture.caller)
    #expect(staged.stagedKey.publicKey == "second" && staged.key.publicKey == "public")
    let untested = try await fixture.integration.test(IntegrationChange(), .staged, by: fixture.caller)
    #expect(untested.firstFailure?.check == "keys")
    let refused = await status { try await fixture.integration.switchKey(force: false, by: fixture.caller) }
    #expect(refused?.reason == "CONNECTION_TEST_FAILED")
    #expect(try await fixture.integration.get() == staged)

    fixture.site.change { $0.keys["second"] = "second-private" }
    let switched = try await fixture.integration.switchKey(force: false, by: fixture.caller)
    #expect(
      switched.settings.key == staged.stagedKey && switched.settings.previousKey == staged.key && !switched.settings.stagedKey.isComplete)
    _ = try await fixture.connection.client().systemInfo()

    fixture.site.change { $0.keys["second"] = nil }
    let back = try await fixture.integration.rollBackKey(by: fixture.caller)
    #expect(back.key == staged.key && back.previousKey == staged.stagedKey && back.lastTest == nil)
    _ = try await fixture.connection.client().systemInfo()
  }

  @Test("switching requires a staged key, and rolling back a previous one")
  func nothingToSwitchTo() async throws {
    let fixture = try await SettingsFixture.configured()
    #expect(await status { try await fixture.integration.switchKey(force: true, by: fixture.caller) }?.reason == "NO_STAGED_KEY")
    #expect(await status { try await fixture.integration.rollBackKey(by: fixture.caller) }?.reason == "NO_PREVIOUS_KEY")
    let same = await status { try await fixture.integration.stageKey("public", Secret("x"), by: fixture.caller) }
    #expect(same?.fields == ["public_key"])
  }

  @Test("a key replaced by an update is kept for a rollback")
  func replaced() async throws {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { $0.keys["second"] = "second-private" }
    _ = try await fixture.integration.update(
      IntegrationChange(publicKey: "second", privateKey: Secret("second-private")), etag: "", force: false, validateOnly: false,
      by: fixture.caller)
    #expect(try await fixture.integration.rollBackKey(by: fixture.caller).key.publicKey == "public")
  }
}

@Suite("The client of the site")
struct SiteConnectionTests {
  @Test("the client is reused until its settings change, and then keeps the site's throttle")
  func shared() async throws {
    let fixture = try await SettingsFixture.configured()
    let first = try await fixture.connection.client()
    #expect(try await fixture.connection.client().known === first.known)
    _ = try await fixture.integration.update(
      IntegrationChange(timeZone: "Asia/Tokyo"), etag: "", force: false, validateOnly: false, by: fixture.caller)
    #expect(try await fixture.connection.client().known === first.known)
    _ = try await fixture.integration.update(
      IntegrationChange(privateKey: Secret("private")), etag: "", force: false, validateOnly: false, by: fixture.caller)
    let second = try await fixture.connection.client()
    #expect(second.known !== first.known && second.throttle === first.throttle)
    _ = try await fixture.integration.update(
      IntegrationChange(requestsPerMinute: 60), etag: "", force: false, validateOnly: false, by: fixture.caller)
    let third = try await fixture.connection.client()
    #expect(third.known !== second.known && third.throttle === first.throttle, "a pause is the site's, whatever its limit here")
  }

  @Test("with another master key the private key cannot be opened, and the error names the command that fixes it")
  func otherMasterKey() async throws {
    let fixture = try await SettingsFixture.configured()
    try await fixture.store.write { db in
      try db.execute(sql: "UPDATE integration SET private_key = x'00112233445566778899aabbccddeeff00112233'")
    }
    let refused = await status { try await fixture.connection.client() }
    #expect(refused?.reason == "KEY_UNREADABLE" && refused?.message.contains("cwlink integration set") == true)
  }
}
