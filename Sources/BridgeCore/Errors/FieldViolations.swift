package import LocalRPC

/// Collects what is wrong with a request, so that the caller learns all of it at once.
package struct FieldViolations: Sendable, Equatable {
  package struct Violation: Sendable, Equatable {
    /// The path in the request: "customer.display_name".
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

  /// Throws INVALID_ARGUMENT where anything is wrong.
  package func throwIfAny() throws(RPCStatus) {
    if !all.isEmpty { throw status }
  }

  package var status: RPCStatus {
    var status = RPCStatus.invalidArgument(all.map { .init(field: $0.field, description: $0.problem, reason: "INVALID") })
    status.message = all.map { "\($0.field): \($0.problem)" }.joined(separator: "; ")
    return status
  }
}
