/// What the cells of a workbook contain, from what is written in them.
struct CellValues {
  let strings: [String]
  let formats: [CellFormat]
  let datesFrom1904: Bool

  /// Why a cell cannot be read.
  struct Problem: Error {
    var message: String
  }

  /// - Parameters:
  ///   - type: the attribute `t`; a number if there is none.
  ///   - style: the attribute `s`.
  ///   - value: the content of `v`.
  func cell(type: String?, style: String?, value: String) throws(Problem) -> SheetCell {
    switch type {
    case nil, "n": return try number(value, style)
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw Problem(message: "refers to text '\(value)' of \(strings.count); the workbook is damaged")
      }
      return SheetCell(strings[index])
    case "str": return SheetCell(RichText.unescaped(value))
    case "b":
      guard let flag = ["1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"][value] else {
        throw Problem(message: "'\(value)' is not TRUE or FALSE; the workbook is damaged")
      }
      return SheetCell(flag, .boolean)
    case "e": return SheetCell(value, .error)
    case "d":
      // ISO 8601; midnight is a date without a time.
      let parts = value.split(separator: "T", maxSplits: 1)
      let isMidnight = parts.count == 2 && parts[1].prefix(8) == "00:00:00"
      return SheetCell(isMidnight ? String(parts[0]) : value, .date)
    case let other?: throw Problem(message: "has the unknown type '\(other)'")
    }
  }

  private func number(_ value: String, _ style: String?) throws(Problem) -> SheetCell {
    guard let text = DecimalText(value)?.text else { throw Problem(message: "'\(value)' is not a number; the workbook is damaged") }
    let format = style.flatMap { Int($0) }.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? .number
    switch format {
    case .number: return SheetCell(text, .number)
    case .date:
      guard let date = SerialDate.text(text, from1904: datesFrom1904) else { return SheetCell(text, .number) }
      return SheetCell(date, .date)
    case .padded(let width):
      let isWhole = text.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }
      return SheetCell(isWhole ? String(repeating: "0", count: max(0, width - text.utf8.count)) + text : text, .number)
    }
  }
}
