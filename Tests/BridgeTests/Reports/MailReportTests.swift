import BridgeTestSupport
import Spreadsheet
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Mail-security reports")
struct MailReportTests {
  var sample: MailReport { report() }

  private func report(name: String = "Alder Dental", items: [MailItem] = [.received, .spam, .businessEmailCompromise]) -> MailReport {
    var customer = Customer(
      id: "alder", displayName: name, enabled: true, companyIdentifier: "", billedProductIDs: [], mailRecipients: [],
      createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
    customer.companyID = 77
    let product = Product(
      id: "tmes-standard", displayName: "Trend Micro Email Security Standard", createTime: Instant(milliseconds: 0),
      updateTime: Instant(milliseconds: 0))
    let figures: [MailFigures] = [
      .of("2026-03-05", [.received: 1_000_000, .delivered: 900_000, .spam: 8_000, .malware: 3]),
      .of("2026-11-01", [.received: 900, .delivered: 500, .spam: 300, .phishing: 7]),
      .of("2026-11-18", [.received: 1_200, .delivered: 1_000, .spam: 100, .businessEmailCompromise: 2, .ransomware: 1]),
      .of("2026-11-20", [.received: 34, .delivered: 30, .spam: 4, .sandbox: 5]),
    ]
    return MailReport(customer, product, items: items, figures: figures, window: .of("2026-11-14") ... .of("2026-11-20"))
  }

  @Test("the text has one line per figure without alignment, missing days, and the eight portable counters")
  func text() {
    #expect(
      report().text == """
        Alder Dental: mail security, Trend Micro Email Security Standard
        2026-11-14 to 2026-11-20, 7 days

        Received: 1,234 (month 2,134; year 1,002,134)
        Spam: 104 (month 404; year 8,404)
        Business e-mail compromise: 2 (month 2; year 2)

        No figures for 5 of 7 days: 2026-11-14 to 2026-11-17, 2026-11-19.
        Month: from 2026-11-01 to 2026-11-20. Year: from 2026-01-01 to 2026-11-20.
        There are no figures for 2026 before 2026-03-05.

        Counted as in ConnectWise's spam statistics:
        Spam removed: 413 in 30 days; 8,413 in the year
        E-mail viruses removed: 6 in 30 days; 9 in the year
        Account messages: 1,530 in 30 days; 901,530 in the year
        Total messages: 2,134 in 30 days; 1,002,134 in the year

        """)
  }

  @Test("there is one ticket per customer, product and month; its summary fits")
  func ticket() {
    let report = report()
    #expect(report.reference == "cwlink/report/alder/tmes-standard/2026-11")
    #expect(report.subject == "Alder Dental: Trend Micro Email Security Standard, mail security, November 2026")
    #expect(self.report(name: String(repeating: "x", count: 200)).subject.count == 100)
    #expect(report.report(ticket: true, mail: false).lines.map(\.item) == [.received, .spam, .businessEmailCompromise])
  }

  @Test("the CSV has one line per day, empty for missing days, then the totals; its line endings follow RFC 4180")
  func csv() {
    #expect(
      report(items: [.received, .spam]).csv
        == [
          "customer,customer_name,product,day,received,spam", "alder,Alder Dental,tmes-standard,2026-11-14,,",
          "alder,Alder Dental,tmes-standard,2026-11-15,,", "alder,Alder Dental,tmes-standard,2026-11-16,,",
          "alder,Alder Dental,tmes-standard,2026-11-17,,", "alder,Alder Dental,tmes-standard,2026-11-18,1200,100",
          "alder,Alder Dental,tmes-standard,2026-11-19,,", "alder,Alder Dental,tmes-standard,2026-11-20,34,4",
          "alder,Alder Dental,tmes-standard,total,1234,104", "alder,Alder Dental,tmes-standard,month to date,2134,404",
          "alder,Alder Dental,tmes-standard,year to date,1002134,8404", "",
        ]
        .joined(separator: "\r\n"))
  }

  @Test(
    "a name that a spreadsheet would evaluate is exported as text, and one with quotes stays in one cell",
    arguments: [
      ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""), ("+1, Ltd", "\"'+1, Ltd\""), ("@a", "'@a"), ("-a", "'-a"),
    ])
  func injection(name: String, cell: String) throws {
    let line = try #require(report(name: name).csv.split(separator: "\r\n").dropFirst().first)
    #expect(line.hasPrefix("alder,\(cell),tmes-standard,"))
    var parser = CSVParser()
    let records = try parser.feed(Array(report(name: name).csv.utf8)) + parser.finish()
    #expect(records.count == 11 && records.allSatisfy { $0.fields.count == 7 })
    #expect(CSVCell.read(records[1].fields[1]) == name)
  }

  @Test("names are escaped in the HTML, and it has the same content as the text")
  func html() {
    let html = report(name: "Birch <Legal> & \"Sons\"").html
    #expect(html.contains("Birch &lt;Legal&gt; &amp; &quot;Sons&quot;: mail security, ") && !html.contains("<Legal>"))
    for said in ["1,234", "1,002,134", "8,404", "No figures for 5 of 7 days", "901,530", "E-mail viruses removed"] {
      #expect(html.contains(said), "\(said)")
    }
  }

  @Test("a correction is marked as such")
  func correction() {
    var corrected = report()
    corrected.isCorrection = true
    #expect(corrected.text.contains("\nThese figures correct an earlier report for the period ending 2026-11-20.\n"))
    #expect(corrected.html.contains("correct an earlier report"))
    #expect(corrected.csv == report().csv)
  }
}
