// swift-format-ignore-file
// Generated from cwlink/v1/system.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public struct GetStatusRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetStatusRequest" }

  public init() {}

}

public struct Status: RPCMessage {
  public static var protoName: String { "cwlink.v1.Status" }

  /// The daemon's version, "0.1.0".
  public var version: String = ""
  public var startTime: ProtobufTimestamp? = nil
  /// The role of the caller who asked: "read", "trigger", "operate" or "administer".
  public var callerRole: String = ""
  public var callerName: String = ""
  public var integrationConfigured: Bool = false
  public var integrationEnabled: Bool = false
  /// The site the integration points to; empty while none is configured.
  public var site: String = ""
  public var customers: Int64 = 0
  public var customersEnabled: Int64 = 0
  public var deliveriesPending: Int64 = 0
  /// Deliveries that wait for a person.
  public var deliveriesWaiting: Int64 = 0
  /// "closed" (requests flow), "open" (ConnectWise does not answer, requests wait) or "half-open" (one is being tried).
  public var breaker: String = ""
  public var breakerRetryTime: ProtobufTimestamp? = nil
  public var timeZone: String = ""
  public var schedulePaused: Bool = false
  /// The daemon's time; with a demonstration clock not the machine's.
  public var time: ProtobufTimestamp? = nil
  public var demonstrationClock: Bool = false

  public init() {}

  public init(version: String = "", startTime: ProtobufTimestamp? = nil, callerRole: String = "", callerName: String = "", integrationConfigured: Bool = false, integrationEnabled: Bool = false, site: String = "", customers: Int64 = 0, customersEnabled: Int64 = 0, deliveriesPending: Int64 = 0, deliveriesWaiting: Int64 = 0, breaker: String = "", breakerRetryTime: ProtobufTimestamp? = nil, timeZone: String = "", schedulePaused: Bool = false, time: ProtobufTimestamp? = nil, demonstrationClock: Bool = false) {
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
  /// What was looked at: "integration", "mail", "customers/acme", "deliveries".
  public var subject: String = ""
  public var message: String = ""
  /// The command that mends it; empty where there is nothing to mend.
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
    /// A number that this program does not know.
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

  /// Where to; not before the clock's present time.
  public var time: ProtobufTimestamp? = nil

  public init() {}

  public init(time: ProtobufTimestamp? = nil) {
    self.time = time
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

