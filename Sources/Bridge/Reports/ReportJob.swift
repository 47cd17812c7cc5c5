import BridgeAccounts
import BridgeCore

/// One scheduled report: its kind, its customer and the reported days, both included.
struct ReportJob: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case mailFigures(FigureProduct)
    case executiveSummary
  }

  /// The result, with a message.
  enum Outcome: Sendable, Hashable {
    /// Queued for delivery.
    case made(String)
    /// Nothing to send.
    case nothing(String)
  }

  var kind: Kind
  var customerID: String
  var firstDay: Day
  var lastDay: Day
}

/// Creates scheduled reports.
protocol ReportMaking: Sendable {
  /// Queues the report for delivery. Repeating a job sends nothing twice. A job that throws is retried later.
  func make(_ job: ReportJob, by caller: Caller) async throws -> ReportJob.Outcome
}
