import BridgeAccounts
import BridgeCore

/// One scheduled report: of what, for whom, and which days it tells of, both included.
struct ReportJob: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case mailFigures(FigureProduct)
    case executiveSummary
  }

  /// What became of it, in words.
  enum Outcome: Sendable, Hashable {
    /// It was put into the delivery queue.
    case made(String)
    /// There was nothing to send.
    case nothing(String)
  }

  var kind: Kind
  var customerID: String
  var firstDay: Day
  var lastDay: Day
}

/// Makes reports.
protocol ReportMaking: Sendable {
  /// Puts the report into the delivery queue. The same job again repeats nothing. What is thrown is tried again later.
  func make(_ job: ReportJob, by caller: Caller) async throws -> ReportJob.Outcome
}
