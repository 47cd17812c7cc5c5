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
