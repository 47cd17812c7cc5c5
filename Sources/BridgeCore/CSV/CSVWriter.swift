/// Writes CSV (RFC 4180) with commas and, by default, line feeds.
package enum CSVWriter {
  package static func text(_ records: [[String]], lineEnd: String = "\n") -> String {
    records.reduce(into: "") { text, fields in
      text += fields.map { quoted(CSVCell.written($0)) }.joined(separator: ",")
      text += lineEnd
    }
  }

  /// An empty field is quoted, since a record of one empty field would be an empty line. Fields with any common delimiter are quoted, because
  /// readers may detect another delimiter.
  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.isEmpty || field.utf8.contains { "\",;\t\r\n".utf8.contains($0) } || field.first == " " || field.last == " "
    guard needsQuotes && !field.isEmpty else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

/// Encodes and decodes cells of CSV files that may be opened in a spreadsheet.
///
/// Spreadsheets evaluate text that begins with = + - @ (also full-width), a tab or a carriage return as a formula. Such text, also after leading
/// apostrophes, is written with an additional apostrophe, which is removed when reading, so that every text round-trips.
package enum CSVCell {
  package static func written(_ text: String) -> String { isFormula(text[...]) ? "'" + text : text }

  package static func read(_ cell: String) -> String {
    cell.hasPrefix("'") && isFormula(cell.dropFirst()) ? String(cell.dropFirst()) : cell
  }

  private static func isFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first)
  }

  /// The values of a list separated by whitespace, ";" or ",".
  package static func list(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == ";" || $0 == "," }.map(String.init).uniqued()
  }

  package static func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

  /// Nil if the text is not a flag. Spreadsheets write TRUE and FALSE.
  package static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "1", "y": true
    case "no", "false", "0", "n": false
    default: nil
    }
  }
}
