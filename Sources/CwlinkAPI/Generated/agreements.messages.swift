// swift-format-ignore-file
// Generated from cwlink/v1/agreements.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Whether invoices cover the billing cycle that begins on their day, or the one that ended before it.
public struct InvoiceTiming: RPCMessage {
  public static var protoName: String { "cwlink.v1.InvoiceTiming" }

  /// The agreement in ConnectWise. Either this or agreement_type is set.
  public var agreementID: Int64 = 0
  /// The name of an agreement type, in any case.
  public var agreementType: String = ""
  public var timing: InvoiceTiming.Timing = .init(rawValue: 0)
  public var updateTime: ProtobufTimestamp? = nil
  public var updatedBy: String = ""

  public init() {}

  public init(agreementID: Int64 = 0, agreementType: String = "", timing: InvoiceTiming.Timing = .init(rawValue: 0), updateTime: ProtobufTimestamp? = nil, updatedBy: String = "") {
    self.agreementID = agreementID
    self.agreementType = agreementType
    self.timing = timing
    self.updateTime = updateTime
    self.updatedBy = updatedBy
  }

  public enum Timing: RPCEnum {
    case unspecified
    case inAdvance
    case inArrears
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Timing] { [.unspecified, .inAdvance, .inArrears] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .inAdvance
        case 2: self = .inArrears
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .inAdvance: 1
        case .inArrears: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "TIMING_UNSPECIFIED"
        case .inAdvance: "TIMING_IN_ADVANCE"
        case .inArrears: "TIMING_IN_ARREARS"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListInvoiceTimingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListInvoiceTimingsRequest" }

  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListInvoiceTimingsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListInvoiceTimingsResponse" }

  public var invoiceTimings: [InvoiceTiming] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(invoiceTimings: [InvoiceTiming] = [], nextPageToken: String = "") {
    self.invoiceTimings = invoiceTimings
    self.nextPageToken = nextPageToken
  }

}

public struct SetInvoiceTimingRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SetInvoiceTimingRequest" }

  public var invoiceTiming: InvoiceTiming? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(invoiceTiming: InvoiceTiming? = nil, validateOnly: Bool = false) {
    self.invoiceTiming = invoiceTiming
    self.validateOnly = validateOnly
  }

}

public struct ClearInvoiceTimingRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ClearInvoiceTimingRequest" }

  public var agreementID: Int64 = 0
  public var agreementType: String = ""
  /// Checks the request without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(agreementID: Int64 = 0, agreementType: String = "", validateOnly: Bool = false) {
    self.agreementID = agreementID
    self.agreementType = agreementType
    self.validateOnly = validateOnly
  }

}

public struct Agreement: RPCMessage {
  public static var protoName: String { "cwlink.v1.Agreement" }

  public var id: Int64 = 0
  public var name: String = ""
  public var typeID: Int64 = 0
  public var typeName: String = ""
  public var companyID: Int64 = 0
  /// Unset for an agreement that is not a child agreement.
  public var parentID: Int64 = 0
  public var parentName: String = ""
  public var status: Agreement.Status = .init(rawValue: 0)
  /// A date, for example "2026-01-31". Empty if ConnectWise has none.
  public var startDate: String = ""
  /// A date. Empty if ConnectWise has none.
  public var endDate: String = ""
  public var noEndingDate: Bool = false
  public var cancelled: Bool = false
  /// The name of the billing cycle in ConnectWise.
  public var billingCycle: String = ""
  /// A date. Empty if ConnectWise has none.
  public var nextInvoiceDate: String = ""
  public var syncTime: ProtobufTimestamp? = nil
  /// Whether it can be billed today: active and within its dates.
  public var billable: Bool = false

  public init() {}

  public init(id: Int64 = 0, name: String = "", typeID: Int64 = 0, typeName: String = "", companyID: Int64 = 0, parentID: Int64 = 0, parentName: String = "", status: Agreement.Status = .init(rawValue: 0), startDate: String = "", endDate: String = "", noEndingDate: Bool = false, cancelled: Bool = false, billingCycle: String = "", nextInvoiceDate: String = "", syncTime: ProtobufTimestamp? = nil, billable: Bool = false) {
    self.id = id
    self.name = name
    self.typeID = typeID
    self.typeName = typeName
    self.companyID = companyID
    self.parentID = parentID
    self.parentName = parentName
    self.status = status
    self.startDate = startDate
    self.endDate = endDate
    self.noEndingDate = noEndingDate
    self.cancelled = cancelled
    self.billingCycle = billingCycle
    self.nextInvoiceDate = nextInvoiceDate
    self.syncTime = syncTime
    self.billable = billable
  }

  /// ConnectWise's agreementStatus.
  public enum Status: RPCEnum {
    /// ConnectWise returned no status, or one that this version does not know.
    case unspecified
    case active
    case cancelled
    case expired
    case inactive
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Status] { [.unspecified, .active, .cancelled, .expired, .inactive] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .active
        case 2: self = .cancelled
        case 3: self = .expired
        case 4: self = .inactive
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .active: 1
        case .cancelled: 2
        case .expired: 3
        case .inactive: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATUS_UNSPECIFIED"
        case .active: "STATUS_ACTIVE"
        case .cancelled: "STATUS_CANCELLED"
        case .expired: "STATUS_EXPIRED"
        case .inactive: "STATUS_INACTIVE"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListAgreementsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListAgreementsRequest" }

  public var customerID: String = ""
  /// Only agreements of this type, ignoring case. Empty means all types.
  public var typeName: String = ""
  /// Only agreements that can be billed today.
  public var billableOnly: Bool = false
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", typeName: String = "", billableOnly: Bool = false, pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.typeName = typeName
    self.billableOnly = billableOnly
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListAgreementsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListAgreementsResponse" }

  public var agreements: [Agreement] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(agreements: [Agreement] = [], nextPageToken: String = "") {
    self.agreements = agreements
    self.nextPageToken = nextPageToken
  }

}

public struct ListAgreementTypesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListAgreementTypesRequest" }

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

public struct ListAgreementTypesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListAgreementTypesResponse" }

  public var agreementTypes: [AgreementType] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(agreementTypes: [AgreementType] = [], nextPageToken: String = "") {
    self.agreementTypes = agreementTypes
    self.nextPageToken = nextPageToken
  }

}

public struct AgreementType: RPCMessage {
  public static var protoName: String { "cwlink.v1.AgreementType" }

  public var id: Int64 = 0
  public var name: String = ""
  /// The number of the customer's agreements that have this type.
  public var agreementCount: Int32 = 0

  public init() {}

  public init(id: Int64 = 0, name: String = "", agreementCount: Int32 = 0) {
    self.id = id
    self.name = name
    self.agreementCount = agreementCount
  }

}

/// The agreement that a customer's product is billed on.
public struct Assignment: RPCMessage {
  public static var protoName: String { "cwlink.v1.Assignment" }

  public var customerID: String = ""
  public var productID: String = ""
  public var productName: String = ""
  public var source: Assignment.Source = .init(rawValue: 0)
  public var state: Assignment.State = .init(rawValue: 0)
  /// The type that was chosen. Type and name are kept so that a renewal can be recognised.
  public var agreementType: String = ""
  /// The name that was chosen.
  public var agreementName: String = ""
  /// Unset without an agreement.
  public var agreementID: Int64 = 0
  /// An agreement of the same type and name that looks like the renewal. It is proposed, never used automatically. Unset if there is none.
  public var successorID: Int64 = 0
  public var successorName: String = ""
  /// An explanation, with the command that fixes the problem if there is one.
  public var message: String = ""
  public var updateTime: ProtobufTimestamp? = nil
  /// The management solution that makes the agreement's type a default type. Empty if the type qualifies by its own name.
  public var managementSolution: String = ""

  public init() {}

  public init(customerID: String = "", productID: String = "", productName: String = "", source: Assignment.Source = .init(rawValue: 0), state: Assignment.State = .init(rawValue: 0), agreementType: String = "", agreementName: String = "", agreementID: Int64 = 0, successorID: Int64 = 0, successorName: String = "", message: String = "", updateTime: ProtobufTimestamp? = nil, managementSolution: String = "") {
    self.customerID = customerID
    self.productID = productID
    self.productName = productName
    self.source = source
    self.state = state
    self.agreementType = agreementType
    self.agreementName = agreementName
    self.agreementID = agreementID
    self.successorID = successorID
    self.successorName = successorName
    self.message = message
    self.updateTime = updateTime
    self.managementSolution = managementSolution
  }

  public enum Source: RPCEnum {
    case unspecified
    /// Chosen for this product.
    case own
    /// The only agreement of type "TMRM Management Solution" or "Managed Service", or of a type that a management solution in ConnectWise bills.
    case `default`
    /// None is chosen, and no agreement qualifies as the default.
    case noneValue
    /// None is chosen, and several agreements qualify as the default, so none is used.
    case ambiguous
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Source] { [.unspecified, .own, .`default`, .noneValue, .ambiguous] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .own
        case 2: self = .`default`
        case 3: self = .noneValue
        case 4: self = .ambiguous
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .own: 1
        case .`default`: 2
        case .noneValue: 3
        case .ambiguous: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "SOURCE_UNSPECIFIED"
        case .own: "SOURCE_OWN"
        case .`default`: "SOURCE_DEFAULT"
        case .noneValue: "SOURCE_NONE"
        case .ambiguous: "SOURCE_AMBIGUOUS"
        case .unrecognized: nil
      }
    }
  }

  public enum State: RPCEnum {
    case unspecified
    case usable
    /// The agreement is expired, cancelled, inactive or outside its dates.
    case notBillable
    /// The last sync did not find the agreement.
    case gone
    case unassigned
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .usable, .notBillable, .gone, .unassigned] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .usable
        case 2: self = .notBillable
        case 3: self = .gone
        case 4: self = .unassigned
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .usable: 1
        case .notBillable: 2
        case .gone: 3
        case .unassigned: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .usable: "STATE_USABLE"
        case .notBillable: "STATE_NOT_BILLABLE"
        case .gone: "STATE_GONE"
        case .unassigned: "STATE_UNASSIGNED"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListAssignmentsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListAssignmentsRequest" }

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

public struct ListAssignmentsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListAssignmentsResponse" }

  /// By product id.
  public var assignments: [Assignment] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(assignments: [Assignment] = [], nextPageToken: String = "") {
    self.assignments = assignments
    self.nextPageToken = nextPageToken
  }

}

public struct AssignAgreementRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.AssignAgreementRequest" }

  public var customerID: String = ""
  public var productID: String = ""
  /// The agreement's type. Required.
  public var agreementType: String = ""
  /// The agreement's name. Either the name or the id is required.
  public var agreementName: String = ""
  /// The agreement's id; needed if several agreements of the type have the same name.
  public var agreementID: Int64 = 0
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false
  /// Assigns the agreement even if it cannot be billed today. Its product is not billed until it can.
  public var force: Bool = false

  public init() {}

  public init(customerID: String = "", productID: String = "", agreementType: String = "", agreementName: String = "", agreementID: Int64 = 0, validateOnly: Bool = false, force: Bool = false) {
    self.customerID = customerID
    self.productID = productID
    self.agreementType = agreementType
    self.agreementName = agreementName
    self.agreementID = agreementID
    self.validateOnly = validateOnly
    self.force = force
  }

}

public struct ClearAssignmentRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ClearAssignmentRequest" }

  public var customerID: String = ""
  public var productID: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(customerID: String = "", productID: String = "", validateOnly: Bool = false) {
    self.customerID = customerID
    self.productID = productID
    self.validateOnly = validateOnly
  }

}

