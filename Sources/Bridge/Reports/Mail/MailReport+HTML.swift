import BridgeCore

extension MailReport {
  /// The text as HTML with inline styles, as mail clients require.
  var html: String {
    let counted = lines.map { [$0.label] + [$0.count, $0.monthToDate, $0.yearToDate].map(ReportText.grouped) }
    let portable = portable.named.map { [$0.label] + [$0.value.last30Days, $0.value.yearToDate].map(ReportText.grouped) }
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(heading.escapedForHTML)</title></head>
      <body style="font-family:sans-serif;font-size:14px;color:#1f2328">
      <h2 style="font-size:18px">\(heading.escapedForHTML)</h2>
      <p>\(span.escapedForHTML)</p>
      \(table(["", totals.dayCount == 1 ? "Day" : "\(totals.dayCount) days", "Month", "Year"], counted))
      \(notes.map { "<p style=\"color:#59636e\">\($0.escapedForHTML)</p>" }.joined(separator: "\n"))
      <h3 style="font-size:15px">\(Self.portableHeading.escapedForHTML)</h3>
      \(table(["", "30 days", "Year"], portable))
      </body></html>
      """
  }

  private func table(_ headings: [String], _ rows: [[String]]) -> String {
    """
    <table style="border-collapse:collapse">
    <thead>\(row(headings, "th"))</thead>
    <tbody>
    \(rows.map { row($0, "td") }.joined(separator: "\n"))
    </tbody>
    </table>
    """
  }

  private func row(_ cells: [String], _ tag: String) -> String {
    let style = "padding:6px 12px;border-bottom:1px solid #d8dee4"
    let written = cells.enumerated().map { column, cell in
      "<\(tag) style=\"\(style);text-align:\(column == 0 ? "left" : "right")\">\(cell.escapedForHTML)</\(tag)>"
    }
    return "<tr>\(written.joined())</tr>"
  }
}
