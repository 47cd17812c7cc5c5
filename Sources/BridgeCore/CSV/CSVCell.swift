/// Cells of CSV files that people open in spreadsheets.
///
/// A spreadsheet runs what begins with = + - @ (also in full width), a tab or a carriage return as a formula, and names come from people. Such a
/// cell is written with an apostrophe before it, and read back without. So is one that begins with apostrophes before such a character: what is
/// written is always read back as it was.
package enum CSVCell {
  package static func written(_ text: String) -> String { isFormula(text[...]) ? "'" + text : text }

  package static func read(_ cell: String) -> String {
    cell.hasPrefix("'") && isFormula(cell.dropFirst()) ? String(cell.dropFirst()) : cell
  }

  private static func isFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first)
  }

  /// The values of a list, which spaces, ";", "," or line ends stand between.
  package static func list(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == ";" || $0 == "," }.map(String.init).uniqued()
  }

  package static func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

  /// Nil where the text is neither; spreadsheets write TRUE and FALSE.
  package static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "1", "y": true
    case "no", "false", "0", "n": false
    default: nil
    }
  }
}
