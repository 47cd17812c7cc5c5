import Escaping

/// A problem in a line of a file to import.
package struct LineProblem: Sendable, Equatable {
  package var line: Int
  /// The column name; empty if the problem concerns the whole line.
  package var column: String
  package var message: String

  /// A message that repeats a long value is cut.
  package init(line: Int, column: String, message: String) {
    self.line = line
    self.column = column.cut(to: LineProblem.longestText)
    self.message = message.cut(to: LineProblem.longestText)
  }

  /// In bytes of UTF-8.
  package static let longestText = 2_000

  /// "line 7, company": the problem's place in the details of a status.
  var place: String { "line \(line)" + (column.isEmpty ? "" : ", \(column)") }
}

extension LineProblem {
  /// "there is no customer 'acme'; see: cwlink customers list"
  package static func unknown(_ column: String, _ id: String, line: Int, see remedy: Remedy) -> LineProblem {
    LineProblem(line: line, column: column, message: "there is no \(column) '\(id)'; see: \(remedy)")
  }

  /// The error of a service for a line. The last component of its field path is the column name.
  package init(_ refusal: DomainError, line: Int) {
    let violation = refusal.violations.first
    let column = violation?.field.split(separator: ".").last.map(String.init) ?? ""
    self.init(line: line, column: column, message: violation?.problem ?? refusal.text)
  }
}

extension String {
  fileprivate func cut(to bytes: Int) -> String {
    utf8.count <= bytes ? self : cut(toScalars: bytes / 4) + "…"
  }
}
