/// Rows in aligned columns; on a terminal that is too narrow for them, records.
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

  init(columns: [Column], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// In lines of at most `width` columns; nil means any length. Free text is broken at spaces. IDs, times and amounts stay whole: if the columns do
  /// not fit beside each other, each row becomes a record with a line for each column.
  func render(width: Int?, colored: Bool) -> String {
    guard let width else { return render(naturalWidths, colored, noteWidth: nil) }
    guard let widths = fittingWidths(width) else { return records(width, colored) }
    return render(widths, colored, noteWidth: width)
  }

  private static let gap = "  "
  private static let noteIndent = "    "
  /// Free text in a narrower column would be hard to read.
  private static let narrowestText = 20

  private var naturalWidths: [Int] {
    columns.indices.map { column in
      rows.reduce(DisplayWidth.of(columns[column].title)) { max($0, DisplayWidth.of($1.cells[column].text)) }
    }
  }

  /// The least width of a column of free text.
  private func leastWidth(_ column: Int, natural: Int) -> Int {
    let longestWord = rows.lazy.flatMap { TextLines.words(of: $0.cells[column].text) }.map { DisplayWidth.of($0) }.max() ?? 0
    return max(longestWord, DisplayWidth.of(columns[column].title), min(natural, Self.narrowestText))
  }

  /// Nil if the columns do not fit, however narrow the free text is.
  private func fittingWidths(_ limit: Int) -> [Int]? {
    var widths = naturalWidths
    var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - limit
    guard excess > 0 else { return widths }
    let texts = columns.indices.filter { columns[$0].isText }.map { (column: $0, least: leastWidth($0, natural: widths[$0])) }
    while excess > 0 {
      let shrinkable = texts.filter { widths[$0.column] > $0.least }
      guard let widest = shrinkable.max(by: { widths[$0.column] < widths[$1.column] }) else { return nil }
      widths[widest.column] -= 1
      excess -= 1
    }
    return widths
  }

  private func render(_ widths: [Int], _ colored: Bool, noteWidth: Int?) -> String {
    var lines = self.lines(columns.map { Cell($0.title, .heading) }, widths, colored)
    for row in rows {
      lines += self.lines(row.cells, widths, colored)
      lines += notes(of: row, noteWidth)
    }
    return lines.joined(separator: "\n")
  }

  /// The lines of a row: more than one if free text is broken.
  private func lines(_ cells: [Cell], _ widths: [Int], _ colored: Bool) -> [String] {
    let parts = cells.indices.map { index in
      let text = Self.tamed(cells[index].text)
      return DisplayWidth.of(text) <= widths[index] ? [text] : TextLines.wrapped(text, width: widths[index])
    }
    return (0..<(parts.map(\.count).max() ?? 0)).map { number in
      let line = parts.map { number < $0.count ? $0[number] : "" }
      return self.line(line, cells.map(\.tone), widths, colored)
    }
  }

  /// Without the heaps of combining marks that would be drawn over the lines around them.
  private static func tamed(_ text: String) -> String { DisplayWidth.truncate(text, to: DisplayWidth.of(text) + 1) }

  private func line(_ texts: [String], _ tones: [Tone], _ widths: [Int], _ colored: Bool) -> String {
    var line = ""
    // Nothing but spaces would follow.
    let last = texts.lastIndex { !$0.isEmpty } ?? 0
    for index in 0...last {
      if index > 0 { line += Self.gap }
      let text = texts[index]
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
      let toned = colored && !text.isEmpty ? tones[index].apply(to: text) : text
      if columns[index].isNumber { line += padding + toned } else { line += index == last ? toned : toned + padding }
    }
    return line
  }

  private func notes(of row: Row, _ width: Int?) -> [String] {
    row.notes.flatMap { note -> [String] in
      guard let width, Self.noteIndent.count + DisplayWidth.of(note) > width else { return [note] }
      return TextLines.wrapped(note, width: width - Self.noteIndent.count, keepingCommands: true)
    }.map { Self.noteIndent + $0 }
  }

  /// "CUSTOMER  alder", a line for each column; an empty line between the rows.
  private func records(_ width: Int, _ colored: Bool) -> String {
    let label = columns.reduce(0) { max($0, DisplayWidth.of($1.title)) } + Self.gap.count
    return rows.map { row in
      let lines = columns.indices.flatMap { index -> [String] in
        let title = columns[index].title
        let heading =
          (colored ? Tone.heading.apply(to: title) : title) + String(repeating: " ", count: label - DisplayWidth.of(title))
        let cell = row.cells[index]
        let text = Self.tamed(cell.text)
        let tone: (String) -> String = { colored ? cell.tone.apply(to: $0) : $0 }
        if label + DisplayWidth.of(text) <= width { return [heading + tone(text)] }
        // What stays whole may still have a line of its own.
        guard columns[index].isText else { return [title, tone(text)] }
        let parts = TextLines.wrapped(text, width: width - label)
        return parts.enumerated().map { number, part in
          (number == 0 ? heading : String(repeating: " ", count: label)) + tone(part)
        }
      }
      return (lines + notes(of: row, width)).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
