/// Reads the rows of one sheet. Hidden rows are read like others; a merged cell has its value in its first cell only; a formula has the value that
/// was computed last.
final class Worksheet: XMLHandler {
  private let sheet: String
  private let values: CellValues
  private let limits: SpreadsheetLimits
  private let row: (SheetRow) -> Bool
  private(set) var isDone = false
  /// The rows passed on.
  private(set) var rows = 0

  private var isInData = false
  private var line = 0
  private var cells: [SheetCell] = []
  private var cellCount = 0
  /// The column of the last cell, from 0; -1 before the first.
  private var column = -1
  private var type: String?
  private var style: String?
  private var isInValue = false
  private var value: [UInt8] = []
  private var inline = RichText()
  private var isInline = false

  init(_ sheet: String, values: CellValues, limits: SpreadsheetLimits, row: @escaping (SheetRow) -> Bool) {
    (self.sheet, self.values, self.limits, self.row) = (sheet, values, limits, row)
  }

  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
    guard isInData else {
      isInData = name == "sheetData"
      return
    }
    switch name {
    case "row": try startRow(attributes["r"])
    case "c": try startCell(attributes)
    case "v": isInValue = true
    case "is": isInline = true
    default: if isInline { inline.start(name) }
    }
  }

  func end(_ name: String) throws(SpreadsheetError) {
    guard isInData else { return }
    switch name {
    case "sheetData": isInData = false
    case "row": try endRow()
    case "c": try endCell()
    case "v": isInValue = false
    case "is": isInline = false
    default: if isInline { inline.end(name) }
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
    if isInValue { value.append(contentsOf: bytes) }
    guard value.count <= limits.cellBytes, !isInline || inline.add(bytes, limit: limits.cellBytes) else {
      throw problem(.tooLarge, "has more than \(limits.cellBytes) bytes")
    }
  }

  private func startRow(_ reference: String?) throws(SpreadsheetError) {
    guard let number = reference.map({ Int($0) }) ?? line + 1, number > line else {
      throw SpreadsheetError(
        .malformed, "row '\(reference ?? "")' follows row \(line); the workbook is damaged", sheet: sheet, row: max(line, 1))
    }
    guard number <= limits.rows else {
      throw SpreadsheetError(.tooLarge, "has more than \(limits.rows) rows; split it", sheet: sheet, row: number)
    }
    (line, column) = (number, -1)
    cells.removeAll(keepingCapacity: true)
  }

  private func startCell(_ attributes: XMLAttributes) throws(SpreadsheetError) {
    if let reference = attributes["r"] {
      let next = CellReference.column(reference, row: line)
      guard let next, next > column else {
        throw problem(.malformed, "is followed by the cell '\(reference)'; the workbook is damaged")
      }
      column = next
    } else {
      column += 1
    }
    (type, style) = (attributes["t"], attributes["s"])
    value.removeAll(keepingCapacity: true)
  }

  private func endCell() throws(SpreadsheetError) {
    let inlineText = inline.take()
    let text = String(decoding: value, as: UTF8.self)
    value.removeAll(keepingCapacity: true)
    let cell: SheetCell
    if type == "inlineStr" {
      cell = SheetCell(inlineText)
    } else if text.isEmpty {
      return
    } else {
      do throws(CellValues.Problem) {
        cell = try values.cell(type: type, style: style, value: text)
      } catch {
        throw problem(.malformed, error.message)
      }
    }
    if cell.isEmpty { return }
    guard column >= 0, column < limits.columns else { throw problem(.tooLarge, "is beyond the first \(limits.columns) columns") }
    cells.append(contentsOf: repeatElement(.empty, count: max(0, column - cells.count)))
    cells.append(cell)
  }

  private func endRow() throws(SpreadsheetError) {
    cellCount += cells.count
    guard cellCount <= limits.cells else {
      throw SpreadsheetError(.tooLarge, "has more than \(limits.cells) cells; remove columns, or split it", sheet: sheet, row: line)
    }
    guard cells.contains(where: { $0.text.utf8.contains { $0 != 0x20 && $0 != 0x09 } }) else { return }
    rows += 1
    isDone = !row(SheetRow(line: line, cells: cells))
  }

  private func problem(_ kind: SpreadsheetError.Kind, _ message: String) -> SpreadsheetError {
    SpreadsheetError(kind, message, sheet: sheet, row: line, column: column < 0 ? "" : SheetColumn.name(column))
  }
}

/// "C5".
enum CellReference {
  /// The column from 0; nil if it is not a cell of this row.
  static func column(_ reference: String, row: Int) -> Int? {
    let letters = reference.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard (1...3).contains(letters.count), Int(String(reference.utf8.dropFirst(letters.count)) ?? "") == row else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } - 1
  }
}
