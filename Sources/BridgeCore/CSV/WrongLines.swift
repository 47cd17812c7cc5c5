import Escaping
package import LocalRPC

/// A file is not imported, because lines of it are wrong. A service throws it with every problem; `reporting` sends them to the caller.
package struct WrongLines: Error, Sendable, Equatable {
  /// All problems, ordered by line and column; never empty.
  package let problems: [LineProblem]

  /// Throws unless `problems` is empty.
  package static func throwIfAny(_ problems: [LineProblem]) throws(WrongLines) {
    if !problems.isEmpty { throw WrongLines(problems) }
  }

  package init(_ problems: [LineProblem]) {
    self.problems = problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// The maximum number of problems listed in an error.
  package static let mostShown = 50

  /// INVALID_ARGUMENT with the first problems whole, "line 7, company: …", as many as fit; the others are counted.
  package var error: DomainError {
    let shown = problems.prefix(Self.mostShown).map { FieldViolations.Violation(field: $0.place, problem: $0.message) }
    let listed = FieldViolations.fitting(shown, of: problems.count)
    guard listed.count != problems.count else { return FieldViolations(all: listed).error }
    // The message would repeat all of it.
    let lines = Set(problems.map(\.line)).count
    return DomainError(
      .invalidArgument, "\(problems.count) problems in \(Plural.of(lines, "line")); nothing was imported", violations: listed)
  }
}

extension WrongLines: RPCStatusConvertible {
  package var rpcStatus: RPCStatus { error.rpcStatus }
}

extension FieldViolations {
  /// The size of the listed violations in UTF-8. The details of a gRPC status are limited to 4 KiB, and are dropped as a whole beyond it.
  private static let mostBytes = 3_000

  /// The first violations, as many as fit into the details of a status; then, without a field, how many others there are.
  ///
  /// - Parameter total: how many there are, if not all of them are in `violations`.
  package static func fitting(_ violations: [Violation], of total: Int? = nil) -> [Violation] {
    var listed: [Violation] = []
    var bytes = 0
    for violation in violations {
      // Besides the texts, a violation has a reason and the marks of its fields.
      bytes += violation.field.utf8.count + violation.problem.utf8.count + 20
      guard bytes <= mostBytes || listed.isEmpty else { break }
      listed.append(
        bytes <= mostBytes
          ? violation : Violation(field: violation.field.cut(toScalars: 200), problem: violation.problem.cut(toScalars: 500) + "…"))
    }
    let left = (total ?? violations.count) - listed.count
    if left > 0 { listed.append(Violation(field: "", problem: "and \(Plural.of(left, "more problem"))")) }
    return listed
  }
}
