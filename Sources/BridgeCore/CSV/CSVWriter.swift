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
