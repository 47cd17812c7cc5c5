// swift-format-ignore-file
// Generated from cwlink/v1/schedule.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Schedule: RPCMessage {
  public static var protoName: String { "cwlink.v1.Schedule" }

  public var paused: Bool = false
  public var pausedBy: String = ""
  /// Absent if it is not paused.
  public var pauseTime: ProtobufTimestamp? = nil
  public var pauseReason: String = ""
  /// An IANA time zone, for example "Europe/Paris".
  public var timeZone: String = ""
  /// For example "06:00".
  public var timeOfDay: String = ""
  /// Missed runs first, then by time; at most 1000.
  public var upcoming: [UpcomingRun] = []
  /// The number of upcoming runs beyond the first 1000.
  public var omittedCount: Int32 = 0
  /// Deliveries are paused too: nothing is sent.
  public var deliveriesPaused: Bool = false

  public init() {}

  public init(paused: Bool = false, pausedBy: String = "", pauseTime: ProtobufTimestamp? = nil, pauseReason: String = "", timeZone: String = "", timeOfDay: String = "", upcoming: [UpcomingRun] = [], omittedCount: Int32 = 0, deliveriesPaused: Bool = false) {
    self.paused = paused
    self.pausedBy = pausedBy
    self.pauseTime = pauseTime
    self.pauseReason = pauseReason
    self.timeZone = timeZone
    self.timeOfDay = timeOfDay
    self.upcoming = upcoming
    self.omittedCount = omittedCount
    self.deliveriesPaused = deliveriesPaused
  }

}

public struct UpcomingRun: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpcomingRun" }

  public var time: ProtobufTimestamp? = nil
  /// A date in the integration's time zone, for example "2026-11-30".
  public var day: String = ""
  public var kind: UpcomingRun.Kind = .init(rawValue: 0)
  /// Only for mail-security figures.
  public var productID: String = ""
  public var customerCount: Int32 = 0
  /// The first 100.
  public var customerIDs: [String] = []
  /// It was due earlier and runs as soon as the schedule does.
  public var missed: Bool = false
  /// A remark, for example "day 31, on the last day of the month". Empty if there is none.
  public var note: String = ""

  public init() {}

  public init(time: ProtobufTimestamp? = nil, day: String = "", kind: UpcomingRun.Kind = .init(rawValue: 0), productID: String = "", customerCount: Int32 = 0, customerIDs: [String] = [], missed: Bool = false, note: String = "") {
    self.time = time
    self.day = day
    self.kind = kind
    self.productID = productID
    self.customerCount = customerCount
    self.customerIDs = customerIDs
    self.missed = missed
    self.note = note
  }

  public enum Kind: RPCEnum {
    case unspecified
    case billing
    case mailFigures
    case executiveSummary
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .billing, .mailFigures, .executiveSummary] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .billing
        case 2: self = .mailFigures
        case 3: self = .executiveSummary
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .billing: 1
        case .mailFigures: 2
        case .executiveSummary: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .billing: "KIND_BILLING"
        case .mailFigures: "KIND_MAIL_FIGURES"
        case .executiveSummary: "KIND_EXECUTIVE_SUMMARY"
        case .unrecognized: nil
      }
    }
  }

}

public struct GetScheduleRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetScheduleRequest" }

  /// The number of days to look ahead, 1 to 366. Default 7.
  public var days: Int32 = 0
  /// Empty means all customers.
  public var customerID: String = ""

  public init() {}

  public init(days: Int32 = 0, customerID: String = "") {
    self.days = days
    self.customerID = customerID
  }

}

public struct PauseScheduleRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.PauseScheduleRequest" }

  /// The reason, shown with the schedule: 0 to 200 characters.
  public var reason: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false
  /// Pauses deliveries too: nothing is sent to ConnectWise or by e-mail, and no plan is applied. Requests in progress are completed.
  public var deliveries: Bool = false

  public init() {}

  public init(reason: String = "", validateOnly: Bool = false, deliveries: Bool = false) {
    self.reason = reason
    self.validateOnly = validateOnly
    self.deliveries = deliveries
  }

}

public struct ResumeScheduleRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ResumeScheduleRequest" }

  /// Skips the runs that were missed while it was paused.
  public var skipMissed: Bool = false
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(skipMissed: Bool = false, validateOnly: Bool = false) {
    self.skipMissed = skipMissed
    self.validateOnly = validateOnly
  }

}

public struct ScheduledRun: RPCMessage {
  public static var protoName: String { "cwlink.v1.ScheduledRun" }

  public var id: Int64 = 0
  public var kind: UpcomingRun.Kind = .init(rawValue: 0)
  /// The date it was due, for example "2026-11-30".
  public var day: String = ""
  /// When it ran: later than due after downtime or a pause.
  public var time: ProtobufTimestamp? = nil
  public var dueTime: ProtobufTimestamp? = nil
  /// Set if it was for one customer.
  public var customerID: String = ""
  public var productID: String = ""
  public var customerCount: Int32 = 0
  public var outcome: ScheduledRun.Outcome = .init(rawValue: 0)
  public var message: String = ""
  /// Only for billing.
  public var planID: String = ""
  /// Only for billing.
  public var runID: String = ""

  public init() {}

  public init(id: Int64 = 0, kind: UpcomingRun.Kind = .init(rawValue: 0), day: String = "", time: ProtobufTimestamp? = nil, dueTime: ProtobufTimestamp? = nil, customerID: String = "", productID: String = "", customerCount: Int32 = 0, outcome: ScheduledRun.Outcome = .init(rawValue: 0), message: String = "", planID: String = "", runID: String = "") {
    self.id = id
    self.kind = kind
    self.day = day
    self.time = time
    self.dueTime = dueTime
    self.customerID = customerID
    self.productID = productID
    self.customerCount = customerCount
    self.outcome = outcome
    self.message = message
    self.planID = planID
    self.runID = runID
  }

  public enum Outcome: RPCEnum {
    case unspecified
    /// Added to the delivery queue.
    case queued
    /// There was nothing to send.
    case nothingToSend
    /// Part of it waits for confirmation.
    case waiting
    /// It failed and is retried.
    case failed
    /// It was skipped when the schedule was resumed.
    case skipped
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Outcome] { [.unspecified, .queued, .nothingToSend, .waiting, .failed, .skipped] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .queued
        case 2: self = .nothingToSend
        case 3: self = .waiting
        case 4: self = .failed
        case 5: self = .skipped
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .queued: 1
        case .nothingToSend: 2
        case .waiting: 3
        case .failed: 4
        case .skipped: 5
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "OUTCOME_UNSPECIFIED"
        case .queued: "OUTCOME_QUEUED"
        case .nothingToSend: "OUTCOME_NOTHING_TO_SEND"
        case .waiting: "OUTCOME_WAITING"
        case .failed: "OUTCOME_FAILED"
        case .skipped: "OUTCOME_SKIPPED"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListScheduledRunsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListScheduledRunsRequest" }

  /// Empty means all customers.
  public var customerID: String = ""
  /// Empty means all kinds.
  public var kinds: [UpcomingRun.Kind] = []
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", kinds: [UpcomingRun.Kind] = [], pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.kinds = kinds
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListScheduledRunsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListScheduledRunsResponse" }

  public var scheduledRuns: [ScheduledRun] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(scheduledRuns: [ScheduledRun] = [], nextPageToken: String = "") {
    self.scheduledRuns = scheduledRuns
    self.nextPageToken = nextPageToken
  }

}

