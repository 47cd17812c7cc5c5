import Foundation
import TestSupport
import Testing

@testable import TrendMicro

@Suite struct LogPageTests {
  private func page(_ text: String, _ log: MailLog = .policyEvents) throws(TrendMicroError) -> LogPage {
    try LogPage(body: Array(text.utf8), log: log)
  }

  @Test("the documented pages are read")
  func documented() throws {
    let events = try page(
      #"{"nextToken":"QUJD+w==","logs":[{"genTime":"2025-06-10T08:02:11.040Z","timestamp":"2025-06-10T08:02:05.310Z","eventType":"Phishing","domainName":"alder.example","sender":"a@bad.example","recipients":["ann@alder.example"],"direction":"in","messageID":"<1@bad.example>","subject":"Invoice","size":8108,"policyName":"Organization: Spam or Phish","policyAction":"Quarantine","details":"{\"spamReport\":{\"snapHeader\":\"Not\"}}"}]}"#
    )
    #expect(events.nextToken == "QUJD+w==" && events.rows.count == 1)
    #expect(events.rows[0].subject == .detection(Detection(eventType: "phishing")))
    #expect("\(events.rows[0].time)" == "2025-06-10T08:02:11.040Z" && !events.rows[0].isOutbound)
    let blocked = try page(
      #"{"logs":[{"genTime":"2025-06-10T08:03:00Z","timestamp":"2025-06-10T08:02:59Z","sender":"x@spam.example","direction":"in","mailID":"0-9","recipient":"ann@alder.example","reason":"(reason text)"}]}"#,
      .blocked)
    #expect(blocked.rows.map(\.subject) == [.blocked] && blocked.nextToken == nil)
  }

  @Test("whatever is missing, unknown or of another type is tolerated, as long as there is a time")
  func lenient() throws {
    let text = """
      \u{FEFF}{ "version" : 2.5e3, "logs" : [
        {"genTime":"2025-06-10T08:00:00Z"},
        {"timestamp":"2025-06-10T08:00:00+00:00","genTime":null,"EVENTTYPE":"Hologram","extra":{"a":[1,{"b":[]}]},"details":"{\\"a\\":1}}"},
        {"genTime":"not a time","eventType":"spam"}, {"eventType":"spam"}, 7, null, "x", [],
        {"genTime":"2025-06-10 08:00:00","eventType":["spam"],"direction":"OUT","mailID":5}
      ], "nextToken" : null }
      """
    let read = try page(text)
    #expect(read.rows.count == 3 && read.unreadable == 6 && read.nextToken == nil)
    #expect(read.rows[1].subject == .detection(Detection(eventType: "Hologram")))
    #expect(read.rows[2].isOutbound)
    for empty in ["{}", #"{"logs":[]}"#, #"{"logs":null}"#, #"{"nextToken":"","logs":[]}"#] {
      #expect(try page(empty).rows.isEmpty && page(empty).nextToken == nil)
    }
  }

  @Test(
    "what is not a page is refused, and the error says where",
    arguments: [
      "", "null", "[]", "<html>", #"{"logs":[}"#, #"{"logs":[{"genTime":"2025-06-10T08:00:00Z"}"#, #"{"logs":[{"a":"b}]}"#,
      #"{"logs":[]} x"#,
      #"{"logs":[{"a" "b"}]}"#, #"{"nextToken":"t"}"#, "{\"logs\":" + String(repeating: "[", count: 100_000),
    ])
  func refused(text: String) {
    do {
      _ = try page(text)
      Issue.record("\(text.prefix(40)) is accepted")
    } catch {
      #expect(error.kind == .invalidAnswer && error.message.contains("policy events"))
    }
  }

  @Test("rows are one if message, event, policy and time are, and differ otherwise")
  func keys() throws {
    func key(_ members: String, _ log: MailLog = .policyEvents) throws -> UInt64 {
      try #require(page(#"{"logs":[{\#(members)}]}"#, log).rows.first).key
    }
    let base = #""genTime":"2025-06-10T08:00:00Z","mailID":"m","eventType":"spam","policyName":"p""#
    // Members that can change, their order, the way of writing, and milliseconds of zero.
    #expect(
      try key(base)
        == key(#""policyName":"p","size":9,"mailID":"m","eventType":"sp\u0061m","details":"x","genTime":"2025-06-10T08:00:00.000Z""#))
    // The message's own id is used if there is no other.
    #expect(try key(base.replacingOccurrences(of: "mailID", with: "messageID")) == key(base))
    for (old, new) in [("08:00:00Z", "08:00:00.001Z"), (#""m""#, #""n""#), ("spam", "bec"), (#""p""#, #""q""#)] {
      #expect(try key(base.replacingOccurrences(of: old, with: new)) != key(base))
    }
    // The boundary between neighbouring fields counts.
    #expect(
      try key(#""genTime":"2025-06-10T08:00:00Z","mailID":"m","eventType":"ab","policyName":"c""#)
        != key(#""genTime":"2025-06-10T08:00:00Z","mailID":"m","eventType":"a","policyName":"bc""#))
    // Without an id, the whole row identifies it.
    #expect(try key(#""genTime":"2025-06-10T08:00:00Z","sender":"a""#) != key(#""genTime":"2025-06-10T08:00:00Z","sender":"b""#))
    // Mail tracking: a row per recipient, and a later action is the same row.
    let mail = #""genTime":"2025-06-10T08:00:00Z","mailID":"m","recipient":"a","action":"Deferred""#
    #expect(try key(mail, .accepted) == key(mail.replacingOccurrences(of: "Deferred", with: "Delivered"), .accepted))
    #expect(try key(mail, .accepted) != key(mail.replacingOccurrences(of: #""a""#, with: #""b""#), .accepted))
    #expect(try key(mail, .accepted) != key(mail, .blocked))
  }

  @Test("Foundation's decoder reads the same from generated pages")
  func oracle() throws {
    struct Row: Decodable {
      var genTime: String
      var eventType: String
      var direction: String?
      var details: String
    }
    struct Page: Decodable {
      var nextToken: String?
      var logs: [Row]
    }
    var random = SeededGenerator()
    let pieces = ["spam", "é", "\"", "\\", "\n", "\u{1}", "🙂", "}", "{\"a\":1}}", "中", "/", "\u{7F}", ""]
    for _ in 0..<300 {
      func text() -> String { (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(pieces) }.joined() }
      let logs: [[String: Any]] = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        [
          "genTime": "\(UTCTime(milliseconds: Int64.random(in: 0...2_000_000_000_000, using: &random)))", "eventType": "x" + text(),
          "details": text(), text() + "Key": [text(), 1, [text(): text()]], "direction": random.pick(["in", "out"]),
        ]
      }
      var object: [String: Any] = ["logs": logs]
      if Bool.random(using: &random) { object["nextToken"] = "t" + text() }
      let body = Array(try JSONSerialization.data(withJSONObject: object, options: random.pick([[], .prettyPrinted])))
      let expected = try JSONDecoder().decode(Page.self, from: Data(body))
      let read = try LogPage(body: body, log: .policyEvents)
      #expect(read.nextToken == expected.nextToken && read.rows.count == expected.logs.count && read.unreadable == 0)
      for (row, other) in zip(read.rows, expected.logs) {
        #expect("\(row.time)" == other.genTime && row.isOutbound == (other.direction == "out"))
        #expect(row.subject == .detection(Detection(eventType: other.eventType)))
      }
    }
  }

  @Test("every documented event type has its category, by code and by name, in any case; others keep their names")
  func categories() {
    let expected: [(DetectionCategory, [String])] = [
      (.spam, ["spam", "Spam", "SPAM"]), (.graymail, ["graymail", "Graymail"]), (.phishing, ["phishing", "Phishing"]),
      (.businessEmailCompromise, ["bec", "Business Email Compromise (BEC)"]), (.malware, ["virus", "Malware"]),
      (.ransomware, ["ransomware", "Ransomware"]), (.sandbox, ["apt", "Advanced Persistent Threat"]),
      (.suspiciousObjects, ["ctd", "Suspicious Objects", "suspicious objects"]), (.webReputation, ["web_reputation", "Web Reputation"]),
      (.scanException, ["scan_limitation", "Scan Exception"]), (.contentFilter, ["content", "attachment", "Content", "Attachment"]),
      (.dataLossPrevention, ["dlp", "Data Loss Prevention"]), (.authentication, ["anti_spoof", "Domain-based Authentication"]),
      (.anomaly, ["unusual_signal", "Unusual Signal"]),
    ]
    for (category, types) in expected {
      for type in types {
        #expect(Detection(eventType: type) == Detection(eventType: types[0]) && Detection(eventType: type).category == category)
      }
      for type in types { #expect(Detection(eventType: type).otherName == nil) }
    }
    #expect(Detection(eventType: "Holo\u{1B}[31mgram").otherName == "Holo [31mgram")
    #expect(Detection(eventType: "").otherName == "(none)")
    #expect(Detection(eventType: String(repeating: "x", count: 10_000)).otherName?.count == 64)
  }

  @Test("counts keep inbound and outbound apart")
  func counts() {
    var counts = MailCounts()
    func row(_ subject: LogRow.Subject, _ isOutbound: Bool) -> LogRow {
      LogRow(time: UTCTime(seconds: 0), isOutbound: isOutbound, subject: subject, key: 0)
    }
    for isOutbound in [false, true] {
      counts.count(row(.accepted(isDelivered: true), isOutbound))
      counts.count(row(.accepted(isDelivered: false), isOutbound))
      counts.count(row(.blocked, isOutbound))
      counts.count(row(.detection(Detection(eventType: "spam")), isOutbound))
      counts.count(row(.detection(Detection(eventType: "Hologram")), isOutbound))
    }
    #expect(counts.accepted == 2 && counts.delivered == 1 && counts.blocked == 1 && counts.received == 3)
    #expect(counts[.spam] == 1 && counts[.other] == 1 && counts.otherNames == ["Hologram": 1])
    #expect(counts.outboundAccepted == 2 && counts.outboundBlocked == 1 && counts.outboundDetections == 2)
    var sum = counts
    sum += counts
    #expect(sum.received == 6 && sum[.spam] == 2 && sum.otherNames == ["Hologram": 2] && sum.outboundDetections == 4)
  }
}
