/// A finding of the doctor.
package struct Finding: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Severity: Int, Sendable, CaseIterable {
    case ok = 1
    case warning
    case problem
  }

  package var severity: Severity
  /// "integration", "mail", "customers/acme", "products/wfbs", "deliveries", "callbacks".
  package var subject: String
  package var message: String
  /// The command that fixes it; empty if there is nothing to fix.
  package var remedy = ""

  package init(severity: Severity, subject: String, message: String, remedy: String = "") {
    self.severity = severity
    self.subject = subject
    self.message = message
    self.remedy = remedy
  }
}
