// swift-format-ignore-file
// Generated from cwlink/v1/settings.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public enum MailItem: RPCEnum {
  case unspecified
  case received
  case delivered
  case spam
  case phishing
  case malware
  case ransomware
  case businessEmailCompromise
  /// Content filtering and data loss prevention.
  case policy
  case sandbox
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [MailItem] { [.unspecified, .received, .delivered, .spam, .phishing, .malware, .ransomware, .businessEmailCompromise, .policy, .sandbox] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .received
      case 2: self = .delivered
      case 3: self = .spam
      case 4: self = .phishing
      case 5: self = .malware
      case 6: self = .ransomware
      case 7: self = .businessEmailCompromise
      case 8: self = .policy
      case 9: self = .sandbox
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .received: 1
      case .delivered: 2
      case .spam: 3
      case .phishing: 4
      case .malware: 5
      case .ransomware: 6
      case .businessEmailCompromise: 7
      case .policy: 8
      case .sandbox: 9
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "MAIL_ITEM_UNSPECIFIED"
      case .received: "MAIL_ITEM_RECEIVED"
      case .delivered: "MAIL_ITEM_DELIVERED"
      case .spam: "MAIL_ITEM_SPAM"
      case .phishing: "MAIL_ITEM_PHISHING"
      case .malware: "MAIL_ITEM_MALWARE"
      case .ransomware: "MAIL_ITEM_RANSOMWARE"
      case .businessEmailCompromise: "MAIL_ITEM_BUSINESS_EMAIL_COMPROMISE"
      case .policy: "MAIL_ITEM_POLICY"
      case .sandbox: "MAIL_ITEM_SANDBOX"
      case .unrecognized: nil
    }
  }
}

/// How often something is sent. Days are in the integration's time zone.
public struct Cadence: RPCMessage {
  public static var protoName: String { "cwlink.v1.Cadence" }

  public var frequency: Cadence.Frequency = .init(rawValue: 0)
  /// Required for weekly; must be unset otherwise.
  public var weekday: Cadence.Weekday = .init(rawValue: 0)
  /// Required for monthly, 1 to 31; must be unset otherwise. In a shorter month the last day is used.
  public var dayOfMonth: Int32 = 0

  public init() {}

  public init(frequency: Cadence.Frequency = .init(rawValue: 0), weekday: Cadence.Weekday = .init(rawValue: 0), dayOfMonth: Int32 = 0) {
    self.frequency = frequency
    self.weekday = weekday
    self.dayOfMonth = dayOfMonth
  }

  public enum Frequency: RPCEnum {
    case unspecified
    case daily
    case weekly
    case monthly
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Frequency] { [.unspecified, .daily, .weekly, .monthly] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .daily
        case 2: self = .weekly
        case 3: self = .monthly
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .daily: 1
        case .weekly: 2
        case .monthly: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "FREQUENCY_UNSPECIFIED"
        case .daily: "FREQUENCY_DAILY"
        case .weekly: "FREQUENCY_WEEKLY"
        case .monthly: "FREQUENCY_MONTHLY"
        case .unrecognized: nil
      }
    }
  }

  public enum Weekday: RPCEnum {
    case unspecified
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Weekday] { [.unspecified, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .monday
        case 2: self = .tuesday
        case 3: self = .wednesday
        case 4: self = .thursday
        case 5: self = .friday
        case 6: self = .saturday
        case 7: self = .sunday
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .monday: 1
        case .tuesday: 2
        case .wednesday: 3
        case .thursday: 4
        case .friday: 5
        case .saturday: 6
        case .sunday: 7
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "WEEKDAY_UNSPECIFIED"
        case .monday: "WEEKDAY_MONDAY"
        case .tuesday: "WEEKDAY_TUESDAY"
        case .wednesday: "WEEKDAY_WEDNESDAY"
        case .thursday: "WEEKDAY_THURSDAY"
        case .friday: "WEEKDAY_FRIDAY"
        case .saturday: "WEEKDAY_SATURDAY"
        case .sunday: "WEEKDAY_SUNDAY"
        case .unrecognized: nil
      }
    }
  }

}

/// The monthly billing run.
public struct BillingSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.BillingSettings" }

  public var enabled: Bool = false
  /// The day of the month, 1 to 31. In a shorter month the last day is used.
  public var day: Int32 = 0
  /// Also sends the month's billing by e-mail, on the same day.
  public var mail: Bool = false

  public init() {}

  public init(enabled: Bool = false, day: Int32 = 0, mail: Bool = false) {
    self.enabled = enabled
    self.day = day
    self.mail = mail
  }

}

/// The mail-security figures of one product.
public struct FigureSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.FigureSettings" }

  public var enabled: Bool = false
  /// The figures to send, in the order of the enum. Empty means all.
  public var items: [MailItem] = []
  public var cadence: Cadence? = nil
  /// Adds them to a ticket of the customer's company: one ticket per period, one note per report.
  public var ticket: Bool = false
  /// Sends them to the customer's recipients by e-mail, with a CSV attachment.
  public var mail: Bool = false

  public init() {}

  public init(enabled: Bool = false, items: [MailItem] = [], cadence: Cadence? = nil, ticket: Bool = false, mail: Bool = false) {
    self.enabled = enabled
    self.items = items
    self.cadence = cadence
    self.ticket = ticket
    self.mail = mail
  }

}

/// Executive summaries, written to the company's management summary reports in ConnectWise.
public struct SummarySettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.SummarySettings" }

  public var enabled: Bool = false
  public var cadence: Cadence? = nil

  public init() {}

  public init(enabled: Bool = false, cadence: Cadence? = nil) {
    self.enabled = enabled
    self.cadence = cadence
  }

}

/// Where a ticket is created. The names are ConnectWise's; status, type, subtype and item belong to the board.
public struct TicketRoute: RPCMessage {
  public static var protoName: String { "cwlink.v1.TicketRoute" }

  public var board: String = ""
  public var type: String = ""
  public var subtype: String = ""
  public var item: String = ""
  /// The status of a new or reopened ticket. Empty means the board's default.
  public var status: String = ""
  /// The status after a recovery. Empty: a recovery adds a note and does not change the status.
  public var resolvedStatus: String = ""
  /// Empty means ConnectWise's default.
  public var priority: String = ""
  /// Empty means ConnectWise's default.
  public var source: String = ""

  public init() {}

  public init(board: String = "", type: String = "", subtype: String = "", item: String = "", status: String = "", resolvedStatus: String = "", priority: String = "", source: String = "") {
    self.board = board
    self.type = type
    self.subtype = subtype
    self.item = item
    self.status = status
    self.resolvedStatus = resolvedStatus
    self.priority = priority
    self.source = source
  }

}

/// The settings that a customer can override, part by part. An absent part is not set.
public struct SendingSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.SendingSettings" }

  public var billing: BillingSettings? = nil
  public var hostedEmailSecurity: FigureSettings? = nil
  public var emailSecurityStandard: FigureSettings? = nil
  public var emailSecurityAdvanced: FigureSettings? = nil
  public var executiveSummary: SummarySettings? = nil

  public init() {}

  public init(billing: BillingSettings? = nil, hostedEmailSecurity: FigureSettings? = nil, emailSecurityStandard: FigureSettings? = nil, emailSecurityAdvanced: FigureSettings? = nil, executiveSummary: SummarySettings? = nil) {
    self.billing = billing
    self.hostedEmailSecurity = hostedEmailSecurity
    self.emailSecurityStandard = emailSecurityStandard
    self.emailSecurityAdvanced = emailSecurityAdvanced
    self.executiveSummary = executiveSummary
  }

}

public struct GeneralSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.GeneralSettings" }

  public var sending: SendingSettings? = nil
  /// The time at which everything scheduled for a day is sent, as HH:MM in the integration's time zone. Default "06:00".
  public var timeOfDay: String = ""
  /// The route of tickets with mail-security figures.
  public var reportRoute: TicketRoute? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""
  /// How long a billing plan can be applied after it was made, in days: 1 to 31. Default 7, to which an update resets it if the mask names the
  /// field and it is not set.
  public var planValidityDays: Int32? = nil
  /// How old the additions of an agreement may be that a plan of more than 100 agreements uses without reading them again, in hours: 0 to 168. 0
  /// means that every plan reads them. Default 24, to which an update resets it if the mask names the field and it is not set. What is sent to
  /// ConnectWise never rests on them: applying a plan always reads.
  public var planDataHours: Int32? = nil
  /// Default LATE_CORRECTIONS_DELTA, to which an update resets it if the mask names the field and it is not set.
  public var lateCorrections: GeneralSettings.LateCorrections = .init(rawValue: 0)
  /// How many requests a day the daemon may send in the background to find additions that were changed in ConnectWise by somebody else: 0 to 10000. 0 means
  /// that none is sent. Default 500, to which an update resets it if the mask names the field and it is not set. See DriftService.
  public var driftRequestsPerDay: Int32? = nil

  public init() {}

  public init(sending: SendingSettings? = nil, timeOfDay: String = "", reportRoute: TicketRoute? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "", planValidityDays: Int32? = nil, planDataHours: Int32? = nil, lateCorrections: GeneralSettings.LateCorrections = .init(rawValue: 0), driftRequestsPerDay: Int32? = nil) {
    self.sending = sending
    self.timeOfDay = timeOfDay
    self.reportRoute = reportRoute
    self.updateTime = updateTime
    self.etag = etag
    self.planValidityDays = planValidityDays
    self.planDataHours = planDataHours
    self.lateCorrections = lateCorrections
    self.driftRequestsPerDay = driftRequestsPerDay
  }

  /// How a count that changed after its period was invoiced is corrected.
  public enum LateCorrections: RPCEnum {
    case unspecified
    /// One addition for the difference, at the price that was invoiced; a negative price for a credit.
    case delta
    /// One addition that credits all that was billed, and one that bills all that is to be billed.
    case creditAndRebill
    /// Nothing is written; the plan only shows the differences.
    case reportOnly
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [LateCorrections] { [.unspecified, .delta, .creditAndRebill, .reportOnly] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .delta
        case 2: self = .creditAndRebill
        case 3: self = .reportOnly
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .delta: 1
        case .creditAndRebill: 2
        case .reportOnly: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "LATE_CORRECTIONS_UNSPECIFIED"
        case .delta: "LATE_CORRECTIONS_DELTA"
        case .creditAndRebill: "LATE_CORRECTIONS_CREDIT_AND_REBILL"
        case .reportOnly: "LATE_CORRECTIONS_REPORT_ONLY"
        case .unrecognized: nil
      }
    }
  }

}

public struct GetGeneralSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetGeneralSettingsRequest" }

  public init() {}

}

public struct UpdateGeneralSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateGeneralSettingsRequest" }

  public var settings: GeneralSettings? = nil
  /// The fields of settings to change: sending.billing, sending.hosted_email_security, sending.email_security_standard,
  /// sending.email_security_advanced, sending.executive_summary, time_of_day, report_route, plan_validity_days,
  /// plan_data_hours, late_corrections, drift_requests_per_day. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(settings: GeneralSettings? = nil, updateMask: ProtobufFieldMask? = nil, validateOnly: Bool = false) {
    self.settings = settings
    self.updateMask = updateMask
    self.validateOnly = validateOnly
  }

}

public struct CustomerSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.CustomerSettings" }

  public var customerID: String = ""
  /// Whether the custom settings are in use. If not, they are kept and the general settings apply.
  public var useCustom: Bool = false
  public var sending: SendingSettings? = nil
  /// The customer's etag: changes with every change of the customer or of these settings. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(customerID: String = "", useCustom: Bool = false, sending: SendingSettings? = nil, etag: String = "") {
    self.customerID = customerID
    self.useCustom = useCustom
    self.sending = sending
    self.etag = etag
  }

}

public struct GetCustomerSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetCustomerSettingsRequest" }

  public var customerID: String = ""

  public init() {}

  public init(customerID: String = "") {
    self.customerID = customerID
  }

}

public struct UpdateCustomerSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateCustomerSettingsRequest" }

  public var settings: CustomerSettings? = nil
  /// The fields of settings to change: use_custom, sending.billing, sending.hosted_email_security, sending.email_security_standard,
  /// sending.email_security_advanced, sending.executive_summary. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(settings: CustomerSettings? = nil, updateMask: ProtobufFieldMask? = nil, validateOnly: Bool = false) {
    self.settings = settings
    self.updateMask = updateMask
    self.validateOnly = validateOnly
  }

}

public struct GetEffectiveSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetEffectiveSettingsRequest" }

  public var customerID: String = ""

  public init() {}

  public init(customerID: String = "") {
    self.customerID = customerID
  }

}

public struct EffectiveSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.EffectiveSettings" }

  public var customerID: String = ""
  public var useCustom: Bool = false
  public var sending: SendingSettings? = nil
  public var billedProductIDs: [String] = []
  public var values: [EffectiveValue] = []
  /// What blocks sending, each with the command that fixes it.
  public var obstacles: [String] = []
  public var etag: String = ""

  public init() {}

  public init(customerID: String = "", useCustom: Bool = false, sending: SendingSettings? = nil, billedProductIDs: [String] = [], values: [EffectiveValue] = [], obstacles: [String] = [], etag: String = "") {
    self.customerID = customerID
    self.useCustom = useCustom
    self.sending = sending
    self.billedProductIDs = billedProductIDs
    self.values = values
    self.obstacles = obstacles
    self.etag = etag
  }

}

public struct EffectiveValue: RPCMessage {
  public static var protoName: String { "cwlink.v1.EffectiveValue" }

  /// For example "billing.day", "hosted_email_security.items", "mail.recipients", "time_zone" or "agreement.wfbs".
  public var name: String = ""
  /// The value as text, for example "31 (the last day of a shorter month)".
  public var value: String = ""
  public var source: EffectiveValue.Source = .init(rawValue: 0)
  /// The command that changes it, for example "cwlink settings set --customer acme".
  public var command: String = ""

  public init() {}

  public init(name: String = "", value: String = "", source: EffectiveValue.Source = .init(rawValue: 0), command: String = "") {
    self.name = name
    self.value = value
    self.source = source
    self.command = command
  }

  public enum Source: RPCEnum {
    case unspecified
    /// The customer's custom settings.
    case customer
    case general
    /// The integration's or the mail server's settings.
    case integration
    /// The default; it was never set.
    case `default`
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Source] { [.unspecified, .customer, .general, .integration, .`default`] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .customer
        case 2: self = .general
        case 3: self = .integration
        case 4: self = .`default`
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .customer: 1
        case .general: 2
        case .integration: 3
        case .`default`: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "SOURCE_UNSPECIFIED"
        case .customer: "SOURCE_CUSTOMER"
        case .general: "SOURCE_GENERAL"
        case .integration: "SOURCE_INTEGRATION"
        case .`default`: "SOURCE_DEFAULT"
        case .unrecognized: nil
      }
    }
  }

}

