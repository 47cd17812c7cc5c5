import Escaping

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
  /// The size of the listed problems in UTF-8. The details of a gRPC status are limited to 4 KiB, and are dropped as a whole beyond it.
  private static let mostBytes = 3_000

  /// INVALID_ARGUMENT with the problems sorted by line: "line 7, company: …". The first ones are listed whole, as many as fit; the others are counted.
  package static func refusal(_ problems: [LineProblem]) -> DomainError {
    var violations = FieldViolations()
    let ordered = problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    var bytes = 0
    for problem in ordered.prefix(mostShown) {
      let field = "line \(problem.line)" + (problem.column.isEmpty ? "" : ", \(problem.column)")
      // Besides the texts, a violation has a reason and the marks of its fields.
      bytes += field.utf8.count + problem.message.utf8.count + 20
      guard bytes <= mostBytes || violations.all.isEmpty else { break }
      violations.add(field, problem.message.utf8.count > mostBytes ? problem.message.cut(toScalars: 500) + "…" : problem.message)
    }
    let left = problems.count - violations.all.count
    guard left > 0 else { return violations.error }
    violations.add("data", "and \(Plural.of(left, "more problem")); nothing was imported")
    // The message would repeat all of it.
    return DomainError(.invalidArgument, "\(problems.count) problems in the file; nothing was imported", violations: violations.all)
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
    self.init(line: line, column: column, message: violation?.problem ?? refusal.text)
  }
}
