/// What a number format makes of a number, as far as it changes what the number means.
enum CellFormat: Equatable {
  case number
  case date
  /// A format such as `0000`: leading zeros up to this width, in codes.
  case padded(Int)
}

/// The formats that cells refer to by number.
final class CellFormats: XMLHandler {
  /// Excel's own limit is 65,490.
  private static let maximum = 65_536

  private var custom: [Int: CellFormat] = [:]
  private var isInCells = false
  private(set) var all: [CellFormat] = []

  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] { custom[id] = Self.format(code) }
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      all.append(custom[id] ?? Self.builtIn(id))
    default: break
    }
    guard all.count <= Self.maximum, custom.count <= Self.maximum else {
      throw SpreadsheetError(.tooLarge, "the workbook has more than \(Self.maximum) cell formats")
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
  func text(_: UnsafeRawBufferPointer) {}

  /// The numbers of ECMA-376 part 1, 18.8.30; those from 27 are dates in East Asian versions. 18 to 21 and 45 to 47 are times of day.
  private static func builtIn(_ id: Int) -> CellFormat {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
    default: .number
    }
  }

  /// A format with a day or a year, or with a month and no hour or second, shows dates.
  static func format(_ code: String) -> CellFormat {
    let section = String(code.prefix { $0 != ";" })
    if !section.isEmpty, section.utf8.count <= 20, section.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      return section.utf8.count > 1 ? .padded(section.utf8.count) : .number
    }
    let letters = letters(code)
    if letters.contains("y") || letters.contains("d") { return .date }
    return letters.contains("m") && !letters.contains("h") && !letters.contains("s") ? .date : .number
  }

  /// The code's first section in lower case, without literal text, colours, conditions and locales. Elapsed hours count as hours.
  private static func letters(_ code: String) -> String {
    var letters = ""
    var rest = code.lowercased()[...]
    while let next = rest.popFirst() {
      switch next {
      case ";": return letters
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        if inside.allSatisfy({ "hms".contains($0) }) { letters += inside.isEmpty ? "" : "h" }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      default: letters.append(next)
      }
    }
    return letters
  }
}
