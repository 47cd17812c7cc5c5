/// The parts of a workbook and the relationships between them (Office Open XML, ECMA-376 part 2).
struct WorkbookPackage {
  struct Relationship {
    var id: String
    /// The last component of the type's URI, the same in both variants of the format: "worksheet".
    var type: String
    /// The target's name in the archive.
    var part: String
  }

  private let archive: ZipArchive
  let limits: SpreadsheetLimits

  init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetError) {
    archive = try ZipArchive(bytes, limits: limits)
    self.limits = limits
  }

  /// The name of the main part. Throws if the archive is something else than a workbook.
  func workbookPart() throws(SpreadsheetError) -> String {
    if archive.entry("content.xml") != nil {
      throw SpreadsheetError(.unsupported, "the file is an OpenDocument table (.ods); save it as .xlsx or CSV")
    }
    if archive.entry("Index/Document.iwa") != nil {
      throw SpreadsheetError(.unsupported, "the file is a Numbers table; export it as .xlsx or CSV")
    }
    guard let main = try relationships(of: "").first(where: { $0.type == "officeDocument" })?.part else {
      throw SpreadsheetError(.unsupported, "the file is a ZIP archive, but not an .xlsx workbook; unpack it")
    }
    if main.lowercased().hasSuffix(".bin") {
      throw SpreadsheetError(.unsupported, "the file is a binary workbook (.xlsb); save it as .xlsx or CSV")
    }
    return main
  }

  /// The relationships of a part, "" for the whole package; none if it has none.
  func relationships(of part: String) throws(SpreadsheetError) -> [Relationship] {
    let (folder, name) = Self.split(part)
    let reader = RelationshipReader(folder: folder)
    _ = try read("\(folder)_rels/\(name).rels", reader)
    return reader.relationships
  }

  /// Whether there is such a part; it is read until the handler is done.
  func read(_ part: String, _ handler: any XMLHandler) throws(SpreadsheetError) -> Bool {
    guard let entry = archive.entry(part) else { return false }
    let reader = try XMLReader(part: part, limits: limits, handler: handler)
    try archive.unpack(entry) { reader.feed($0) }
    try reader.finish()
    return true
  }

  /// The folder with its slash, and the name.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// A target is relative to the folder of its source, or absolute in the archive.
  static func resolve(_ target: String, in folder: String) -> String {
    var components: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for component in target.split(separator: "/") {
      switch component {
      case ".": continue
      case "..": _ = components.popLast()
      default: components.append(component)
      }
    }
    return components.joined(separator: "/")
  }
}

private final class RelationshipReader: XMLHandler {
  private let folder: String
  private(set) var relationships: [WorkbookPackage.Relationship] = []

  init(folder: String) { self.folder = folder }

  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    relationships.append(
      .init(id: id, type: String(type.split(separator: "/").last ?? ""), part: WorkbookPackage.resolve(target, in: folder)))
  }

  func end(_: String) {}
  func text(_: UnsafeRawBufferPointer) {}
}
