/// Writes small XLSX workbooks, part by part.
public struct WorkbookWriter {
  public struct Sheet {
    public var name: String
    /// "visible", "hidden" or "veryHidden".
    public var state = "visible"
    /// The content of the element `sheetData`.
    public var data: String

    public init(_ name: String, state: String = "visible", _ data: String) {
      self.name = name
      self.state = state
      self.data = data
    }
  }

  public var sheets: [Sheet] = []
  /// The content of the elements `si`.
  public var strings: [String] = []
  /// The codes of custom formats; their numbers begin at 164.
  public var formats: [String] = []
  /// The numbers of formats, which cells refer to by place.
  public var cellFormats: [Int] = []
  public var datesFrom1904 = false
  /// The prefix of the elements: "", or "x:" as some programs write.
  public var prefix = ""

  public init(_ sheets: [Sheet] = []) { self.sheets = sheets }

  public static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  public var bytes: [UInt8] { ZipWriter.archive(parts) }

  public var parts: [ZipWriter.Part] {
    var parts = [
      ZipWriter.Part("[Content_Types].xml", #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
      relationships("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")]),
      ZipWriter.Part("xl/workbook.xml", workbook),
    ]
    var targets = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    targets += [("rStrings", "sharedStrings", "sharedStrings.xml"), ("rStyles", "styles", "/xl/styles.xml")]
    parts.append(relationships("xl/_rels/workbook.xml.rels", targets))
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        .init("xl/worksheets/sheet\(index + 1).xml", element("worksheet", "<\(prefix)sheetData>\(sheet.data)</\(prefix)sheetData>")))
    }
    parts.append(.init("xl/sharedStrings.xml", element("sst", strings.map { "<\(prefix)si>\($0)</\(prefix)si>" }.joined())))
    let codes = formats.enumerated().map { #"<\#(prefix)numFmt numFmtId="\#($0 + 164)" formatCode="\#(Self.escaped($1))"/>"# }.joined()
    let cells = cellFormats.map { #"<\#(prefix)xf numFmtId="\#($0)"/>"# }.joined()
    let base = #"<\#(prefix)cellStyleXfs><\#(prefix)xf numFmtId="14"/></\#(prefix)cellStyleXfs>"#
    parts.append(
      .init(
        "xl/styles.xml",
        element(
          "styleSheet", "<\(prefix)numFmts>\(codes)</\(prefix)numFmts>\(base)<\(prefix)cellXfs>\(cells)</\(prefix)cellXfs>")))
    return parts
  }

  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      #"<\#(prefix)sheet name="\#(Self.escaped(sheet.name))" sheetId="\#(index + 7)" state="\#(sheet.state)" r:id="rId\#(index + 1)"/>"#
    }
    return element(
      "workbook", #"<\#(prefix)workbookPr date1904="\#(datesFrom1904)"/><\#(prefix)sheets>\#(list.joined())</\#(prefix)sheets>"#)
  }

  private func element(_ name: String, _ content: String) -> String {
    let declared = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    return Self.declaration
      + #"<\#(prefix)\#(name) \#(declared)="\#(Self.namespace)" xmlns:r="\#(Self.relations)">\#(content)</\#(prefix)\#(name)>"#
  }

  private func relationships(_ name: String, _ list: [(id: String, type: String, target: String)]) -> ZipWriter.Part {
    let items = list.map { #"<Relationship Id="\#($0.id)" Type="\#(Self.relations)/\#($0.type)" Target="\#($0.target)"/>"# }.joined()
    return .init(
      name,
      Self.declaration + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(items)</Relationships>"#)
  }

  /// For text and attributes.
  public static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\t", "\n", "\r": "&#\(scalar.value);"
      default: String(scalar)
      }
    }.joined()
  }
}
