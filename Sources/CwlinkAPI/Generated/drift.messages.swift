// swift-format-ignore-file
// Generated from cwlink/v1/drift.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// One thing about an addition that is not as the daemon last wrote or read it.
public struct DriftFinding: RPCMessage {
  public static var protoName: String { "cwlink.v1.DriftFinding" }

  public var kind: DriftFinding.Kind = .init(rawValue: 0)
  public var customerID: String = ""
  /// The agreement in ConnectWise.
  public var agreementID: Int64 = 0
  /// The addition in ConnectWise.
  public var additionID: Int64 = 0
  /// What was expected, for example "12". Empty if no addition was.
  public var expected: String = ""
  /// What ConnectWise has, for example "11". Empty if it has no such addition.
  public var found: String = ""
  /// When it was first found.
  public var findTime: ProtobufTimestamp? = nil
  /// When it was last read.
  public var readTime: ProtobufTimestamp? = nil

  public init() {}

  public init(kind: DriftFinding.Kind = .init(rawValue: 0), customerID: String = "", agreementID: Int64 = 0, additionID: Int64 = 0, expected: String = "", found: String = "", findTime: ProtobufTimestamp? = nil, readTime: ProtobufTimestamp? = nil) {
    self.kind = kind
    self.customerID = customerID
    self.agreementID = agreementID
    self.additionID = additionID
    self.expected = expected
    self.found = found
    self.findTime = findTime
    self.readTime = readTime
  }

  public enum Kind: RPCEnum {
    case unspecified
    case quantity
    case unitPrice
    case unitCost
    /// It was cancelled, or cancelled on another day, or is no longer cancelled.
    case cancelled
    /// It no longer exists.
    case deleted
    /// There is an addition of a billed product that cwlink did not create.
    case added
    /// Another product, first day, included quantity, proration or "bill customer".
    case terms
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .quantity, .unitPrice, .unitCost, .cancelled, .deleted, .added, .terms] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .quantity
        case 2: self = .unitPrice
        case 3: self = .unitCost
        case 4: self = .cancelled
        case 5: self = .deleted
        case 6: self = .added
        case 7: self = .terms
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .quantity: 1
        case .unitPrice: 2
        case .unitCost: 3
        case .cancelled: 4
        case .deleted: 5
        case .added: 6
        case .terms: 7
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .quantity: "KIND_QUANTITY"
        case .unitPrice: "KIND_UNIT_PRICE"
        case .unitCost: "KIND_UNIT_COST"
        case .cancelled: "KIND_CANCELLED"
        case .deleted: "KIND_DELETED"
        case .added: "KIND_ADDED"
        case .terms: "KIND_TERMS"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListDriftFindingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListDriftFindingsRequest" }

  /// Empty means all customers.
  public var customerID: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListDriftFindingsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListDriftFindingsResponse" }

  public var driftFindings: [DriftFinding] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(driftFindings: [DriftFinding] = [], nextPageToken: String = "") {
    self.driftFindings = driftFindings
    self.nextPageToken = nextPageToken
  }

}

public struct GetDriftProgressRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetDriftProgressRequest" }

  public init() {}

}

/// How far the background reads of the current month are, in the integration's time zone.
public struct DriftProgress: RPCMessage {
  public static var protoName: String { "cwlink.v1.DriftProgress" }

  /// The most requests a day. 0: no background reads.
  public var requestsPerDay: Int32 = 0
  /// The requests sent today.
  public var requestsToday: Int32 = 0
  /// The agreements that are billed on.
  public var agreements: Int32 = 0
  /// Those of them that were read in this month.
  public var agreementsRead: Int32 = 0
  /// Those of them whose last read failed.
  public var agreementsFailed: Int32 = 0
  /// Why the last of them failed. Empty if none did.
  public var lastError: String = ""
  /// The oldest last read of an agreement. Absent if one was never read.
  public var oldestReadTime: ProtobufTimestamp? = nil
  /// The number of findings.
  public var findings: Int32 = 0
  /// Whether the requests of the days that are left are enough to read every agreement in this month.
  public var sufficient: Bool = false

  public init() {}

  public init(requestsPerDay: Int32 = 0, requestsToday: Int32 = 0, agreements: Int32 = 0, agreementsRead: Int32 = 0, agreementsFailed: Int32 = 0, lastError: String = "", oldestReadTime: ProtobufTimestamp? = nil, findings: Int32 = 0, sufficient: Bool = false) {
    self.requestsPerDay = requestsPerDay
    self.requestsToday = requestsToday
    self.agreements = agreements
    self.agreementsRead = agreementsRead
    self.agreementsFailed = agreementsFailed
    self.lastError = lastError
    self.oldestReadTime = oldestReadTime
    self.findings = findings
    self.sufficient = sufficient
  }

}

public struct AcceptDriftRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.AcceptDriftRequest" }

  /// The agreement in ConnectWise.
  public var agreementID: Int64 = 0
  /// Only the findings of this addition. 0 means all additions of the agreement.
  public var additionID: Int64 = 0
  /// Checks the request without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(agreementID: Int64 = 0, additionID: Int64 = 0, validateOnly: Bool = false) {
    self.agreementID = agreementID
    self.additionID = additionID
    self.validateOnly = validateOnly
  }

}

