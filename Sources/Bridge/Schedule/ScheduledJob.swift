import BridgeAccounts
import BridgeCore

/// Something that runs by itself for one customer, again and again.
struct ScheduledJob: Sendable, Equatable {
  struct Key: Sendable, Hashable {
    var kind: JobKind
    var customerID: String
  }

  /// That the last due occurrence could not be made.
  struct Failure: Sendable, Equatable {
    var day: Day
    /// In a row.
    var count: Int
    var nextTry: Instant
    /// Its entry in the history.
    var runID: Int64
  }

  var key: Key
  var cadence: Cadence
  /// Of billing: the statement goes by e-mail as well.
  var mailsStatement = false
  var state: DueRules.State
  var failure: Failure?

  /// What the settings want, for an enabled customer (rule 8).
  static func wanted(_ settings: EffectiveSettings) -> [(kind: JobKind, cadence: Cadence, mailsStatement: Bool)] {
    var wanted: [(kind: JobKind, cadence: Cadence, mailsStatement: Bool)] = []
    if let billing = settings.billing?.value, billing.enabled { wanted.append((.billing, .monthly(day: billing.day), billing.mail)) }
    for product in FigureProduct.allCases {
      guard let figures = settings.figures[product]?.value, figures.enabled else { continue }
      wanted.append((.mailFigures(product), figures.cadence, false))
    }
    if let summary = settings.executiveSummary?.value, summary.enabled { wanted.append((.executiveSummary, summary.cadence, false)) }
    return wanted
  }
}

/// A statement that is to follow a customer's monthly run by e-mail.
struct ScheduledStatement: Sendable, Equatable {
  var customerID: String
  /// Of the run that it follows.
  var occurrence: ScheduleCalendar.Occurrence
  var failure: ScheduledJob.Failure?
}
