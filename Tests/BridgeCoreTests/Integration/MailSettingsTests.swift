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
      host: "mail.example.com", security: .tls, user: "u", sender: "billing@example.com", recipients: ["a@example.com", "a@example.com"],
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
