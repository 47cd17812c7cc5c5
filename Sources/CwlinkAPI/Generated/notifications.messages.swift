// swift-format-ignore-file
// Generated from cwlink/v1/notifications.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public enum EventSeverity: RPCEnum {
  case unspecified
  case information
  case warning
  case actionRequired
  /// A number that this program does not know.
  case unrecognized(Int32)

  public static var allCases: [EventSeverity] { [.unspecified, .information, .warning, .actionRequired] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .information
      case 2: self = .warning
      case 3: self = .actionRequired
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .information: 1
      case .warning: 2
      case .actionRequired: 3
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "EVENT_SEVERITY_UNSPECIFIED"
      case .information: "EVENT_SEVERITY_INFORMATION"
      case .warning: "EVENT_SEVERITY_WARNING"
      case .actionRequired: "EVENT_SEVERITY_ACTION_REQUIRED"
      case .unrecognized: nil
    }
  }
}

public struct Event: RPCMessage {
  public static var protoName: String { "cwlink.v1.Event" }

  public var customerID: String = ""
  /// "license.expiring", "malware.outbreak": 1 to 64 of a-z 0-9 . _ -.
  public var type: String = ""
  /// Of a recovery it may be left out.
  public var severity: EventSeverity = .init(rawValue: 0)
  public var state: Event.State = .init(rawValue: 0)
  /// What it happened to: "PC-0042"; 0 to 200 characters, empty where it is the customer as a whole.
  public var object: String = ""
  /// 1 to 4,000 characters where open.
  public var text: String = ""
  /// The reporter's own key of this report: the same key again changes nothing; empty means that every report counts. 0 to 128 characters.
  public var sourceKey: String = ""
  /// When it happened; absent means now.
  public var time: ProtobufTimestamp? = nil
  /// Only in answers.
  public var id: Int64 = 0
  public var receiveTime: ProtobufTimestamp? = nil
  /// What became of it, in words: "kept: the notification settings of 'acme' are not configured". Only in answers.
  public var outcome: String = ""
  public var notificationID: String = ""

  public init() {}

  public init(customerID: String = "", type: String = "", severity: EventSeverity = .init(rawValue: 0), state: Event.State = .init(rawValue: 0), object: String = "", text: String = "", sourceKey: String = "", time: ProtobufTimestamp? = nil, id: Int64 = 0, receiveTime: ProtobufTimestamp? = nil, outcome: String = "", notificationID: String = "") {
    self.customerID = customerID
    self.type = type
    self.severity = severity
    self.state = state
    self.object = object
    self.text = text
    self.sourceKey = sourceKey
    self.time = time
    self.id = id
    self.receiveTime = receiveTime
    self.outcome = outcome
    self.notificationID = notificationID
  }

  public enum State: RPCEnum {
    case unspecified
    case open
    case recovered
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .open, .recovered] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .open
        case 2: self = .recovered
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .open: 1
        case .recovered: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .open: "STATE_OPEN"
        case .recovered: "STATE_RECOVERED"
        case .unrecognized: nil
      }
    }
  }

}

/// Which tickets an event of these severities and types goes to. The first rule that fits is taken.
public struct RoutingRule: RPCMessage {
  public static var protoName: String { "cwlink.v1.RoutingRule" }

  /// Empty means every severity.
  public var severities: [EventSeverity] = []
  /// Types, or beginnings that end in "*": "license.*". Empty means every type.
  public var types: [String] = []
  public var route: TicketRoute? = nil

  public init() {}

  public init(severities: [EventSeverity] = [], types: [String] = [], route: TicketRoute? = nil) {
    self.severities = severities
    self.types = types
    self.route = route
  }

}

public struct NotificationPolicy: RPCMessage {
  public static var protoName: String { "cwlink.v1.NotificationPolicy" }

  public var rules: [RoutingRule] = []
  /// A repeat adds a note at most once in so many minutes, 0 to 10,080. Default 60.
  public var quietMinutes: Int32 = 0
  /// A return within so many days after the recovery opens the ticket again; later there is a new one. 0 to 365. Default 7.
  public var reopenDays: Int32 = 0
  /// Opens again what a person closed, too. Default no: what a person closed stays closed.
  public var reopenClosedByPerson: Bool = false
  /// More new tickets of one customer and event type than this within storm_minutes are gathered in one. 0 means never. Default 10.
  public var stormThreshold: Int32 = 0
  /// 1 to 1,440. Default 10.
  public var stormMinutes: Int32 = 0
  /// At most one e-mail per customer and severity in so many minutes, with all that came meanwhile, 0 to 1,440. Default 5.
  public var mailMinutes: Int32 = 0
  /// Before the subject of notification e-mails: "[Trend Micro]". 0 to 60 characters.
  public var subjectPrefix: String = ""
  public var updateTime: ProtobufTimestamp? = nil
  public var etag: String = ""

  public init() {}

  public init(rules: [RoutingRule] = [], quietMinutes: Int32 = 0, reopenDays: Int32 = 0, reopenClosedByPerson: Bool = false, stormThreshold: Int32 = 0, stormMinutes: Int32 = 0, mailMinutes: Int32 = 0, subjectPrefix: String = "", updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.rules = rules
    self.quietMinutes = quietMinutes
    self.reopenDays = reopenDays
    self.reopenClosedByPerson = reopenClosedByPerson
    self.stormThreshold = stormThreshold
    self.stormMinutes = stormMinutes
    self.mailMinutes = mailMinutes
    self.subjectPrefix = subjectPrefix
    self.updateTime = updateTime
    self.etag = etag
  }

}

public struct GetNotificationPolicyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetNotificationPolicyRequest" }

  public init() {}

}

public struct UpdateNotificationPolicyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateNotificationPolicyRequest" }

  public var policy: NotificationPolicy? = nil
  /// Fields to change, by their proto names; empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Saves although a route fails its check, or ConnectWise cannot say.
  public var force: Bool = false
  public var validateOnly: Bool = false

  public init() {}

  public init(policy: NotificationPolicy? = nil, updateMask: ProtobufFieldMask? = nil, force: Bool = false, validateOnly: Bool = false) {
    self.policy = policy
    self.updateMask = updateMask
    self.force = force
    self.validateOnly = validateOnly
  }

}

/// What becomes of one severity's notifications.
public struct SeveritySettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.SeveritySettings" }

  public var severity: EventSeverity = .init(rawValue: 0)
  public var ticket: Bool = false
  /// Who gets the severity's e-mail; empty means none is sent.
  public var mailRecipients: [String] = []

  public init() {}

  public init(severity: EventSeverity = .init(rawValue: 0), ticket: Bool = false, mailRecipients: [String] = []) {
    self.severity = severity
    self.ticket = ticket
    self.mailRecipients = mailRecipients
  }

}

public struct NotificationSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.NotificationSettings" }

  public var customerID: String = ""
  /// Whether they were ever configured; before, events are kept and nothing flows.
  public var configured: Bool = false
  /// At most one per severity; one that is not named is neither ticketed nor mailed.
  public var severities: [SeveritySettings] = []
  /// Asked before the policy's.
  public var rules: [RoutingRule] = []
  /// Empty means the policy's.
  public var subjectPrefix: String = ""
  /// Events that wait for the settings.
  public var keptEvents: Int64 = 0
  public var updateTime: ProtobufTimestamp? = nil
  public var etag: String = ""

  public init() {}

  public init(customerID: String = "", configured: Bool = false, severities: [SeveritySettings] = [], rules: [RoutingRule] = [], subjectPrefix: String = "", keptEvents: Int64 = 0, updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.customerID = customerID
    self.configured = configured
    self.severities = severities
    self.rules = rules
    self.subjectPrefix = subjectPrefix
    self.keptEvents = keptEvents
    self.updateTime = updateTime
    self.etag = etag
  }

}

public struct GetNotificationSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetNotificationSettingsRequest" }

  public var customerID: String = ""

  public init() {}

  public init(customerID: String = "") {
    self.customerID = customerID
  }

}

public struct UpdateNotificationSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateNotificationSettingsRequest" }

  public var settings: NotificationSettings? = nil
  /// Of severities, rules, subject_prefix; empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  public var force: Bool = false
  public var validateOnly: Bool = false

  public init() {}

  public init(settings: NotificationSettings? = nil, updateMask: ProtobufFieldMask? = nil, force: Bool = false, validateOnly: Bool = false) {
    self.settings = settings
    self.updateMask = updateMask
    self.force = force
    self.validateOnly = validateOnly
  }

}

public struct CheckRoutingRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CheckRoutingRequest" }

  /// Checks this customer's routes as well as the policy's; empty means every customer's.
  public var customerID: String = ""
  /// Rules to check in place of the saved ones.
  public var rules: [RoutingRule] = []

  public init() {}

  public init(customerID: String = "", rules: [RoutingRule] = []) {
    self.customerID = customerID
    self.rules = rules
  }

}

public struct CheckRoutingResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.CheckRoutingResponse" }

  public var passed: Bool = false
  public var verdicts: [RouteVerdict] = []

  public init() {}

  public init(passed: Bool = false, verdicts: [RouteVerdict] = []) {
    self.passed = passed
    self.verdicts = verdicts
  }

}

public struct RouteVerdict: RPCMessage {
  public static var protoName: String { "cwlink.v1.RouteVerdict" }

  /// "policy rule 1", "customers/acme rule 2", "report_route".
  public var subject: String = ""
  /// "board", "status", "resolved_status", "type", "subtype", "item", "priority", "source".
  public var field: String = ""
  public var value: String = ""
  public var outcome: RouteVerdict.Outcome = .init(rawValue: 0)
  public var message: String = ""
  /// Names that ConnectWise has, where this one is not among them.
  public var choices: [String] = []

  public init() {}

  public init(subject: String = "", field: String = "", value: String = "", outcome: RouteVerdict.Outcome = .init(rawValue: 0), message: String = "", choices: [String] = []) {
    self.subject = subject
    self.field = field
    self.value = value
    self.outcome = outcome
    self.message = message
    self.choices = choices
  }

  public enum Outcome: RPCEnum {
    case unspecified
    case passed
    case failed
    case warning
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [Outcome] { [.unspecified, .passed, .failed, .warning] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .passed
        case 2: self = .failed
        case 3: self = .warning
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .passed: 1
        case .failed: 2
        case .warning: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "OUTCOME_UNSPECIFIED"
        case .passed: "OUTCOME_PASSED"
        case .failed: "OUTCOME_FAILED"
        case .warning: "OUTCOME_WARNING"
        case .unrecognized: nil
      }
    }
  }

}

public struct ReportEventsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportEventsRequest" }

  /// 1 to 10,000.
  public var events: [Event] = []
  /// A retry with the same request_id answers the first one's outcome; another body under it is refused. Empty: none is remembered.
  public var requestID: String = ""

  public init() {}

  public init(events: [Event] = [], requestID: String = "") {
    self.events = events
    self.requestID = requestID
  }

}

public struct ReportEventsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportEventsResponse" }

  public var accepted: Int64 = 0
  /// Known already by their source keys.
  public var unchanged: Int64 = 0
  /// Of the accepted: kept until the customer's notification settings are configured.
  public var kept: Int64 = 0

  public init() {}

  public init(accepted: Int64 = 0, unchanged: Int64 = 0, kept: Int64 = 0) {
    self.accepted = accepted
    self.unchanged = unchanged
    self.kept = kept
  }

}

public struct ListEventsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListEventsRequest" }

  public var customerID: String = ""
  public var type: String = ""
  public var notificationID: String = ""
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", type: String = "", notificationID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.type = type
    self.notificationID = notificationID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListEventsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListEventsResponse" }

  public var events: [Event] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(events: [Event] = [], nextPageToken: String = "") {
    self.events = events
    self.nextPageToken = nextPageToken
  }

}

/// What is wrong with one object of a customer: all its events, and the ticket they went to.
public struct Notification: RPCMessage {
  public static var protoName: String { "cwlink.v1.Notification" }

  public var id: String = ""
  public var customerID: String = ""
  public var type: String = ""
  public var object: String = ""
  public var severity: EventSeverity = .init(rawValue: 0)
  public var state: Notification.State = .init(rawValue: 0)
  public var text: String = ""
  /// Events since it opened.
  public var eventCount: Int64 = 0
  /// Repeats that no note tells of yet.
  public var untoldRepeats: Int64 = 0
  /// The ticket's externalXRef; empty where the severity has no tickets.
  public var reference: String = ""
  public var ticketID: Int64 = 0
  /// The storm it was gathered into; empty where it has a ticket of its own.
  public var groupID: String = ""
  /// Of a storm: how many were gathered.
  public var memberCount: Int64 = 0
  public var openTime: ProtobufTimestamp? = nil
  public var recoverTime: ProtobufTimestamp? = nil
  public var lastEventTime: ProtobufTimestamp? = nil
  /// When the untold repeats are told; absent where there are none.
  public var nextNoteTime: ProtobufTimestamp? = nil
  public var route: TicketRoute? = nil
  /// The ticket's status as ConnectWise last showed it, "Waiting", and when that was; empty until a callback or a look at the tickets told it.
  public var ticketStatus: String = ""
  public var ticketStatusTime: ProtobufTimestamp? = nil

  public init() {}

  public init(id: String = "", customerID: String = "", type: String = "", object: String = "", severity: EventSeverity = .init(rawValue: 0), state: Notification.State = .init(rawValue: 0), text: String = "", eventCount: Int64 = 0, untoldRepeats: Int64 = 0, reference: String = "", ticketID: Int64 = 0, groupID: String = "", memberCount: Int64 = 0, openTime: ProtobufTimestamp? = nil, recoverTime: ProtobufTimestamp? = nil, lastEventTime: ProtobufTimestamp? = nil, nextNoteTime: ProtobufTimestamp? = nil, route: TicketRoute? = nil, ticketStatus: String = "", ticketStatusTime: ProtobufTimestamp? = nil) {
    self.id = id
    self.customerID = customerID
    self.type = type
    self.object = object
    self.severity = severity
    self.state = state
    self.text = text
    self.eventCount = eventCount
    self.untoldRepeats = untoldRepeats
    self.reference = reference
    self.ticketID = ticketID
    self.groupID = groupID
    self.memberCount = memberCount
    self.openTime = openTime
    self.recoverTime = recoverTime
    self.lastEventTime = lastEventTime
    self.nextNoteTime = nextNoteTime
    self.route = route
    self.ticketStatus = ticketStatus
    self.ticketStatusTime = ticketStatusTime
  }

  public enum State: RPCEnum {
    case unspecified
    case open
    case recovered
    /// A person closed its ticket, and the policy leaves that so.
    case closedByPerson
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .open, .recovered, .closedByPerson] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .open
        case 2: self = .recovered
        case 3: self = .closedByPerson
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .open: 1
        case .recovered: 2
        case .closedByPerson: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .open: "STATE_OPEN"
        case .recovered: "STATE_RECOVERED"
        case .closedByPerson: "STATE_CLOSED_BY_PERSON"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListNotificationsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListNotificationsRequest" }

  public var customerID: String = ""
  public var states: [Notification.State] = []
  public var type: String = ""
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", states: [Notification.State] = [], type: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.states = states
    self.type = type
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListNotificationsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListNotificationsResponse" }

  public var notifications: [Notification] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(notifications: [Notification] = [], nextPageToken: String = "") {
    self.notifications = notifications
    self.nextPageToken = nextPageToken
  }

}

public struct GetNotificationRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetNotificationRequest" }

  public var notificationID: String = ""

  public init() {}

  public init(notificationID: String = "") {
    self.notificationID = notificationID
  }

}

