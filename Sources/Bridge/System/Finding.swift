/// One thing that the doctor looked at.
struct Finding: Sendable, Equatable {
  /// The numbers are the API's.
  enum Severity: Int, Sendable, CaseIterable {
    case ok = 1
    case warning
    case problem
  }

  var severity: Severity
  /// "integration", "mail", "customers/acme", "products/wfbs", "deliveries", "callbacks".
  var subject: String
  var message: String
  /// The command that mends it; empty where there is nothing to mend.
  var remedy = ""
}
