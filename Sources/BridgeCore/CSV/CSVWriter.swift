/// Writes CSV (RFC 4180) in UTF-8, comma between, a line feed at each line's end unless another end is asked for.
package enum CSVWriter {
  package static func text(_ records: [[String]], lineEnd: String = "\n") -> String {
    records.reduce(into: "") { text, fields in
      text += fields.map { quoted(CSVCell.written($0)) }.joined(separator: ",")
      text += lineEnd
    }
  }

  /// A record of one empty field is quoted, since an empty line is no record. Separators of every kind are quoted: the file may be split at another.
  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.isEmpty || field.utf8.contains { "\",;\t\r\n".utf8.contains($0) } || field.first == " " || field.last == " "
    guard needsQuotes && !field.isEmpty else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
