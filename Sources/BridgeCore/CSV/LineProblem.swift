/// A problem in a line of a CSV file.
package struct LineProblem: Sendable, Equatable {
  package var line: Int
  /// The column name; empty if the problem concerns the whole line.
  package var column: String
  package var message: String

  package init(line: Int, column: String, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// The maximum number of problems listed in an error.
  package static let mostShown = 50

  /// INVALID_ARGUMENT with the problems sorted by line: "line 7, company: …".
  package static func refusal(_ problems: [LineProblem]) -> DomainError {
    var violations = FieldViolations()
    let ordered = problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    for problem in ordered.prefix(mostShown) {
      violations.add("line \(problem.line)" + (problem.column.isEmpty ? "" : ", \(problem.column)"), problem.message)
    }
    if problems.count > mostShown {
      violations.add("data", "and \(problems.count - mostShown) more lines are wrong; nothing was imported")
    }
    return violations.error
  }
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
    self.init(line: line, column: column, message: violation?.problem ?? refusal.message)
  }
}
