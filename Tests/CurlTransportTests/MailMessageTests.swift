import CurlTransport
import Foundation
import TestSupport
import Testing

@Suite struct MailMessageTests {
  /// A message as Python's parser reads it.
  private struct Read: Decodable {
    var subject: String
    var from: [[String]]
    var to: [[String]]
    var date: Double
    var id: String
    var text: String
    var html: String?
    var attachments: [[String]]
    var headers: [String]
    var defects: [String]
    var longest: Int
    var ascii: Bool
    var bare: Int
  }

  private static let words = [
    "Invoice", "facture", "été", "杉医院", "\"quoted\"", "a,b;c", "=?utf-8?B?fake?=", "=3D", "😀👩‍👩‍👧", "Ünïcödé", ".", "From here", "x@y", "<b>",
    "1.50", "back\\slash", "(comment)",
  ]

  private func phrase(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private func lines(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...8, using: &random)).map { _ in phrase(0...40, &random) + (Bool.random(using: &random) ? " " : "") }.joined(
      separator: "\n") + "\n"
  }

  private func message(_ random: inout SeededGenerator, _ number: Int) throws -> MailMessage {
    let from = try MailAddress("billing@example.com", name: phrase(0...6, &random))
    let to = try (0..<Int.random(in: 1...5, using: &random)).map {
      try MailAddress("to\($0)@example.com", name: Bool.random(using: &random) ? phrase(1...4, &random) : nil)
    }
    let subject = phrase(1...25, &random)
    let date = MailDate(
      secondsSince1970: Int64.random(in: 0...4_102_444_800, using: &random), utcOffsetMinutes: Int.random(in: -720...840, using: &random))
    let draft = MailDraft(
      to: to, subject: subject, text: lines(&random), html: Bool.random(using: &random) ? "<p>\(lines(&random))</p>\n" : nil,
      attachments: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        .init(
          // Python treats angle brackets around a name as quotes.
          fileName: "a" + phrase(1...12, &random), contentType: "text/csv; charset=utf-8",
          content: (0..<Int.random(in: 0...500, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
      })
    return MailMessage(draft, from: from, messageID: "m\(number)@cwlink.example.com", date: date)
  }

  private func withoutBlanks(_ parts: [String]) -> [String] { parts.map { String($0.unicodeScalars.filter { $0 != " " }) } }

  @Test("an independent parser reads what was composed")
  func roundTrip() async throws {
    var random = SeededGenerator()
    var messages: [MailMessage] = []
    for number in 0..<300 { messages.append(try message(&random, number)) }
    let input = try messages.map { Data(try $0.composed()).base64EncodedString() }.joined(separator: "\n") + "\n"
    let output = try await Fixture.run(["python3", Fixture.path("read_mail.py")], input: Data(input.utf8))
    let answers = try output.split(separator: 0x0A).map { try JSONDecoder().decode(Read.self, from: Data($0)) }
    #expect(answers.count == messages.count)
    for (message, read) in zip(messages, answers) {
      #expect(read.defects.isEmpty && read.ascii && read.bare == 0 && read.longest <= 998)
      #expect(read.subject == message.draft.subject)
      // Python keeps the space between two encoded words of a name, which RFC 2047 says to drop.
      #expect(read.from.map(withoutBlanks) == [withoutBlanks([message.from.name ?? "", message.from.address])])
      #expect(read.to.map(withoutBlanks) == message.draft.to.map { withoutBlanks([$0.name ?? "", $0.address]) })
      #expect(read.date == Double(message.date.secondsSince1970))
      #expect(read.id == "<\(message.messageID)>")
      #expect(read.text == message.draft.text)
      #expect(read.html == message.draft.html)
      #expect(read.attachments == message.draft.attachments.map { [$0.fileName, "text/csv", Data($0.content).base64EncodedString()] })
      #expect(read.headers.prefix(6) == ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version"])
      #expect(read.headers.dropFirst(6).allSatisfy { ["Content-Type", "Content-Transfer-Encoding"].contains($0) })
    }
  }

  @Test("the same message composes to the same bytes")
  func deterministic() throws {
    var random = SeededGenerator(seed: 7)
    let message = try message(&random, 1)
    #expect(try message.composed() == message.composed())
  }

  @Test("a line break in any header is rejected", arguments: ["a\r\nBcc: x@example.com", "a\nb", "a\rb", "a\u{0}b"])
  func injection(text: String) throws {
    var message = MailMessage(
      MailDraft(to: [try MailAddress("b@example.com")], subject: "s", text: "t"), from: try MailAddress("a@example.com"),
      messageID: "i@example.com", date: MailDate(secondsSince1970: 0))
    #expect(throws: MailCompositionError.self) { try MailAddress("a@example.com", name: text) }
    #expect(throws: MailCompositionError.self) { try MailAddress("\(text)@example.com") }
    message.draft.additionalHeaders = [.init("X-A", text)]
    #expect(throws: MailCompositionError.self) { try message.composed() }
    message.draft.additionalHeaders = [.init(text, "v")]
    #expect(throws: MailCompositionError.self) { try message.composed() }
    message.draft.additionalHeaders = []
    message.draft.attachments = [.init(fileName: text, contentType: "text/plain", content: [])]
    #expect(throws: MailCompositionError.self) { try message.composed() }
    message.draft.attachments = [.init(fileName: "f", contentType: text, content: [])]
    #expect(throws: MailCompositionError.self) { try message.composed() }
    message.draft.attachments = []
    message.messageID = text
    #expect(throws: MailCompositionError.self) { try message.composed() }
    message.messageID = "i@example.com"
    message.draft.subject = text
    #expect(throws: MailCompositionError.controlCharacter(in: "Subject")) { try message.composed() }
    message.draft.subject = "s"
    #expect(throws: Never.self) { try message.composed() }
  }

  @Test(
    "dates are written as in RFC 5322",
    arguments: [
      (Int64(0), 0, "Thu, 1 Jan 1970 00:00:00 +0000"), (1_763_716_505, 60, "Fri, 21 Nov 2025 10:15:05 +0100"),
      (951_782_400, -300, "Mon, 28 Feb 2000 19:00:00 -0500"), (951_868_799, 0, "Tue, 29 Feb 2000 23:59:59 +0000"),
    ])
  func dates(seconds: Int64, offset: Int, text: String) {
    #expect(MailDate(secondsSince1970: seconds, utcOffsetMinutes: offset).description == text)
  }
}
