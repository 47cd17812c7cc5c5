import BridgeCore
import Escaping
import Pages

extension MailReport {
  /// "Alder Dental: mail security, Trend Micro Email Security Standard".
  var heading: String { "\(customerName): mail security, \(productName)" }

  /// "2026-11-14 to 2026-11-20, 7 days".
  var span: String { ReportText.days(totals.window) + (totals.dayCount == 1 ? "" : ", \(totals.dayCount) days") }

  /// Remarks: corrections, missing days, and the ranges of month and year.
  var notes: [String] {
    let last = totals.window.upperBound
    var notes = isCorrection ? ["These figures correct an earlier report for the period ending \(last)."] : []
    if !totals.daysWithoutFigures.isEmpty {
      notes.append(
        totals.dayCount == 1
          ? "No figures for \(last)."
          : "No figures for \(totals.daysWithoutFigures.count) of \(totals.dayCount) days: \(ReportText.list(totals.daysWithoutFigures)).")
    }
    notes.append("Month: from \(period.firstDay) to \(last). Year: from \(last.year)-01-01 to \(last).")
    if let first = totals.firstDayOfYear, (first.month, first.day) != (1, 1) {
      notes.append("There are no figures for \(last.year) before \(first).")
    }
    return notes
  }

  static let portableHeading = "Counted as in ConnectWise's spam statistics"

  /// One line per item: ConnectWise shows tickets in a proportional font, in which columns do not align.
  var text: String {
    let counted = lines.map { line in
      "\(line.label): \(ReportText.grouped(line.count)) (month \(ReportText.grouped(line.monthToDate)); year \(ReportText.grouped(line.yearToDate)))"
    }
    let portable = portable.named.map { label, value in
      "\(label): \(ReportText.grouped(value.last30Days)) in 30 days; \(ReportText.grouped(value.yearToDate)) in the year"
    }
    return ([heading, span, ""] + counted + [""] + notes + ["", "\(Self.portableHeading):"] + portable).joined(separator: "\n") + "\n"
  }
}

extension MailReport {
  /// The report as an e-mail.
  var html: String { document.mailHTML }

  private var document: Document {
    Document(
      kind: "Report", title: heading,
      lead: [PageText.days(totals.window) + (totals.dayCount == 1 ? "" : ", \(totals.dayCount) days")],
      sections: [
        Document.Section(
          "",
          [
            .table(
              table(
                "Figures", "", [totals.dayCount == 1 ? "Day" : "\(totals.dayCount) days", "Month", "Year"],
                lines.map { ($0.label, [$0.count, $0.monthToDate, $0.yearToDate]) }))
          ]),
        Document.Section(
          Self.portableHeading,
          [
            .table(
              table(
                Self.portableHeading, "", ["30 days", "Year"],
                portable.named.map { ($0.label, [$0.value.last30Days, $0.value.yearToDate]) }))
          ]),
      ], closing: notes)
  }

  private func table(_ caption: String, _ first: String, _ columns: [String], _ rows: [(label: String, numbers: [Int64])]) -> Document.Table
  {
    Document.Table(
      caption, columns: [Document.Column(first)] + columns.map { .number($0) },
      rows: rows.map { row in [Document.Cell(row.label)] + row.numbers.map { Document.Cell(ReportText.grouped($0)) } })
  }
}

extension MailReport {
  /// "alder-tmes-standard-2026-11-20.csv".
  var fileName: String { "\(customerID)-\(productID)-\(totals.window.upperBound).csv" }

  /// One line per day of the window, empty if the day has no figures, then the sums. RFC 4180 with CR LF line ends; no cell can be interpreted as a
  /// spreadsheet formula.
  var csv: String {
    let known = Dictionary(daily.map { ($0.day, $0.counts) }) { first, _ in first }
    let days = (totals.window.lowerBound.ordinal...totals.window.upperBound.ordinal).compactMap { Day(ordinal: $0) }
    let rows =
      days.map { row($0.description, known[$0]) } + [
        row("total", totals.counts), row("month to date", totals.monthToDate), row("year to date", totals.yearToDate),
      ]
    return CSVWriter.text([["customer", "customer_name", "product", "day"] + items.map(\.name)] + rows, lineEnd: "\r\n")
  }

  private func row(_ day: String, _ counts: MailCounts?) -> [String] {
    [customerID, customerName, productID, day] + items.map { item in counts.map { String($0[item]) } ?? "" }
  }
}
