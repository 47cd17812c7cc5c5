import BridgeTestSupport
import CurlTransport
import GRDB
import TestSupport
import Testing

@testable import BridgeCore

/// Rule 46: a secret goes only where it was entered for.
@Suite("Where the private key is sent")
struct KeyDestinationTests {
  /// What decides where a key is sent.
  static let elsewhere: [IntegrationChange] = [
    IntegrationChange(site: "evil.example.com"), IntegrationChange(site: "http://cw.example.com"),
    IntegrationChange(site: "cw.example.com:8443"), IntegrationChange(proxy: "http://evil.example.com:3128"),
    IntegrationChange(caFile: "/dev/null"),
  ]

  private static let second = Secret("second-private")

  /// Attempts to use a stored key elsewhere, by everyone who may change or test the integration.
  private static let attempts: [(String, @Sendable (SettingsFixture, IntegrationChange) async throws -> Void)] = [
    ("validate", { try await $0.update($1, validateOnly: true) }),
    ("save", { try await $0.update($1) }),
    ("force", { try await $0.update($1, force: true) }),
    ("test", { _ = try await $0.integration.test($1, .saved, by: $0.caller) }),
    (
      "validate over the API",
      { fixture, change in
        _ = try await Store.validating(true) { try await fixture.update(change, validateOnly: true) }
      }
    ),
  ]

  @Test(
    "a changed site, proxy or CA file needs the key again, in every call, and every attempt is in the activity log", arguments: elsewhere)
  func refused(change: IntegrationChange) async throws {
    let fixture = try await SettingsFixture.configured()
    _ = try await fixture.integration.stageKey("second", Self.second, by: fixture.caller)
    let before = try await fixture.integration.get()
    for (name, attempt) in Self.attempts {
      let known = try await fixture.activity().count
      let refusal = await status { try await attempt(fixture, change) }
      #expect(refusal?.kind == .invalidArgument && refusal?.fields == ["private_key"], "\(name)")
      #expect(fixture.site.takeRequests().isEmpty, "\(name): nothing is sent")
      let entries = try await fixture.activity().dropFirst(known)
      #expect(entries.map(\.action.isRefusal) == [true], "\(name): \(entries)")
      #expect(entries.allSatisfy { $0.uid == 1000 && $0.summary.contains("private_key") }, "\(name)")
    }
    #expect(try await fixture.integration.get() == before)
  }

  @Test("a staged key is not sent to another server either, and the command that is offered gives the key itself", arguments: elsewhere)
  func staged(change: IntegrationChange) async throws {
    let fixture = try await SettingsFixture.configured()
    _ = try await fixture.integration.stageKey("second", Self.second, by: fixture.caller)
    let refusal = await status { try await fixture.integration.test(change, .staged, by: fixture.caller) }
    #expect(refusal?.reason == "KEY_OF_OTHER_SERVER" && fixture.site.takeRequests().isEmpty)
    let command = try #require(refusal?.remedy?.command)
    #expect(command.hasPrefix("cwlink integration test --site \(change.site ?? "cw.example.com") "), "\(command)")
    #expect(command.hasSuffix("--public-key second --private-key-file FILE") && !command.contains("--staged-key"))
    #expect(command.contains("--proxy \(change.proxy ?? "''") --ca-file \(change.caFile ?? "''")"))
    let entry = try await fixture.activity().last
    #expect(entry?.action == "integration.test.refused" && entry?.summary.contains("KEY_OF_OTHER_SERVER") == true)
  }

  @Test("a key that was staged for a former server is staged again: the test and the switch say so, and it is not sent")
  func stagedForFormerServer() async throws {
    let fixture = try await SettingsFixture.configured()
    _ = try await fixture.integration.stageKey("second", Self.second, by: fixture.caller)
    try await fixture.update(IntegrationChange(site: "cw.example.com:8443", privateKey: Secret("private")))
    _ = fixture.site.takeRequests()
    let tested = await status { try await fixture.integration.test(IntegrationChange(), .staged, by: fixture.caller) }
    let switched = await status { try await fixture.integration.switchKey(force: true, by: fixture.caller) }
    for refusal in [tested, switched] {
      #expect(refusal?.reason == "KEY_OF_OTHER_SERVER" && refusal?.remedy == Remedy(.integrationKeysStage, "second"))
    }
    #expect(fixture.site.takeRequests().isEmpty)
    _ = try await fixture.integration.stageKey("second", Self.second, by: fixture.caller)
    _ = try await fixture.integration.test(IntegrationChange(), .staged, by: fixture.caller)
    #expect(!fixture.site.takeRequests().isEmpty)
  }

  @Test("with the key, the changed server is tested and saved; a test is in the activity log before its first request")
  func entered() async throws {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { state in
      state.interruption = {
        let last = try await fixture.activity().last; #expect(last?.action == "integration.test")
      }
    }
    let change = IntegrationChange(site: "https://cw.example.com:8443")
    #expect(try await fixture.integration.test(change, .given(Secret("private")), by: fixture.caller).passed)
    try await fixture.update(IntegrationChange(site: "https://cw.example.com:8443", privateKey: Secret("private")))
    _ = try await fixture.connection.client().systemInfo()
    #expect(try await fixture.activity().map(\.action).suffix(3) == ["integration.test", "integration.test", "integration.update"])
  }

  @Test("another company on the same server needs no new key")
  func company() async throws {
    let fixture = try await SettingsFixture.configured()
    let test = try await fixture.integration.test(IntegrationChange(companyID: "nobody"), .saved, by: fixture.caller)
    #expect(test.firstFailure?.check == "company")
  }

  @Test("keys that are kept for later stay with their server: they are neither switched nor rolled back to on another one")
  func kept() async throws {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { $0.keys["second"] = "second-private" }
    try await fixture.update(IntegrationChange(publicKey: "second", privateKey: Self.second))
    _ = try await fixture.integration.stageKey("third", Secret("third-private"), by: fixture.caller)
    try await fixture.update(IntegrationChange(site: "cw.example.com:8443", privateKey: Self.second))
    _ = fixture.site.takeRequests()
    let switched = await status { try await fixture.integration.switchKey(force: true, by: fixture.caller) }
    let back = await status { try await fixture.integration.rollBackKey(by: fixture.caller) }
    #expect(switched?.reason == "KEY_OF_OTHER_SERVER" && back?.reason == "KEY_OF_OTHER_SERVER")
    #expect(fixture.site.takeRequests().isEmpty)
    #expect(try await fixture.activity().suffix(2).map(\.action) == ["integration.key.switch.refused", "integration.key.rollback.refused"])
    // Back at the former server its keys can be used again.
    try await fixture.update(IntegrationChange(site: "cw.example.com", privateKey: Self.second))
    #expect(try await fixture.integration.rollBackKey(by: fixture.caller).key.publicKey == "public")
  }

  @Test("a key whose server was changed in the database is not sent")
  func changedInTheDatabase() async throws {
    let fixture = try await SettingsFixture.configured()
    try await fixture.store.write { db in try db.execute(sql: "UPDATE integration SET site = 'evil.example.com'") }
    #expect(await status { try await fixture.connection.client() }?.reason == "KEY_UNREADABLE")
  }

  @Test("an attempt of a caller that cancels is recorded too")
  func cancelled() async throws {
    let fixture = try await SettingsFixture.configured()
    let known = try await fixture.activity().count
    let attempt = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await fixture.integration.test(IntegrationChange(site: "evil.example.com"), .saved, by: fixture.caller)
    }
    #expect(await attempt.result.isFailure)
    #expect(try await fixture.activity().count == known + 1)
  }

  @Test("a refusal is recorded without the values of the request")
  func noValues() async throws {
    let fixture = try await SettingsFixture.configured()
    _ = await status { try await fixture.update(IntegrationChange(site: "https://user:hunter2@evil.example.com")) }
    let entry = try #require(try await fixture.activity().last)
    #expect(entry.action == "integration.update.refused" && !"\(entry)".contains("hunter2") && entry.summary.contains("integration.site"))
  }
}

extension String {
  fileprivate var isRefusal: Bool { hasSuffix(".refused") }
}

extension Result {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}

extension SettingsFixture {
  fileprivate func update(_ change: IntegrationChange, force: Bool = false, validateOnly: Bool = false) async throws {
    _ = try await integration.update(change, etag: "", force: force, validateOnly: validateOnly, by: caller)
  }
}
