/// Collects the invalid fields of a request, so that all of them are reported at once.
package struct FieldViolations: Sendable, Equatable {
  package struct Violation: Sendable, Equatable {
    /// The field path in the request, such as "customer.display_name".
    package var field: String
    package var problem: String
  }

  package private(set) var all: [Violation] = []

  package init(all: [Violation] = []) {
    self.all = all
  }

  package mutating func add(_ field: String, _ problem: String) { all.append(Violation(field: field, problem: problem)) }

  package mutating func add(_ others: FieldViolations) { all += others.all }

  package mutating func require(_ holds: Bool, _ field: String, _ problem: @autoclosure () -> String) {
    if !holds { add(field, problem()) }
  }

  /// Throws INVALID_ARGUMENT if there are any violations.
  package func throwIfAny() throws(DomainError) {
    if !all.isEmpty { throw error }
  }

  package var error: DomainError {
    DomainError(.invalidArgument, all.map { "\($0.field): \($0.problem)" }.joined(separator: "; "), violations: all)
  }
}
