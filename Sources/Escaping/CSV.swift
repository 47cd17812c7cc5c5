/// Writes CSV (RFC 4180) with commas and, by default, line feeds.
public enum CSVWriter {
  public static func text(_ records: [[String]], lineEnd: String = "\n") -> String {
    records.reduce(into: "") { text, fields in
      text += fields.map { quoted(CSVCell.written($0)) }.joined(separator: ",")
      text += lineEnd
    }
  }

  /// An empty field is quoted, since a record of one empty field would be an empty line. Fields with any common delimiter are quoted, because
  /// readers may detect another delimiter.
  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { "\",;\t\r\n".utf8.contains($0) } || field.utf8.first == 0x20 || field.utf8.last == 0x20
    guard needsQuotes else { return field }
    return "\"" + field.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}

/// Encodes and decodes cells of CSV files that may be opened in a spreadsheet.
///
/// Spreadsheets evaluate text that begins with = + - @ (also full-width), a tab or a carriage return as a formula. Such text, also after leading
/// apostrophes, is written with an additional apostrophe, which is removed when reading, so that every text round-trips.
public enum CSVCell {
  public static func written(_ text: String) -> String { isFormula(text.unicodeScalars[...]) ? "'" + text : text }

  public static func read(_ cell: String) -> String {
    let rest = cell.unicodeScalars.dropFirst()
    return cell.unicodeScalars.first == "'" && isFormula(rest) ? String(rest) : cell
  }

  /// Apostrophes are skipped because they are added, invisible characters because a spreadsheet may ignore them.
  private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first(where: { $0 != "'" && $0.properties.generalCategory != .format }) else { return false }
    return "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first)
  }

  /// The values of a list separated by whitespace, ";" or ",".
  public static func list(_ text: String) -> [String] {
    text.split(atScalars: { $0.properties.isWhitespace || $0 == ";" || $0 == "," })
  }

  public static func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

  /// Nil if the text is not a flag. Spreadsheets write TRUE and FALSE.
  public static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "1", "y": true
    case "no", "false", "0", "n": false
    default: nil
    }
  }
}
