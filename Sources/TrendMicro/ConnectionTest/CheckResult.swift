/// The result of one check of a connection test.
package struct CheckResult: Sendable, Equatable {
  package enum Outcome: String, Sendable, CaseIterable {
    case passed
    case failed
    /// Not checked, because an earlier check failed.
    case skipped
    /// It works, but something needs attention.
    case warning
  }

  /// "reachable", "clock", "signature", "credentials", "customers", …
  package var check: String
  package var outcome: Outcome
  /// What was found.
  package var message: String
  /// What to do; empty if no action is required.
  package var remedy: String

  package init(_ check: String, _ outcome: Outcome, _ message: String, remedy: String = "") {
    self.check = check
    self.outcome = outcome
    self.message = message
    self.remedy = remedy
  }

  static func failed(_ check: String, _ error: TrendMicroError) -> CheckResult {
    CheckResult(check, .failed, error.message, remedy: error.remedy)
  }

  static func skipped(_ check: String) -> CheckResult { CheckResult(check, .skipped, "Not checked, because an earlier check failed.") }
}

extension [CheckResult] {
  /// Whether the source can be used: nothing failed.
  package var isUsable: Bool { allSatisfy { $0.outcome == .passed || $0.outcome == .warning } }
}
