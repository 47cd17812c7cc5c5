import BridgeAccounts
import BridgeCore

/// A recurring job for one customer.
struct ScheduledJob: Sendable, Equatable {
  struct Key: Sendable, Hashable {
    var kind: JobKind
    var customerID: String
  }

  /// The failure of the last due occurrence.
  struct Failure: Sendable, Equatable {
    var day: Day
    /// The number of consecutive failures.
    var count: Int
    var nextTry: Instant
    /// The history entry.
    var runID: Int64
  }

  var key: Key
  var cadence: Cadence
  /// For billing: whether the statement is also sent by e-mail.
  var mailsStatement = false
  var state: DueRules.State
  var failure: Failure?

  /// The jobs that the settings enable, for an enabled customer (rule 8).
  static func enabledJobs(_ settings: EffectiveSettings) -> [(kind: JobKind, cadence: Cadence, mailsStatement: Bool)] {
    var jobs: [(kind: JobKind, cadence: Cadence, mailsStatement: Bool)] = []
    if let billing = settings.billing?.value, billing.enabled { jobs.append((.billing, .monthly(day: billing.day), billing.mail)) }
    for product in FigureProduct.allCases {
      guard let figures = settings.figures[product]?.value, figures.enabled else { continue }
      jobs.append((.mailFigures(product), figures.cadence, false))
    }
    if let summary = settings.executiveSummary?.value, summary.enabled { jobs.append((.executiveSummary, summary.cadence, false)) }
    return jobs
  }
}

/// A statement to be sent by e-mail after a customer's monthly billing.
struct ScheduledStatement: Sendable, Equatable {
  var customerID: String
  /// The occurrence of the billing that it follows.
  var occurrence: ScheduleCalendar.Occurrence
  var failure: ScheduledJob.Failure?
}

/// The kind of a scheduled job.
enum JobKind: Sendable, Hashable {
  /// The monthly billing.
  case billing
  case mailFigures(FigureProduct)
  case executiveSummary

  /// The API's enum value.
  var number: Int {
    switch self {
    case .billing: 1
    case .mailFigures: 2
    case .executiveSummary: 3
    }
  }

  /// The product of mail-security figures, otherwise empty.
  var productID: String {
    if case .mailFigures(let product) = self { product.rawValue } else { "" }
  }

  /// From the stored columns; nil if they are invalid.
  init?(number: Int, productID: String) {
    switch (number, FigureProduct(rawValue: productID)) {
    case (1, nil) where productID.isEmpty: self = .billing
    case (2, let product?): self = .mailFigures(product)
    case (3, nil) where productID.isEmpty: self = .executiveSummary
    default: return nil
    }
  }

  /// In the order of the API's enum values.
  static let all: [JobKind] = [.billing] + FigureProduct.allCases.map(JobKind.mailFigures) + [.executiveSummary]
}
