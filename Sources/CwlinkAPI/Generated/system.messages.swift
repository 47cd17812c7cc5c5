// swift-format-ignore-file
// Generated from cwlink/v1/system.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The state of the circuit breaker in front of the ConnectWise site.
public enum BreakerState: RPCEnum {
  case unspecified
  /// Requests are sent.
  case closed
  /// ConnectWise does not answer; requests wait.
  case open
  /// One request is sent as a trial.
  case halfOpen
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [BreakerState] { [.unspecified, .closed, .open, .halfOpen] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .closed
      case 2: self = .open
      case 3: self = .halfOpen
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .closed: 1
      case .open: 2
      case .halfOpen: 3
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "BREAKER_STATE_UNSPECIFIED"
      case .closed: "BREAKER_STATE_CLOSED"
      case .open: "BREAKER_STATE_OPEN"
      case .halfOpen: "BREAKER_STATE_HALF_OPEN"
      case .unrecognized: nil
    }
  }
}

public struct GetStatusRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetStatusRequest" }

  public init() {}

}

public struct Status: RPCMessage {
  public static var protoName: String { "cwlink.v1.Status" }

  /// The daemon's version, for example "0.1.0".
  public var version: String = ""
  public var startTime: ProtobufTimestamp? = nil
  /// The caller's role.
  public var callerRole: Role = .init(rawValue: 0)
  /// The caller's user name.
  public var callerName: String = ""
  public var integrationConfigured: Bool = false
  public var integrationEnabled: Bool = false
  /// The ConnectWise site. Empty if none is configured.
  public var site: String = ""
  public var customers: Int64 = 0
  public var customersEnabled: Int64 = 0
  public var deliveriesPending: Int64 = 0
  /// The number of deliveries with a problem that a person needs to fix.
  public var deliveriesWaiting: Int64 = 0
  public var breaker: BreakerState = .init(rawValue: 0)
  /// When the next request is tried. Absent if the breaker is closed.
  public var breakerRetryTime: ProtobufTimestamp? = nil
  /// An IANA time zone, for example "Europe/Paris".
  public var timeZone: String = ""
  public var schedulePaused: Bool = false
  /// The daemon's time: that of the demonstration clock if there is one.
  public var time: ProtobufTimestamp? = nil
  public var demonstrationClock: Bool = false
  /// Why no requests are sent to ConnectWise. Absent if they are.
  public var requestHold: RequestHold? = nil
  /// The number of problems that need a person: deliveries, events, secrets, the clock, the schedule, the database. RunDoctor lists them and
  /// checks more.
  public var problems: Int64 = 0
  /// The worst of them. Absent if there is none.
  public var worstProblem: Finding? = nil
  /// Additions changed in ConnectWise by somebody else, and how far the search for them is.
  public var drift: DriftProgress? = nil
  /// The size of the database's files in bytes.
  public var databaseBytes: Int64 = 0
  /// Nothing is sent until the schedule is resumed.
  public var deliveriesPaused: Bool = false

  public init() {}

  public init(version: String = "", startTime: ProtobufTimestamp? = nil, callerRole: Role = .init(rawValue: 0), callerName: String = "", integrationConfigured: Bool = false, integrationEnabled: Bool = false, site: String = "", customers: Int64 = 0, customersEnabled: Int64 = 0, deliveriesPending: Int64 = 0, deliveriesWaiting: Int64 = 0, breaker: BreakerState = .init(rawValue: 0), breakerRetryTime: ProtobufTimestamp? = nil, timeZone: String = "", schedulePaused: Bool = false, time: ProtobufTimestamp? = nil, demonstrationClock: Bool = false, requestHold: RequestHold? = nil, problems: Int64 = 0, worstProblem: Finding? = nil, drift: DriftProgress? = nil, databaseBytes: Int64 = 0, deliveriesPaused: Bool = false) {
    self.version = version
    self.startTime = startTime
    self.callerRole = callerRole
    self.callerName = callerName
    self.integrationConfigured = integrationConfigured
    self.integrationEnabled = integrationEnabled
    self.site = site
    self.customers = customers
    self.customersEnabled = customersEnabled
    self.deliveriesPending = deliveriesPending
    self.deliveriesWaiting = deliveriesWaiting
    self.breaker = breaker
    self.breakerRetryTime = breakerRetryTime
    self.timeZone = timeZone
    self.schedulePaused = schedulePaused
    self.time = time
    self.demonstrationClock = demonstrationClock
    self.requestHold = requestHold
    self.problems = problems
    self.worstProblem = worstProblem
    self.drift = drift
    self.databaseBytes = databaseBytes
    self.deliveriesPaused = deliveriesPaused
  }

}

public struct RunDoctorRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.RunDoctorRequest" }

  public init() {}

}

public struct RunDoctorResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.RunDoctorResponse" }

  public var findings: [Finding] = []

  public init() {}

  public init(findings: [Finding] = []) {
    self.findings = findings
  }

}

public struct Finding: RPCMessage {
  public static var protoName: String { "cwlink.v1.Finding" }

  public var severity: Finding.Severity = .init(rawValue: 0)
  /// What was checked, for example "integration", "mail", "customers/acme" or "deliveries".
  public var subject: String = ""
  public var message: String = ""
  /// The command that fixes it. Empty if there is nothing to fix.
  public var remedy: String = ""

  public init() {}

  public init(severity: Finding.Severity = .init(rawValue: 0), subject: String = "", message: String = "", remedy: String = "") {
    self.severity = severity
    self.subject = subject
    self.message = message
    self.remedy = remedy
  }

  public enum Severity: RPCEnum {
    case unspecified
    case ok
    case warning
    case problem
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Severity] { [.unspecified, .ok, .warning, .problem] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .ok
        case 2: self = .warning
        case 3: self = .problem
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .ok: 1
        case .warning: 2
        case .problem: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "SEVERITY_UNSPECIFIED"
        case .ok: "SEVERITY_OK"
        case .warning: "SEVERITY_WARNING"
        case .problem: "SEVERITY_PROBLEM"
        case .unrecognized: nil
      }
    }
  }

}

public struct AdvanceClockRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.AdvanceClockRequest" }

  /// The new time; not before the clock's present time.
  public var time: ProtobufTimestamp? = nil
  /// Checks the request and returns the result without moving the clock.
  public var validateOnly: Bool = false

  public init() {}

  public init(time: ProtobufTimestamp? = nil, validateOnly: Bool = false) {
    self.time = time
    self.validateOnly = validateOnly
  }

}

public struct AdvanceClockResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.AdvanceClockResponse" }

  public var time: ProtobufTimestamp? = nil

  public init() {}

  public init(time: ProtobufTimestamp? = nil) {
    self.time = time
  }

}

public struct BackupRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.BackupRequest" }

  /// Puts the master key into the backup, encrypted with the passphrase. Without it, the secrets in the backup can be read only with the master key
  /// from elsewhere.
  public var withKey: Bool = false
  /// 12 to 1000 characters. Required with with_key, and refused without it.
  public var passphrase: String = ""

  public init() {}

  public init(withKey: Bool = false, passphrase: String = "") {
    self.withKey = withKey
    self.passphrase = passphrase
  }

}

public struct BackupPart: RPCMessage {
  public static var protoName: String { "cwlink.v1.BackupPart" }

  /// The next bytes of the file, at most 256 KiB.
  public var data: [UInt8] = []
  /// Only in the last message.
  public var summary: BackupSummary? = nil

  public init() {}

  public init(data: [UInt8] = [], summary: BackupSummary? = nil) {
    self.data = data
    self.summary = summary
  }

}

/// What is in a backup.
public struct BackupSummary: RPCMessage {
  public static var protoName: String { "cwlink.v1.BackupSummary" }

  /// The state of the database is that of this time.
  public var time: ProtobufTimestamp? = nil
  /// The size of the file in bytes.
  public var size: Int64 = 0
  /// The SHA-256 of the file, in hexadecimal.
  public var sha256: String = ""
  public var withKey: Bool = false
  public var tables: Int64 = 0
  /// The number of rows of all tables.
  public var rows: Int64 = 0
  /// The newest entry of the activity log and its hash, in hexadecimal. 0 and empty if there is none.
  public var activityEntryID: Int64 = 0
  public var activityHash: String = ""

  public init() {}

  public init(time: ProtobufTimestamp? = nil, size: Int64 = 0, sha256: String = "", withKey: Bool = false, tables: Int64 = 0, rows: Int64 = 0, activityEntryID: Int64 = 0, activityHash: String = "") {
    self.time = time
    self.size = size
    self.sha256 = sha256
    self.withKey = withKey
    self.tables = tables
    self.rows = rows
    self.activityEntryID = activityEntryID
    self.activityHash = activityHash
  }

}

