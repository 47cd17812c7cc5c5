// swift-format-ignore-file
// Generated from cwlink/v1/reports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public enum ReportKind: RPCEnum {
  case unspecified
  case mailFigures
  case executiveSummary
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [ReportKind] { [.unspecified, .mailFigures, .executiveSummary] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .mailFigures
      case 2: self = .executiveSummary
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .mailFigures: 1
      case .executiveSummary: 2
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "REPORT_KIND_UNSPECIFIED"
      case .mailFigures: "REPORT_KIND_MAIL_FIGURES"
      case .executiveSummary: "REPORT_KIND_EXECUTIVE_SUMMARY"
      case .unrecognized: nil
    }
  }
}

/// The e-mail messages of one customer's product on one day.
public struct MailFigures: RPCMessage {
  public static var protoName: String { "cwlink.v1.MailFigures" }

  public var customerID: String = ""
  public var productID: String = ""
  /// A date in the integration's time zone, for example "2026-11-20".
  public var day: String = ""
  /// Each figure is 0 to 1,000,000,000,000. All are required: one that is missing is rejected, never taken as 0.
  public var received: Int64? = nil
  public var delivered: Int64? = nil
  public var spam: Int64? = nil
  public var phishing: Int64? = nil
  public var malware: Int64? = nil
  public var ransomware: Int64? = nil
  public var businessEmailCompromise: Int64? = nil
  /// Content filtering and data loss prevention.
  public var policy: Int64? = nil
  public var sandbox: Int64? = nil
  /// Who reported it: 0 to 64 characters.
  public var source: String = ""
  /// When it was received. Output only.
  public var receiveTime: ProtobufTimestamp? = nil

  public init() {}

  public init(customerID: String = "", productID: String = "", day: String = "", received: Int64? = nil, delivered: Int64? = nil, spam: Int64? = nil, phishing: Int64? = nil, malware: Int64? = nil, ransomware: Int64? = nil, businessEmailCompromise: Int64? = nil, policy: Int64? = nil, sandbox: Int64? = nil, source: String = "", receiveTime: ProtobufTimestamp? = nil) {
    self.customerID = customerID
    self.productID = productID
    self.day = day
    self.received = received
    self.delivered = delivered
    self.spam = spam
    self.phishing = phishing
    self.malware = malware
    self.ransomware = ransomware
    self.businessEmailCompromise = businessEmailCompromise
    self.policy = policy
    self.sandbox = sandbox
    self.source = source
    self.receiveTime = receiveTime
  }

}

/// A customer's devices on one day.
public struct DeviceFigures: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeviceFigures" }

  public var customerID: String = ""
  /// A date in the integration's time zone, for example "2026-11-20".
  public var day: String = ""
  /// Each figure is 0 to 2,147,483,647. All are required: one that is missing is rejected, never taken as 0.
  public var workstations: Int64? = nil
  public var servers: Int64? = nil
  public var serversOffline: Int64? = nil
  /// On that day.
  public var virusesRemoved: Int64? = nil
  /// On that day.
  public var spywareRemoved: Int64? = nil
  public var fullyPatched: Int64? = nil
  /// Who reported it: 0 to 64 characters.
  public var source: String = ""
  /// When it was received. Output only.
  public var receiveTime: ProtobufTimestamp? = nil

  public init() {}

  public init(customerID: String = "", day: String = "", workstations: Int64? = nil, servers: Int64? = nil, serversOffline: Int64? = nil, virusesRemoved: Int64? = nil, spywareRemoved: Int64? = nil, fullyPatched: Int64? = nil, source: String = "", receiveTime: ProtobufTimestamp? = nil) {
    self.customerID = customerID
    self.day = day
    self.workstations = workstations
    self.servers = servers
    self.serversOffline = serversOffline
    self.virusesRemoved = virusesRemoved
    self.spywareRemoved = spywareRemoved
    self.fullyPatched = fullyPatched
    self.source = source
    self.receiveTime = receiveTime
  }

}

public struct ReportMailFiguresRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportMailFiguresRequest" }

  /// 1 to 10,000.
  public var figures: [MailFigures] = []
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(figures: [MailFigures] = [], requestID: String = "", validateOnly: Bool = false) {
    self.figures = figures
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct StreamMailFiguresRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.StreamMailFiguresRequest" }

  /// 1 to 10,000.
  public var figures: [MailFigures] = []
  /// Only in the first message: checks every message against what is stored and returns the result without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(figures: [MailFigures] = [], validateOnly: Bool = false) {
    self.figures = figures
    self.validateOnly = validateOnly
  }

}

public struct ReportDeviceFiguresRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportDeviceFiguresRequest" }

  /// 1 to 10,000.
  public var figures: [DeviceFigures] = []
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(figures: [DeviceFigures] = [], requestID: String = "", validateOnly: Bool = false) {
    self.figures = figures
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct ReportFiguresResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportFiguresResponse" }

  public var accepted: Int64 = 0
  /// Figures that were already known.
  public var unchanged: Int64 = 0
  /// The accepted figures that replaced different ones for the same day.
  public var replaced: Int64 = 0

  public init() {}

  public init(accepted: Int64 = 0, unchanged: Int64 = 0, replaced: Int64 = 0) {
    self.accepted = accepted
    self.unchanged = unchanged
    self.replaced = replaced
  }

}

public struct ImportMailFiguresRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportMailFiguresRequest" }

  /// A piece of the file, of any size.
  public var data: [UInt8] = []
  /// Only in the first message: checks every line and imports nothing.
  public var validateOnly: Bool = false
  /// Only in the first message. Default "csv".
  public var source: String = ""

  public init() {}

  public init(data: [UInt8] = [], validateOnly: Bool = false, source: String = "") {
    self.data = data
    self.validateOnly = validateOnly
    self.source = source
  }

}

public struct ImportDeviceFiguresRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportDeviceFiguresRequest" }

  /// A piece of the file, of any size.
  public var data: [UInt8] = []
  /// Only in the first message: checks every line and imports nothing.
  public var validateOnly: Bool = false
  /// Only in the first message. Default "csv".
  public var source: String = ""

  public init() {}

  public init(data: [UInt8] = [], validateOnly: Bool = false, source: String = "") {
    self.data = data
    self.validateOnly = validateOnly
    self.source = source
  }

}

/// If every line is valid, one message with the totals. Otherwise only problems.
public struct ImportFiguresResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportFiguresResponse" }

  public var accepted: Int64 = 0
  /// Figures that were already known.
  public var unchanged: Int64 = 0
  /// The accepted figures that replaced different ones for the same day.
  public var replaced: Int64 = 0
  public var problems: [LineProblem] = []

  public init() {}

  public init(accepted: Int64 = 0, unchanged: Int64 = 0, replaced: Int64 = 0, problems: [LineProblem] = []) {
    self.accepted = accepted
    self.unchanged = unchanged
    self.replaced = replaced
    self.problems = problems
  }

}

public struct ListMailFiguresRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListMailFiguresRequest" }

  /// Empty means all customers.
  public var customerID: String = ""
  /// Empty means all products.
  public var productID: String = ""
  /// The first day. Empty means no limit.
  public var fromDay: String = ""
  /// The last day. Empty means no limit.
  public var toDay: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", productID: String = "", fromDay: String = "", toDay: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.productID = productID
    self.fromDay = fromDay
    self.toDay = toDay
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListMailFiguresResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListMailFiguresResponse" }

  public var figures: [MailFigures] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(figures: [MailFigures] = [], nextPageToken: String = "") {
    self.figures = figures
    self.nextPageToken = nextPageToken
  }

}

public struct ListDeviceFiguresRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListDeviceFiguresRequest" }

  /// Empty means all customers.
  public var customerID: String = ""
  /// The first day. Empty means no limit.
  public var fromDay: String = ""
  /// The last day. Empty means no limit.
  public var toDay: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", fromDay: String = "", toDay: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.fromDay = fromDay
    self.toDay = toDay
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListDeviceFiguresResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListDeviceFiguresResponse" }

  public var figures: [DeviceFigures] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(figures: [DeviceFigures] = [], nextPageToken: String = "") {
    self.figures = figures
    self.nextPageToken = nextPageToken
  }

}

public struct PreviewReportRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.PreviewReportRequest" }

  public var kind: ReportKind = .init(rawValue: 0)
  public var customerID: String = ""
  /// Required for mail-security figures; must be empty for an executive summary.
  public var productID: String = ""
  /// The last day of the report. Default: yesterday.
  public var day: String = ""

  public init() {}

  public init(kind: ReportKind = .init(rawValue: 0), customerID: String = "", productID: String = "", day: String = "") {
    self.kind = kind
    self.customerID = customerID
    self.productID = productID
    self.day = day
  }

}

public struct Report: RPCMessage {
  public static var protoName: String { "cwlink.v1.Report" }

  public var kind: ReportKind = .init(rawValue: 0)
  public var customerID: String = ""
  public var productID: String = ""
  /// The first day of the report.
  public var firstDay: String = ""
  /// The last day of the report.
  public var lastDay: String = ""
  /// The month of the ticket or of the summary report, for example "2026-11".
  public var period: String = ""
  /// The ticket's externalXRef, or the summary report's group identifier.
  public var reference: String = ""
  public var subject: String = ""
  /// The report as text.
  public var text: String = ""
  /// The CSV attachment of the e-mail.
  public var csv: String = ""
  public var lines: [ReportLine] = []
  public var portable: PortableCounters? = nil
  /// The number of days in the report without figures.
  public var daysWithoutFigures: Int32 = 0
  /// Whether it is added to a ticket.
  public var ticket: Bool = false
  /// Whether it is sent by e-mail.
  public var mail: Bool = false

  public init() {}

  public init(kind: ReportKind = .init(rawValue: 0), customerID: String = "", productID: String = "", firstDay: String = "", lastDay: String = "", period: String = "", reference: String = "", subject: String = "", text: String = "", csv: String = "", lines: [ReportLine] = [], portable: PortableCounters? = nil, daysWithoutFigures: Int32 = 0, ticket: Bool = false, mail: Bool = false) {
    self.kind = kind
    self.customerID = customerID
    self.productID = productID
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.period = period
    self.reference = reference
    self.subject = subject
    self.text = text
    self.csv = csv
    self.lines = lines
    self.portable = portable
    self.daysWithoutFigures = daysWithoutFigures
    self.ticket = ticket
    self.mail = mail
  }

}

public struct ReportLine: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportLine" }

  /// Unset in an executive summary.
  public var item: MailItem = .init(rawValue: 0)
  /// The name of what is counted, for example "Spam".
  public var label: String = ""
  public var count: Int64 = 0
  public var monthToDate: Int64 = 0
  public var yearToDate: Int64 = 0

  public init() {}

  public init(item: MailItem = .init(rawValue: 0), label: String = "", count: Int64 = 0, monthToDate: Int64 = 0, yearToDate: Int64 = 0) {
    self.item = item
    self.label = label
    self.count = count
    self.monthToDate = monthToDate
    self.yearToDate = yearToDate
  }

}

/// The eight counters of ConnectWise's former spam statistics.
public struct PortableCounters: RPCMessage {
  public static var protoName: String { "cwlink.v1.PortableCounters" }

  public var spamRemovedLast30Days: Int64 = 0
  public var spamRemovedYearToDate: Int64 = 0
  public var emailVirusesRemovedLast30Days: Int64 = 0
  public var emailVirusesRemovedYearToDate: Int64 = 0
  public var accountMessagesLast30Days: Int64 = 0
  public var accountMessagesYearToDate: Int64 = 0
  public var totalMessagesLast30Days: Int64 = 0
  public var totalMessagesYearToDate: Int64 = 0

  public init() {}

  public init(spamRemovedLast30Days: Int64 = 0, spamRemovedYearToDate: Int64 = 0, emailVirusesRemovedLast30Days: Int64 = 0, emailVirusesRemovedYearToDate: Int64 = 0, accountMessagesLast30Days: Int64 = 0, accountMessagesYearToDate: Int64 = 0, totalMessagesLast30Days: Int64 = 0, totalMessagesYearToDate: Int64 = 0) {
    self.spamRemovedLast30Days = spamRemovedLast30Days
    self.spamRemovedYearToDate = spamRemovedYearToDate
    self.emailVirusesRemovedLast30Days = emailVirusesRemovedLast30Days
    self.emailVirusesRemovedYearToDate = emailVirusesRemovedYearToDate
    self.accountMessagesLast30Days = accountMessagesLast30Days
    self.accountMessagesYearToDate = accountMessagesYearToDate
    self.totalMessagesLast30Days = totalMessagesLast30Days
    self.totalMessagesYearToDate = totalMessagesYearToDate
  }

}

public struct SendReportRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SendReportRequest" }

  public var kind: ReportKind = .init(rawValue: 0)
  public var customerID: String = ""
  /// For mail-security figures: empty means every product whose figures the settings send.
  public var productID: String = ""
  /// The last day of the report. Default: yesterday.
  public var day: String = ""
  /// A retry with the same request_id sends nothing twice.
  public var requestID: String = ""
  /// Returns the reports without sending them.
  public var validateOnly: Bool = false

  public init() {}

  public init(kind: ReportKind = .init(rawValue: 0), customerID: String = "", productID: String = "", day: String = "", requestID: String = "", validateOnly: Bool = false) {
    self.kind = kind
    self.customerID = customerID
    self.productID = productID
    self.day = day
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct SendReportResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.SendReportResponse" }

  public var reports: [Report] = []
  /// Empty if nothing was sent.
  public var deliveryIDs: [String] = []

  public init() {}

  public init(reports: [Report] = [], deliveryIDs: [String] = []) {
    self.reports = reports
    self.deliveryIDs = deliveryIDs
  }

}

