import Escaping

extension Document {
  /// The same as plain text, for mail programs without HTML: tables in aligned columns if they are narrow, otherwise a record for each row.
  package var text: String {
    var parts = [([title] + lead).map(plain).joined(separator: "\n")]
    if !figures.isEmpty {
      parts.append(
        figures.map { figure in
          plain(
            "\(figure.label): \(figure.values.joined(separator: "; "))" + (figure.detail.isEmpty ? "" : " (\(figure.detail))"))
        }.joined(separator: "\n"))
    }
    for section in sections {
      let blocks = section.blocks.map(\.text).filter { !$0.isEmpty }
      if section.title.isEmpty {
        parts += blocks
      } else {
        let title = plain(section.title)
        parts.append(([title + "\n" + String(repeating: "-", count: title.count)] + blocks).joined(separator: "\n\n"))
      }
    }
    if !closing.isEmpty { parts.append(closing.map(plain).joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Document.Block {
  fileprivate var text: String {
    switch self {
    case .paragraph(let text), .command(let text): plain(text)
    case .list(let items): items.map { "- " + plain($0) }.joined(separator: "\n")
    case .table(let table): table.text
    case .plots(let plots): plots.map { plain("\($0.title): \($0.words)") }.joined(separator: "\n")
    case .deltas(let plot):
      plain(plot.title) + "\n" + plot.rows.map { plain("- \($0.label): \($0.text)") }.joined(separator: "\n")
    }
  }
}

extension Document.Table {
  private static let widest = 76

  fileprivate var text: String {
    let cells = (rows + totals).map { row in row.map { plain($0.text) } }
    let grid = [columns.map { plain($0.title) }] + cells
    let widths = columns.indices.map { column in grid.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    guard widths.reduce(0, +) + 2 * (widths.count - 1) <= Self.widest else { return records }
    let rule = String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    var lines = [line(grid[0], widths), rule]
    for (index, row) in (rows + totals).enumerated() {
      if index == rows.count { lines.append(rule) }
      lines.append(line(cells[index], widths))
      lines += row.flatMap(\.notes).map { "    " + $0.line }
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in row.enumerated() where index < widths.count {
      let padding = String(repeating: " ", count: max(0, widths[index] - cell.count))
      if index > 0 { text += "  " }
      text += columns[index].isNumber ? padding + cell : cell + padding
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private var records: String {
    (rows + totals).map { row in
      row.enumerated().flatMap { index, cell -> [String] in
        let text = plain(cell.text)
        let title = index < columns.count ? columns[index].title : ""
        let first = text.isEmpty ? [] : [index == 0 ? text : "  \(title): \(text)"]
        return first + cell.notes.map { "    " + $0.line }
      }
      .joined(separator: "\n")
    }
    .joined(separator: "\n\n")
  }
}

extension Document.Note {
  fileprivate var line: String { plain(label.isEmpty ? text : "\(label) \(text)") }
}

/// In a plain text, spaces that do not break are only in the way of a search.
private func plain(_ text: some StringProtocol) -> String {
  PageText.clean(text).replacingScalars { $0 == "\u{A0}" ? " " : nil }
}
