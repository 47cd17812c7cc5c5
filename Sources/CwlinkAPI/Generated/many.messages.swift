// swift-format-ignore-file
// Generated from cwlink/v1/many.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public enum TableKind: RPCEnum {
  case unspecified
  /// customer, name, company, enabled, products, recipients.
  case customers
  /// customer, product, agreement_type, agreement_name, agreement_id.
  case assignments
  /// customer, settings (general or custom), and a column for each value of the sending settings.
  case settings
  /// customer, and for each severity whether it is ticketed and who gets its e-mail; subject_prefix.
  case notifications
  /// A number that this program does not know.
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
  /// 0 to 100; 100 means that the normalised names are the same.
  public var score: Int32 = 0
  /// Exact, and unique among customers and companies: it is taken without a word.
  public var certain: Bool = false
  /// "same name", "2 companies have this name", "the company is linked to 'birch' already", …
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

  /// Proposes new customers for companies that no customer is linked to, in place of companies for customers.
  public var newCustomers: Bool = false
  /// Leaves out proposals under this score, 0 to 100; 0 means 60.
  public var minimumScore: Int32 = 0
  /// New customers are proposed only for companies with an agreement of this type.
  public var agreementType: String = ""

  public init() {}

  public init(newCustomers: Bool = false, minimumScore: Int32 = 0, agreementType: String = "") {
    self.newCustomers = newCustomers
    self.minimumScore = minimumScore
    self.agreementType = agreementType
  }

}

public struct ProposeMatchesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ProposeMatchesResponse" }

  /// The certain first, then by score.
  public var proposals: [MatchProposal] = []
  /// Customers for which no company was found.
  public var unmatchedCustomerIDs: [String] = []
  public var companyCount: Int32 = 0

  public init() {}

  public init(proposals: [MatchProposal] = [], unmatchedCustomerIDs: [String] = [], companyCount: Int32 = 0) {
    self.proposals = proposals
    self.unmatchedCustomerIDs = unmatchedCustomerIDs
    self.companyCount = companyCount
  }

}

public struct TakeMatchesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.TakeMatchesRequest" }

  /// What was chosen; empty means every certain proposal.
  public var proposals: [MatchProposal] = []
  public var newCustomers: Bool = false
  public var agreementType: String = ""
  /// Enables the customers as they are linked.
  public var enable: Bool = false

  public init() {}

  public init(proposals: [MatchProposal] = [], newCustomers: Bool = false, agreementType: String = "", enable: Bool = false) {
    self.proposals = proposals
    self.newCustomers = newCustomers
    self.agreementType = agreementType
    self.enable = enable
  }

}

/// How far a long piece of work is. The last message of a stream has done = total.
public struct Progress: RPCMessage {
  public static var protoName: String { "cwlink.v1.Progress" }

  public var done: Int32 = 0
  public var total: Int32 = 0
  public var failed: Int32 = 0
  /// What was just done: "acme".
  public var object: String = ""
  /// Empty where it went well.
  public var error: String = ""
  /// In words: "linked to AlderDental, 5 agreements", "unchanged".
  public var message: String = ""

  public init() {}

  public init(done: Int32 = 0, total: Int32 = 0, failed: Int32 = 0, object: String = "", error: String = "", message: String = "") {
    self.done = done
    self.total = total
    self.failed = failed
    self.object = object
    self.error = error
    self.message = message
  }

}

public struct ListUnmappedRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListUnmappedRequest" }

  /// Looks for companies in ConnectWise as well, which takes longer.
  public var companies: Bool = false

  public init() {}

  public init(companies: Bool = false) {
    self.companies = companies
  }

}

public struct ListUnmappedResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListUnmappedResponse" }

  public var things: [UnmappedThing] = []

  public init() {}

  public init(things: [UnmappedThing] = []) {
    self.things = things
  }

}

public struct UnmappedThing: RPCMessage {
  public static var protoName: String { "cwlink.v1.UnmappedThing" }

  public var kind: UnmappedThing.Kind = .init(rawValue: 0)
  /// "acme", "wfbs", "acme/wfbs", "AlderDental".
  public var object: String = ""
  public var message: String = ""
  /// The command that mends it.
  public var remedy: String = ""

  public init() {}

  public init(kind: UnmappedThing.Kind = .init(rawValue: 0), object: String = "", message: String = "", remedy: String = "") {
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
    /// A number that this program does not know.
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
  public var validateOnly: Bool = false
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

  public init() {}

  public init(customerIDs: [String] = []) {
    self.customerIDs = customerIDs
  }

}

