/// An XLSX workbook (ECMA-376 part 1, SpreadsheetML).
enum Workbook {
  static func read(
    _ bytes: [UInt8], _ selection: Spreadsheet.Selection, _ limits: SpreadsheetLimits, _ row: (SheetRow) -> Bool
  ) throws(SpreadsheetError) -> Spreadsheet.Info {
    let package = try WorkbookPackage(bytes, limits: limits)
    let main = try package.workbookPart()
    let outline = WorkbookOutline(limits: limits)
    guard try package.read(main, outline), outline.isWorkbook else {
      throw SpreadsheetError(.unsupported, "the file is an Office document, but not a workbook; export the table as .xlsx or CSV")
    }
    let relationships = try package.relationships(of: main)
    let strings = SharedStrings(limits: limits)
    for part in relationships where part.type == "sharedStrings" { _ = try package.read(part.part, strings) }
    let formats = CellFormats()
    for part in relationships where part.type == "styles" { _ = try package.read(part.part, formats) }
    let sheets = try selected(outline.sheets, selection)
    for sheet in sheets {
      guard let part = relationships.first(where: { $0.id == sheet.relationship && $0.type == "worksheet" })?.part else { continue }
      let values = CellValues(strings: strings.all, formats: formats.all, datesFrom1904: outline.datesFrom1904)
      // The handler does not outlive this call.
      let count = try withoutActuallyEscaping(row) { row throws(SpreadsheetError) -> Int in
        let reader = Worksheet(sheet.name, values: values, limits: limits, row: row)
        guard try package.read(part, reader) else {
          throw SpreadsheetError(.malformed, "the workbook is damaged: the sheet's part '\(part)' is missing", sheet: sheet.name)
        }
        return reader.rows
      }
      if count > 0 { return .init(format: .xlsx, sheet: sheet.name, sheets: outline.sheets.map(\.name), rows: count) }
    }
    let name = sheets.count == 1 ? sheets[0].name : ""
    throw SpreadsheetError(.empty, sheets.count == 1 ? "the sheet has no data" : "no visible sheet has data", sheet: name)
  }

  private static func selected(
    _ sheets: [WorkbookOutline.Sheet], _ selection: Spreadsheet.Selection
  ) throws(SpreadsheetError) -> [WorkbookOutline.Sheet] {
    switch selection {
    case .firstWithData: return sheets.filter { !$0.isHidden }
    case .number(let number) where sheets.indices.contains(number - 1): return [sheets[number - 1]]
    case .number(let number):
      throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet \(number), only \(sheets.count)")
    case .name(let name):
      if let sheet = sheets.first(where: { $0.name.lowercased() == name.lowercased() }) { return [sheet] }
      let names = sheets.prefix(20).map { "'\($0.name)'" }.joined(separator: ", ")
      throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet '\(name)'; its sheets are \(names)")
    }
  }
}

/// The list of sheets, from the main part.
final class WorkbookOutline: XMLHandler {
  struct Sheet {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  private let limits: SpreadsheetLimits
  private(set) var isWorkbook = false
  private(set) var sheets: [Sheet] = []
  private(set) var datesFrom1904 = false

  init(limits: SpreadsheetLimits) { self.limits = limits }

  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": datesFrom1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      guard sheets.count < limits.sheets else { throw SpreadsheetError(.tooLarge, "the workbook has more than \(limits.sheets) sheets") }
      let state = attributes["state"] ?? "visible"
      sheets.append(Sheet(name: attributes["name"] ?? "", relationship: attributes["id"] ?? "", isHidden: state != "visible"))
    default: break
    }
  }

  func end(_: String) {}
  func text(_: UnsafeRawBufferPointer) {}
}
