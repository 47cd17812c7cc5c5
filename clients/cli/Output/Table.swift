/// Rows in aligned columns.
struct Table {
  var columns: [Column]
  var rows: [Row]

  struct Row {
    var cells: [Cell]
    var notes: [String] = []
  }

  init<Item: Listable>(_ items: [Item]) {
    columns = Item.columns
    rows = items.map { Row(cells: $0.row, notes: $0.notes.map(\.plain)) }
  }

  /// Shortens the widest text columns until the lines fit `width`; nil shortens nothing.
  func render(width: Int?, colored: Bool) -> String {
    let widths = fittingWidths(width)
    var lines = [line(columns.map { Cell($0.title, .heading) }, widths, colored)]
    for row in rows {
      lines.append(line(row.cells, widths, colored))
      lines += row.notes.map { "    " + $0 }
    }
    return lines.joined(separator: "\n")
  }

  private static let gap = "  "

  private func fittingWidths(_ limit: Int?) -> [Int] {
    var widths = columns.map { DisplayWidth.of($0.title) }
    for row in rows {
      for (index, cell) in row.cells.enumerated() { widths[index] = max(widths[index], DisplayWidth.of(cell.text)) }
    }
    guard let limit else { return widths }
    var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - limit
    while excess > 0, let widest = widths.indices.filter({ !columns[$0].isNumber }).max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ colored: Bool) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += Self.gap }
      let shown = DisplayWidth.truncate(cell.text, to: widths[index])
      let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(shown))
      let toned = colored ? cell.tone.apply(to: shown) : shown
      if columns[index].isNumber {
        text += padding + toned
      } else {
        text += index == cells.count - 1 ? toned : toned + padding
      }
    }
    return text
  }
}
