import BridgeTestSupport
import CurlTransport
import Foundation
import LocalRPC
import Testing

@testable import BridgeCore

@Suite("The mail settings")
struct MailSettingsTests {
  @Test("the mail settings are saved with a sealed password, which is not in the activity log")
  func saved() async throws {
    let fixture = try SettingsFixture()
    let change = MailSettingsChange(
      host: "mail.example.com", security: .tls, user: "u", sender: "billing@example.com", recipients: ["a@example.com"],
      password: Secret("hunter2"))
    let saved = try await fixture.mail.update(change, etag: "0", by: fixture.caller)
    #expect(try await fixture.mail.get() == saved)
    #expect(saved.effectivePort == 465 && saved.recipients == ["a@example.com"] && saved.isConfigured)
    let sealed = try #require(saved.sealedPassword)
    #expect(try fixture.sealer.open(sealed, for: MailSettings.passwordPurpose).reveal() == "hunter2")
    #expect(throws: SealingError.self) { try fixture.sealer.open(sealed, for: IntegrationSettings.privateKeyPurpose) }
    let entry = try #require(try await fixture.activity().last)
    #expect(!"\(entry)".contains("hunter2") && entry.after.contains(#""password_set":true"#))
    #expect(await status { try await fixture.mail.update(MailSettingsChange(port: 26), etag: "0", by: fixture.caller) }?.kind == .aborted)
    #expect(try await fixture.mail.update(MailSettingsChange(user: ""), etag: "", by: fixture.caller).sealedPassword == nil)
    #expect(
      await status { try await fixture.mail.update(MailSettingsChange(password: Secret("x")), etag: "", by: fixture.caller) }?.fields == [
        "password"
      ])
  }

  private static let complete = MailSettingsChange(
    host: "mail.example.com", security: .tls, user: "u", sender: "billing@example.com", password: Secret("hunter2"))

  @Test(
    "a changed host, port, security or CA file needs the password again, also to validate; each attempt is in the activity log (rule 46)",
    arguments: [
      MailSettingsChange(host: "evil.example.com"), MailSettingsChange(port: 2525), MailSettingsChange(security: .startTLS),
      MailSettingsChange(host: "localhost", security: .plain), MailSettingsChange(caFile: "/dev/null"),
    ])
  func destination(change: MailSettingsChange) async throws {
    let fixture = try SettingsFixture()
    let saved = try await fixture.mail.update(Self.complete, etag: "", by: fixture.caller)
    for validateOnly in [true, false] {
      let known = try await fixture.activity().count
      let refusal = await status {
        try await Store.validating(validateOnly) { try await fixture.mail.update(change, etag: "", by: fixture.caller) }
      }
      #expect(refusal?.fields == ["password"])
      let entries = try await fixture.activity().dropFirst(known)
      #expect(entries.map(\.action) == ["mail.update.refused"] && entries.first?.summary.contains("password") == true)
    }
    #expect(try await fixture.mail.get() == saved)
    var entered = change
    entered.password = Secret("hunter2")
    _ = try await fixture.mail.update(entered, etag: "", by: fixture.caller)
  }

  @Test("what does not change the server needs no password: the default port by its number, recipients, a prefix, and removing the user")
  func sameServer() async throws {
    let fixture = try SettingsFixture()
    _ = try await fixture.mail.update(Self.complete, etag: "", by: fixture.caller)
    for change in [
      MailSettingsChange(port: 465), MailSettingsChange(recipients: ["a@example.com"]), MailSettingsChange(subjectPrefix: "cwlink"),
    ] {
      #expect(try await fixture.mail.update(change, etag: "", by: fixture.caller).sealedPassword != nil)
    }
    let other = MailSettingsChange(host: "relay.example.com", user: "")
    #expect(try await fixture.mail.update(other, etag: "", by: fixture.caller).sealedPassword == nil)
  }

  @Test("each invalid field is named")
  func fields() {
    func violations(_ change: (inout MailSettings) -> Void) -> [String] {
      var settings = MailSettings()
      settings.host = "mail.example.com"
      settings.sender = "billing@example.com"
      change(&settings)
      return MailSettingsRules.violations(of: settings, isReadable: { $0 != "/missing" }).all.map(\.field)
    }
    #expect(violations { _ in } == [])
    #expect(violations { $0.host = "smtp://mail.example.com" } == ["mail_settings.host"])
    #expect(violations { $0.host = "mail.example.com:25" } == ["mail_settings.host"])
    #expect(violations { $0.port = 65536 } == ["mail_settings.port"])
    #expect(violations { $0.port = -1 } == ["mail_settings.port"])
    #expect(violations { $0.security = .plain } == ["mail_settings.security"])
    #expect(violations { $0.sender = "nobody" } == ["mail_settings.from"])
    #expect(violations { $0.recipients = ["a@b.example", "x\r\nBcc: y@z.example"] } == ["mail_settings.recipients"])
    #expect(violations { $0.subjectPrefix = "a\nb" } == ["mail_settings.subject_prefix"])
    #expect(violations { $0.caFile = "/missing" } == ["mail_settings.ca_file"])
    for host in ["localhost", "127.0.0.1", "127.9.9.9", "::1"] {
      #expect(
        violations {
          $0.host = host; $0.security = .plain
        } == [], "\(host)")
    }
    #expect(
      violations {
        $0.host = "127.0.0.1.evil.example"; $0.security = .plain
      } == ["mail_settings.security"])
  }
}
