// swift-format-ignore-file
// Generated from cwlink/v1/bulk.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public enum TableKind: RPCEnum {
  case unspecified
  /// Columns: customer, name, company, enabled, products, recipients.
  case customers
  /// Columns: customer, product, agreement_type, agreement_name, agreement_id.
  case assignments
  /// Columns: customer, settings (general or custom), and one for each value of the sending settings.
  case settings
  /// Columns: customer, subject_prefix, and for each severity whether it creates tickets and who receives its e-mail.
  case notifications
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [TableKind] { [.unspecified, .customers, .assignments, .settings, .notifications] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .customers
      case 2: self = .assignments
      case 3: self = .settings
      case 4: self = .notifications
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .customers: 1
      case .assignments: 2
      case .settings: 3
      case .notifications: 4
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "TABLE_KIND_UNSPECIFIED"
      case .customers: "TABLE_KIND_CUSTOMERS"
      case .assignments: "TABLE_KIND_ASSIGNMENTS"
      case .settings: "TABLE_KIND_SETTINGS"
      case .notifications: "TABLE_KIND_NOTIFICATIONS"
      case .unrecognized: nil
    }
  }
}

public struct MatchProposal: RPCMessage {
  public static var protoName: String { "cwlink.v1.MatchProposal" }

  public var customerID: String = ""
  public var customerName: String = ""
  public var companyID: Int64 = 0
  public var companyIdentifier: String = ""
  public var companyName: String = ""
  /// 0 to 100. 100 means that the normalised names are equal.
  public var score: Int32 = 0
  /// Exact, and unique among customers and companies, so that it can be accepted without confirmation.
  public var certain: Bool = false
  /// For example "same name", "2 companies have this name" or "the company is already linked to 'birch'".
  public var reason: String = ""

  public init() {}

  public init(customerID: String = "", customerName: String = "", companyID: Int64 = 0, companyIdentifier: String = "", companyName: String = "", score: Int32 = 0, certain: Bool = false, reason: String = "") {
    self.customerID = customerID
    self.customerName = customerName
    self.companyID = companyID
    self.companyIdentifier = companyIdentifier
    self.companyName = companyName
    self.score = score
    self.certain = certain
    self.reason = reason
  }

}

public struct ProposeMatchesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ProposeMatchesRequest" }

  /// Proposes new customers for companies without one, instead of companies for customers.
  public var newCustomers: Bool = false
  /// Only proposals with at least this score, 1 to 100. Default 60.
  public var minimumScore: Int32 = 0
  /// New customers are proposed only for companies with an agreement of this type. Empty means all types.
  public var agreementType: String = ""
  /// The number of proposals and unmatched customers together, 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(newCustomers: Bool = false, minimumScore: Int32 = 0, agreementType: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.newCustomers = newCustomers
    self.minimumScore = minimumScore
    self.agreementType = agreementType
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ProposeMatchesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ProposeMatchesResponse" }

  /// Certain proposals first, then by score.
  public var proposals: [MatchProposal] = []
  /// Customers for which no company was found; they follow the last proposal.
  public var unmatchedCustomerIDs: [String] = []
  /// The number of companies that were compared.
  public var companyCount: Int32 = 0
  /// Empty on the last page.
  public var nextPageToken: String = ""
  /// The number of proposals and unmatched customers on all pages.
  public var totalSize: Int32 = 0

  public init() {}

  public init(proposals: [MatchProposal] = [], unmatchedCustomerIDs: [String] = [], companyCount: Int32 = 0, nextPageToken: String = "", totalSize: Int32 = 0) {
    self.proposals = proposals
    self.unmatchedCustomerIDs = unmatchedCustomerIDs
    self.companyCount = companyCount
    self.nextPageToken = nextPageToken
    self.totalSize = totalSize
  }

}

public struct AcceptMatchesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.AcceptMatchesRequest" }

  /// Empty means every certain proposal.
  public var proposals: [MatchProposal] = []
  /// Accepts proposals of new customers.
  public var newCustomers: Bool = false
  /// As in ProposeMatchesRequest.
  public var agreementType: String = ""
  /// Enables the customers when they are linked.
  public var enable: Bool = false
  /// Checks each proposal and streams the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(proposals: [MatchProposal] = [], newCustomers: Bool = false, agreementType: String = "", enable: Bool = false, validateOnly: Bool = false) {
    self.proposals = proposals
    self.newCustomers = newCustomers
    self.agreementType = agreementType
    self.enable = enable
    self.validateOnly = validateOnly
  }

}

/// The progress of a long operation. In the last message of a stream, done equals total.
public struct Progress: RPCMessage {
  public static var protoName: String { "cwlink.v1.Progress" }

  public var done: Int32 = 0
  public var total: Int32 = 0
  /// The number of items that failed.
  public var failed: Int32 = 0
  /// The item that was just processed, for example "acme".
  public var object: String = ""
  /// Why it failed. Empty if it succeeded.
  public var error: String = ""
  /// What was done, for example "linked to AlderDental, 5 agreements" or "unchanged".
  public var message: String = ""
  /// The item needed no change.
  public var unchanged: Bool = false
  /// Only in ImportTable, for a file that is not imported: invalid lines. The other fields are then not set.
  public var problems: [LineProblem] = []

  public init() {}

  public init(done: Int32 = 0, total: Int32 = 0, failed: Int32 = 0, object: String = "", error: String = "", message: String = "", unchanged: Bool = false, problems: [LineProblem] = []) {
    self.done = done
    self.total = total
    self.failed = failed
    self.object = object
    self.error = error
    self.message = message
    self.unchanged = unchanged
    self.problems = problems
  }

}

public struct ListUnmappedRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListUnmappedRequest" }

  /// Also reads companies from ConnectWise, which takes longer.
  public var companies: Bool = false
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(companies: Bool = false, pageSize: Int32 = 0, pageToken: String = "") {
    self.companies = companies
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListUnmappedResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListUnmappedResponse" }

  public var items: [UnmappedItem] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""
  /// The number of items on all pages.
  public var totalSize: Int32 = 0

  public init() {}

  public init(items: [UnmappedItem] = [], nextPageToken: String = "", totalSize: Int32 = 0) {
    self.items = items
    self.nextPageToken = nextPageToken
    self.totalSize = totalSize
  }

}

public struct UnmappedItem: RPCMessage {
  public static var protoName: String { "cwlink.v1.UnmappedItem" }

  public var kind: UnmappedItem.Kind = .init(rawValue: 0)
  /// For example "acme", "wfbs", "acme/wfbs" or "AlderDental".
  public var object: String = ""
  public var message: String = ""
  /// The command that fixes it.
  public var remedy: String = ""

  public init() {}

  public init(kind: UnmappedItem.Kind = .init(rawValue: 0), object: String = "", message: String = "", remedy: String = "") {
    self.kind = kind
    self.object = object
    self.message = message
    self.remedy = remedy
  }

  public enum Kind: RPCEnum {
    case unspecified
    case customer
    case product
    case assignment
    case company
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .customer, .product, .assignment, .company] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .customer
        case 2: self = .product
        case 3: self = .assignment
        case 4: self = .company
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .customer: 1
        case .product: 2
        case .assignment: 3
        case .company: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .customer: "KIND_CUSTOMER"
        case .product: "KIND_PRODUCT"
        case .assignment: "KIND_ASSIGNMENT"
        case .company: "KIND_COMPANY"
        case .unrecognized: nil
      }
    }
  }

}

public struct ExportTableRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ExportTableRequest" }

  public var table: TableKind = .init(rawValue: 0)

  public init() {}

  public init(table: TableKind = .init(rawValue: 0)) {
    self.table = table
  }

}

public struct ExportTableResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ExportTableResponse" }

  public var data: [UInt8] = []

  public init() {}

  public init(data: [UInt8] = []) {
    self.data = data
  }

}

public struct ImportTableRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportTableRequest" }

  /// Only in the first message.
  public var table: TableKind = .init(rawValue: 0)
  /// Only in the first message: checks every line and changes nothing.
  public var validateOnly: Bool = false
  /// A piece of the file, of any size.
  public var data: [UInt8] = []

  public init() {}

  public init(table: TableKind = .init(rawValue: 0), validateOnly: Bool = false, data: [UInt8] = []) {
    self.table = table
    self.validateOnly = validateOnly
    self.data = data
  }

}

public struct SyncCustomersRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SyncCustomersRequest" }

  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  /// Reads from ConnectWise and streams the differences without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(customerIDs: [String] = [], validateOnly: Bool = false) {
    self.customerIDs = customerIDs
    self.validateOnly = validateOnly
  }

}

