extension MailReport {
  /// "Alder Dental: mail security of Trend Micro Email Security Standard".
  var heading: String { "\(customerName): mail security of \(productName)" }

  /// "2026-11-14 to 2026-11-20, 7 days".
  var span: String { ReportWords.days(totals.window) + (totals.dayCount == 1 ? "" : ", \(totals.dayCount) days") }

  /// What month and year mean here, and what is not known.
  var notes: [String] {
    let last = totals.window.upperBound
    var notes = isCorrection ? ["These figures correct an earlier report up to \(last)."] : []
    if !totals.daysWithoutFigures.isEmpty {
      notes.append(
        totals.dayCount == 1
          ? "No figures for \(last)."
          : "No figures for \(totals.daysWithoutFigures.count) of \(totals.dayCount) days: \(ReportWords.list(totals.daysWithoutFigures)).")
    }
    notes.append("Month: from \(period.firstDay) to \(last). Year: from \(last.year)-01-01 to \(last).")
    if let first = totals.firstDayOfYear, (first.month, first.day) != (1, 1) {
      notes.append("Before \(first) there are no figures in \(last.year).")
    }
    return notes
  }

  static let portableHeading = "As ConnectWise's spam statistics count"

  /// A line for each thing that is counted, since ConnectWise shows tickets in a font of changing widths, where columns are not aligned.
  var text: String {
    let counted = lines.map { line in
      "\(line.label): \(ReportWords.grouped(line.count)) (month \(ReportWords.grouped(line.monthToDate)); year \(ReportWords.grouped(line.yearToDate)))"
    }
    let portable = portable.named.map { label, value in
      "\(label): \(ReportWords.grouped(value.last30Days)) in 30 days; \(ReportWords.grouped(value.yearToDate)) in the year"
    }
    return ([heading, span, ""] + counted + [""] + notes + ["", "\(Self.portableHeading):"] + portable).joined(separator: "\n") + "\n"
  }
}
