/// What is wrong in a line of a CSV file.
package struct LineProblem: Sendable, Equatable {
  package var line: Int
  /// The column's name; empty where the whole line is meant.
  package var column: String
  package var message: String

  package init(line: Int, column: String, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// Wrong lines that one refusal names.
  package static let mostShown = 50

  /// INVALID_ARGUMENT with each wrong line, in their order: "line 7, company: …".
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

  /// What a service refused, at the field it named; its fields are the columns' names, with what they are of before a dot or not.
  package init(_ refusal: DomainError, line: Int) {
    let violation = refusal.violations.first
    let column = violation?.field.split(separator: ".").last.map(String.init) ?? ""
    self.init(line: line, column: column, message: violation?.problem ?? refusal.message)
  }
}
