// swift-format-ignore-file
// Generated from cwlink/v1/notifications.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public enum EventSeverity: RPCEnum {
  case unspecified
  case information
  case warning
  case actionRequired
  /// An unknown number.
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
  /// 1 to 64 characters of a-z 0-9 . _ -, for example "license.expiring" or "malware.outbreak".
  public var type: String = ""
  /// Optional for a recovery.
  public var severity: EventSeverity = .init(rawValue: 0)
  public var state: Event.State = .init(rawValue: 0)
  /// What is affected, for example "PC-0042": 0 to 200 characters. Empty means the customer as a whole.
  public var object: String = ""
  /// 1 to 4,000 characters; optional for a recovery.
  public var text: String = ""
  /// The reporter's key for this event, 0 to 128 characters. An event with a known key changes nothing. Empty: every report counts.
  public var sourceKey: String = ""
  /// When it happened. Default: now.
  public var time: ProtobufTimestamp? = nil
  /// Output only.
  public var id: Int64 = 0
  /// When it was received. Output only.
  public var receiveTime: ProtobufTimestamp? = nil
  /// What was done with it, for example "kept: the notification settings of 'acme' are not configured". Output only.
  public var outcome: String = ""
  /// The notification it belongs to. Empty if there is none. Output only.
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
    /// An unknown number.
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

/// The ticket route for events of some severities and types. The first matching rule is used.
public struct RoutingRule: RPCMessage {
  public static var protoName: String { "cwlink.v1.RoutingRule" }

  /// Empty means all severities.
  public var severities: [EventSeverity] = []
  /// Types, or prefixes that end in "*", for example "license.*". Empty means all types.
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
  /// A repeat adds at most one note in this many minutes, 0 to 10,080. Default 60.
  public var quietMinutes: Int32? = nil
  /// An event that returns within this many days after the recovery reopens the ticket; later it creates a new one. 0 to 365. Default 7.
  public var reopenDays: Int32? = nil
  /// Also reopens tickets that a person closed. Default false.
  public var reopenClosedByPerson: Bool = false
  /// Collects a storm of events in one ticket: more than storm_threshold new tickets of one customer and event type within storm_minutes.
  /// Default true. Setting storm_threshold sets it to true.
  public var groupStorms: Bool = false
  /// 1 to 10,000. Default 10. Unset in answers if storms are not grouped.
  public var stormThreshold: Int32? = nil
  /// 1 to 1,440. Default 10.
  public var stormMinutes: Int32? = nil
  /// At most one e-mail per customer and severity in this many minutes, containing all events since the last one. 0 to 1,440. Default 5.
  public var mailMinutes: Int32? = nil
  /// A prefix for the subject of notification e-mail, for example "[Trend Micro]": 0 to 60 characters.
  public var subjectPrefix: String = ""
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(rules: [RoutingRule] = [], quietMinutes: Int32? = nil, reopenDays: Int32? = nil, reopenClosedByPerson: Bool = false, groupStorms: Bool = false, stormThreshold: Int32? = nil, stormMinutes: Int32? = nil, mailMinutes: Int32? = nil, subjectPrefix: String = "", updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.rules = rules
    self.quietMinutes = quietMinutes
    self.reopenDays = reopenDays
    self.reopenClosedByPerson = reopenClosedByPerson
    self.groupStorms = groupStorms
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
  /// The fields of policy to change. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Saves even if a route fails its check or cannot be checked.
  public var force: Bool = false
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(policy: NotificationPolicy? = nil, updateMask: ProtobufFieldMask? = nil, force: Bool = false, validateOnly: Bool = false) {
    self.policy = policy
    self.updateMask = updateMask
    self.force = force
    self.validateOnly = validateOnly
  }

}

/// How notifications of one severity are sent.
public struct SeveritySettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.SeveritySettings" }

  public var severity: EventSeverity = .init(rawValue: 0)
  /// Whether they create tickets.
  public var ticket: Bool = false
  /// The recipients of e-mail. Empty: no e-mail is sent.
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
  /// Whether the settings were ever saved. Until then events are kept and nothing is sent.
  public var configured: Bool = false
  /// At most one per severity. A severity that is missing creates no tickets and no e-mail.
  public var severities: [SeveritySettings] = []
  /// Evaluated before the policy's rules.
  public var rules: [RoutingRule] = []
  /// Empty means the policy's prefix.
  public var subjectPrefix: String = ""
  /// The number of events that are kept until the settings are configured. Output only.
  public var keptEvents: Int64 = 0
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
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
  /// The fields of settings to change: severities, rules, subject_prefix. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Saves even if a route fails its check or cannot be checked.
  public var force: Bool = false
  /// Checks the request and returns the result without changing anything.
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

  /// Checks this customer's routes in addition to the policy's. Empty means all customers.
  public var customerID: String = ""
  /// Rules to check instead of the saved ones.
  public var rules: [RoutingRule] = []

  public init() {}

  public init(customerID: String = "", rules: [RoutingRule] = []) {
    self.customerID = customerID
    self.rules = rules
  }

}

public struct CheckRoutingResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.CheckRoutingResponse" }

  /// Whether no check failed.
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

  /// For example "policy rule 1", "customers/acme rule 2" or "report_route".
  public var subject: String = ""
  public var field: RouteVerdict.Field = .init(rawValue: 0)
  public var value: String = ""
  public var outcome: RouteVerdict.Outcome = .init(rawValue: 0)
  public var message: String = ""
  /// The names that exist in ConnectWise, if this one does not.
  public var choices: [String] = []

  public init() {}

  public init(subject: String = "", field: RouteVerdict.Field = .init(rawValue: 0), value: String = "", outcome: RouteVerdict.Outcome = .init(rawValue: 0), message: String = "", choices: [String] = []) {
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
    /// An unknown number.
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

  /// A field of TicketRoute.
  public enum Field: RPCEnum {
    case unspecified
    case board
    case status
    case resolvedStatus
    case type
    case subtype
    case item
    case priority
    case source
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Field] { [.unspecified, .board, .status, .resolvedStatus, .type, .subtype, .item, .priority, .source] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .board
        case 2: self = .status
        case 3: self = .resolvedStatus
        case 4: self = .type
        case 5: self = .subtype
        case 6: self = .item
        case 7: self = .priority
        case 8: self = .source
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .board: 1
        case .status: 2
        case .resolvedStatus: 3
        case .type: 4
        case .subtype: 5
        case .item: 6
        case .priority: 7
        case .source: 8
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "FIELD_UNSPECIFIED"
        case .board: "FIELD_BOARD"
        case .status: "FIELD_STATUS"
        case .resolvedStatus: "FIELD_RESOLVED_STATUS"
        case .type: "FIELD_TYPE"
        case .subtype: "FIELD_SUBTYPE"
        case .item: "FIELD_ITEM"
        case .priority: "FIELD_PRIORITY"
        case .source: "FIELD_SOURCE"
        case .unrecognized: nil
      }
    }
  }

}

public struct ReportEventsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportEventsRequest" }

  /// 1 to 10,000.
  public var events: [Event] = []
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without storing or sending anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(events: [Event] = [], requestID: String = "", validateOnly: Bool = false) {
    self.events = events
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct StreamEventsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.StreamEventsRequest" }

  /// 1 to 10,000.
  public var events: [Event] = []
  /// Only in the first message: checks every message against what is stored and returns the result without storing or sending anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(events: [Event] = [], validateOnly: Bool = false) {
    self.events = events
    self.validateOnly = validateOnly
  }

}

public struct ReportEventsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportEventsResponse" }

  public var accepted: Int64 = 0
  /// Events with a known source key.
  public var unchanged: Int64 = 0
  /// The accepted events that are kept until the customer's notification settings are configured.
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

  /// Empty means all customers.
  public var customerID: String = ""
  /// Empty means all types.
  public var type: String = ""
  /// Only events of this notification.
  public var notificationID: String = ""
  /// 1 to 1000. Default 100.
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
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(events: [Event] = [], nextPageToken: String = "") {
    self.events = events
    self.nextPageToken = nextPageToken
  }

}

/// A problem with one object of a customer: its events and the ticket for them.
public struct Notification: RPCMessage {
  public static var protoName: String { "cwlink.v1.Notification" }

  public var id: String = ""
  public var customerID: String = ""
  public var type: String = ""
  public var object: String = ""
  public var severity: EventSeverity = .init(rawValue: 0)
  public var state: Notification.State = .init(rawValue: 0)
  public var text: String = ""
  /// The number of events since it opened.
  public var eventCount: Int64 = 0
  /// The number of repeats that no note contains yet.
  public var pendingRepeats: Int64 = 0
  /// The ticket's externalXRef. Empty if the severity creates no tickets.
  public var reference: String = ""
  /// Unset until the ticket exists.
  public var ticketID: Int64 = 0
  /// The storm that it was grouped into. Empty if it has its own ticket.
  public var groupID: String = ""
  /// For a storm: the number of notifications grouped into it.
  public var memberCount: Int64 = 0
  public var openTime: ProtobufTimestamp? = nil
  public var recoverTime: ProtobufTimestamp? = nil
  public var lastEventTime: ProtobufTimestamp? = nil
  /// When the pending repeats are added as a note. Absent if there are none.
  public var nextNoteTime: ProtobufTimestamp? = nil
  public var route: TicketRoute? = nil
  /// The name of the ticket's status when it was last read from ConnectWise. Empty until then.
  public var ticketStatus: String = ""
  public var ticketStatusTime: ProtobufTimestamp? = nil

  public init() {}

  public init(id: String = "", customerID: String = "", type: String = "", object: String = "", severity: EventSeverity = .init(rawValue: 0), state: Notification.State = .init(rawValue: 0), text: String = "", eventCount: Int64 = 0, pendingRepeats: Int64 = 0, reference: String = "", ticketID: Int64 = 0, groupID: String = "", memberCount: Int64 = 0, openTime: ProtobufTimestamp? = nil, recoverTime: ProtobufTimestamp? = nil, lastEventTime: ProtobufTimestamp? = nil, nextNoteTime: ProtobufTimestamp? = nil, route: TicketRoute? = nil, ticketStatus: String = "", ticketStatusTime: ProtobufTimestamp? = nil) {
    self.id = id
    self.customerID = customerID
    self.type = type
    self.object = object
    self.severity = severity
    self.state = state
    self.text = text
    self.eventCount = eventCount
    self.pendingRepeats = pendingRepeats
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
    /// A person closed the ticket, and the policy leaves it closed.
    case closedByPerson
    /// An unknown number.
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

  /// Empty means all customers.
  public var customerID: String = ""
  /// Empty means all states.
  public var states: [Notification.State] = []
  /// Empty means all types.
  public var type: String = ""
  /// 1 to 1000. Default 100.
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
  /// Empty on the last page.
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

