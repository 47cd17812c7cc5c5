import Testing

@testable import cwlink_sandbox

@Suite("SMTP sessions")
struct SMTPSessionTests {
  private let mailbox = Mailbox()

  private func codes(_ text: String, _ session: inout SMTPSession) -> [String] {
    session.receive(Array(text.utf8)).map { action in
      switch action {
      case .reply(let text): String(text.split(separator: "\r\n").last?.prefix(3) ?? "")
      case .close: "close"
      }
    }
  }

  @Test("a pipelined mail is stored without dot-stuffing, for any fragmentation", arguments: Generation.generators(50, 5))
  func pipelined(generator: SplitMix64) {
    var random = generator
    let text = "EHLO me\r\nMAIL FROM:<a@b> SIZE=9\r\nRCPT TO:<c@d>\r\nrcpt to: <e@f>\r\nDATA\r\n..dot\r\n...\r\nx.\r\n\r\n.\r\nQUIT\r\n"
    let box = Mailbox()
    var session = SMTPSession(mailbox: box)
    var rest = Array(text.utf8)[...]
    var answers: [SMTPSession.Action] = []
    while !rest.isEmpty {
      let count = 1 + random.below(20)
      answers += session.receive(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(answers.count == 8 && answers.last == .close)
    #expect(
      box.mails == [
        ReceivedMail(id: 1, from: "a@b", recipients: ["c@d", "e@f"], authenticatedAs: nil, raw: Array(".dot\r\n..\r\nx.\r\n\r\n".utf8))
      ])
  }

  @Test("PLAIN and LOGIN are checked if a user is configured, and required if so configured")
  func authentication() {
    var policy = MailPolicy()
    policy.requireAuthentication = true
    policy.user = "joe"
    policy.password = "pw"
    mailbox.setPolicy(policy)
    var session = SMTPSession(mailbox: mailbox)
    #expect(codes("EHLO me\r\nMAIL FROM:<a@b>\r\n", &session) == ["250", "530"])
    #expect(codes("AUTH PLAIN AGpvZQBub3Bl\r\n", &session) == ["535"])
    #expect(codes("AUTH PLAIN\r\n*\r\n", &session) == ["334", "501"])
    #expect(codes("AUTH CRAM-MD5\r\n", &session) == ["504"])
    #expect(codes("AUTH LOGIN\r\nam9l\r\ncHc=\r\n", &session) == ["334", "334", "235"])
    #expect(codes("MAIL FROM:<a@b>\r\n", &session) == ["250"])
    var other = SMTPSession(mailbox: mailbox)
    #expect(codes("EHLO me\r\nAUTH PLAIN AGpvZQBwdw==\r\n", &other) == ["250", "235"])
  }

  @Test("commands out of order are rejected, and RSET discards the mail")
  func order() {
    var session = SMTPSession(mailbox: mailbox)
    #expect(codes("MAIL FROM:<a@b>\r\nEHLO me\r\nRCPT TO:<c@d>\r\nDATA\r\n", &session) == ["503", "250", "503", "503"])
    #expect(
      codes("MAIL FROM:<a@b>\r\nMAIL FROM:<a@b>\r\nRCPT TO:c@d\r\nRSET\r\nRCPT TO:<c@d>\r\n", &session) == [
        "250", "503", "501", "250", "503",
      ])
    #expect(codes("FROB\r\nNOOP\r\nSTARTTLS\r\n", &session) == ["500", "250", "502"])
  }

  @Test("a mail over the limit is rejected by its announced and by its actual size")
  func size() {
    var policy = MailPolicy()
    policy.largestMail = 100
    mailbox.setPolicy(policy)
    var session = SMTPSession(mailbox: mailbox)
    #expect(codes("EHLO me\r\nMAIL FROM:<a@b> SIZE=101\r\n", &session) == ["250", "552"])
    #expect(codes("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n", &session) == ["250", "250", "354"])
    #expect(codes(String(repeating: "x", count: 60) + "\r\n" + String(repeating: "x", count: 60) + "\r\n.\r\n", &session) == ["552"])
    #expect(codes("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n" + String(repeating: "x", count: 5000), &session) == ["250", "250", "354"])
    #expect(codes("\r\n.\r\n", &session) == ["552"])
    #expect(mailbox.mails.isEmpty)
  }

  @Test("a command line over the limit closes the connection")
  func longLine() {
    var session = SMTPSession(mailbox: mailbox)
    #expect(codes(String(repeating: "x", count: SMTPSession.longestLine + 1), &session) == ["500", "close"])
  }

  @Test("configured failures, rejections and disconnects are applied")
  func faults() {
    var policy = MailPolicy()
    policy.failTimes = 1
    policy.dropAfterDataTimes = 1
    policy.rejectRecipients = ["c@d"]
    mailbox.setPolicy(policy)
    var session = SMTPSession(mailbox: mailbox)
    #expect(codes("EHLO me\r\nMAIL FROM:<a@b>\r\nMAIL FROM:<a@b>\r\n", &session) == ["250", "451", "250"])
    #expect(codes("RCPT TO:<C@D>\r\nRCPT TO:<e@f>\r\nDATA\r\nhi\r\n.\r\n", &session) == ["550", "250", "354", "close"])
    #expect(mailbox.mails.map(\.recipients) == [["e@f"]])
  }
}
