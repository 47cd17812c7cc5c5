import BridgeAccountsTestSupport
import BridgeTestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Notifications: e-mails")
struct NotificationMailTests {
  @Test("the first event is mailed immediately, and later ones are collected until the interval ends")
  func gathered() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.configureMail()
    try await fixture.ticketAll(mail: ["desk@example.com"])
    try await fixture.report("PC-1", "first")
    try await fixture.report("PC-1", "a quiet repeat")
    try await fixture.report("PC-2", "second")
    try await fixture.recover("PC-2")
    try await fixture.report("PC-3", "another severity", severity: .actionRequired)
    var mails = try await fixture.mails()
    #expect(
      mails.map(\.summary) == [
        "e-mail '[general] Acme: PC-1: first' to desk@example.com", "e-mail '[general] Acme: PC-3: another severity' to desk@example.com",
      ])
    #expect(await fixture.flusher.settle() == fixture.clock.now().adding(.seconds(300)))
    fixture.pass(minutes: 5)
    _ = await fixture.flusher.settle()
    mails = try await fixture.mails()
    #expect(mails.count == 3 && mails[2].summary == "e-mail '[general] Acme: 2 warnings' to desk@example.com")
    #expect(mails[2].text.contains("PC-2: second") && mails[2].text.contains("PC-2: recovered: second"))
    #expect(!mails.contains { $0.text.contains("a quiet repeat") })
  }

  @Test("without a mail server the event is accepted and its lines wait until one is configured")
  func noServer() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.ticketAll(mail: ["desk@example.com"])
    #expect(try await fixture.report("PC-1").accepted == 1)
    #expect(try await fixture.mails().isEmpty)
    #expect(try await fixture.tickets().count == 1)
    try await fixture.configureMail()
    _ = await fixture.flusher.settle()
    #expect(try await fixture.mails().count == 1)
  }

  @Test("the customer's prefix overrides the policy's, which overrides the general one")
  func prefixes() async throws {
    let fixture = try await NotificationFixture.configured {
      $0.subjectPrefix = "[policy]"
      $0.mailMinutes = 0
    }
    try await fixture.configureMail()
    try await fixture.ticketAll(mail: ["desk@example.com"])
    try await fixture.report("PC-1", "line one\nline two")
    _ = try await fixture.service.updateSettings(
      "acme", NotificationSettingsChange(subjectPrefix: "[own]"), etag: "", force: false, validateOnly: false, by: fixture.caller)
    try await fixture.report("PC-2", "x")
    #expect(
      try await fixture.mails().map(\.summary) == [
        "e-mail '[policy] Acme: PC-1: line one line two' to desk@example.com", "e-mail '[own] Acme: PC-2: x' to desk@example.com",
      ])
  }

  @Test("a severity without recipients is not mailed")
  func nobody() async throws {
    let fixture = try await NotificationFixture.configured()
    try await fixture.configureMail()
    try await fixture.report("PC-1")
    #expect(try await fixture.mails().isEmpty)
  }
}
