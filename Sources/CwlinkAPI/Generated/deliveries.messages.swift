// swift-format-ignore-file
// Generated from cwlink/v1/deliveries.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// What had changed in ConnectWise since the plan was made, so that nothing was written for a line.
public enum ConflictReason: RPCEnum {
  case unspecified
  /// The addition has another quantity.
  case quantityChanged
  /// The addition has another price or other terms.
  case termsChanged
  case additionCancelled
  /// The addition no longer exists, or has another product.
  case additionMissing
  /// The agreement has an addition of the product that the plan did not see, or saw with other dates.
  case duplicateAdditions
  /// Additions appeared that may or may not come from this delivery.
  case unexpectedAdditions
  case agreementCancelled
  case agreementEnded
  case agreementNotActive
  case agreementNotStarted
  case agreementMissing
  /// The agreement belongs to another company.
  case agreementMoved
  /// The period's invoice went out.
  case periodInvoiced
  case companyDeleted
  case companyInactive
  case productInactive
  case productIsBundle
  /// The plan expired before the change could be sent.
  case planExpired
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [ConflictReason] { [.unspecified, .quantityChanged, .termsChanged, .additionCancelled, .additionMissing, .duplicateAdditions, .unexpectedAdditions, .agreementCancelled, .agreementEnded, .agreementNotActive, .agreementNotStarted, .agreementMissing, .agreementMoved, .periodInvoiced, .companyDeleted, .companyInactive, .productInactive, .productIsBundle, .planExpired] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .quantityChanged
      case 2: self = .termsChanged
      case 3: self = .additionCancelled
      case 4: self = .additionMissing
      case 5: self = .duplicateAdditions
      case 6: self = .unexpectedAdditions
      case 7: self = .agreementCancelled
      case 8: self = .agreementEnded
      case 9: self = .agreementNotActive
      case 10: self = .agreementNotStarted
      case 11: self = .agreementMissing
      case 12: self = .agreementMoved
      case 13: self = .periodInvoiced
      case 14: self = .companyDeleted
      case 15: self = .companyInactive
      case 16: self = .productInactive
      case 17: self = .productIsBundle
      case 18: self = .planExpired
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .quantityChanged: 1
      case .termsChanged: 2
      case .additionCancelled: 3
      case .additionMissing: 4
      case .duplicateAdditions: 5
      case .unexpectedAdditions: 6
      case .agreementCancelled: 7
      case .agreementEnded: 8
      case .agreementNotActive: 9
      case .agreementNotStarted: 10
      case .agreementMissing: 11
      case .agreementMoved: 12
      case .periodInvoiced: 13
      case .companyDeleted: 14
      case .companyInactive: 15
      case .productInactive: 16
      case .productIsBundle: 17
      case .planExpired: 18
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "CONFLICT_REASON_UNSPECIFIED"
      case .quantityChanged: "CONFLICT_REASON_QUANTITY_CHANGED"
      case .termsChanged: "CONFLICT_REASON_TERMS_CHANGED"
      case .additionCancelled: "CONFLICT_REASON_ADDITION_CANCELLED"
      case .additionMissing: "CONFLICT_REASON_ADDITION_MISSING"
      case .duplicateAdditions: "CONFLICT_REASON_DUPLICATE_ADDITIONS"
      case .unexpectedAdditions: "CONFLICT_REASON_UNEXPECTED_ADDITIONS"
      case .agreementCancelled: "CONFLICT_REASON_AGREEMENT_CANCELLED"
      case .agreementEnded: "CONFLICT_REASON_AGREEMENT_ENDED"
      case .agreementNotActive: "CONFLICT_REASON_AGREEMENT_NOT_ACTIVE"
      case .agreementNotStarted: "CONFLICT_REASON_AGREEMENT_NOT_STARTED"
      case .agreementMissing: "CONFLICT_REASON_AGREEMENT_MISSING"
      case .agreementMoved: "CONFLICT_REASON_AGREEMENT_MOVED"
      case .periodInvoiced: "CONFLICT_REASON_PERIOD_INVOICED"
      case .companyDeleted: "CONFLICT_REASON_COMPANY_DELETED"
      case .companyInactive: "CONFLICT_REASON_COMPANY_INACTIVE"
      case .productInactive: "CONFLICT_REASON_PRODUCT_INACTIVE"
      case .productIsBundle: "CONFLICT_REASON_PRODUCT_IS_BUNDLE"
      case .planExpired: "CONFLICT_REASON_PLAN_EXPIRED"
      case .unrecognized: nil
    }
  }
}

public struct Delivery: RPCMessage {
  public static var protoName: String { "cwlink.v1.Delivery" }

  public var id: String = ""
  /// Identifies what is sent, for whom and for which period. Unique.
  public var key: String = ""
  public var kind: Delivery.Kind = .init(rawValue: 0)
  public var state: Delivery.State = .init(rawValue: 0)
  public var customerID: String = ""
  /// A description, for example "WFBS 10 → 12 on agreement Gold (#7), addition #31".
  public var summary: String = ""
  public var attempts: Int32 = 0
  /// Why the last attempt failed. Empty if none failed.
  public var lastError: String = ""
  /// Absent if no attempt is scheduled.
  public var nextAttemptTime: ProtobufTimestamp? = nil
  public var createTime: ProtobufTimestamp? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// The billing run it belongs to. Empty if there is none.
  public var runID: String = ""
  /// What had changed, in STATE_CONFLICT. Unspecified in every other state.
  public var conflictReason: ConflictReason = .init(rawValue: 0)

  public init() {}

  public init(id: String = "", key: String = "", kind: Delivery.Kind = .init(rawValue: 0), state: Delivery.State = .init(rawValue: 0), customerID: String = "", summary: String = "", attempts: Int32 = 0, lastError: String = "", nextAttemptTime: ProtobufTimestamp? = nil, createTime: ProtobufTimestamp? = nil, updateTime: ProtobufTimestamp? = nil, runID: String = "", conflictReason: ConflictReason = .init(rawValue: 0)) {
    self.id = id
    self.key = key
    self.kind = kind
    self.state = state
    self.customerID = customerID
    self.summary = summary
    self.attempts = attempts
    self.lastError = lastError
    self.nextAttemptTime = nextAttemptTime
    self.createTime = createTime
    self.updateTime = updateTime
    self.runID = runID
    self.conflictReason = conflictReason
  }

  public enum Kind: RPCEnum {
    case unspecified
    case additionUpdate
    case additionCreate
    case additionReplace
    case email
    /// Creates a ticket; it is found again by its externalXRef.
    case ticketCreate
    case ticketNote
    /// Resolves or reopens a ticket.
    case ticketStatus
    case summaryReport
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .additionUpdate, .additionCreate, .additionReplace, .email, .ticketCreate, .ticketNote, .ticketStatus, .summaryReport] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .additionUpdate
        case 2: self = .additionCreate
        case 3: self = .additionReplace
        case 4: self = .email
        case 5: self = .ticketCreate
        case 6: self = .ticketNote
        case 7: self = .ticketStatus
        case 8: self = .summaryReport
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .additionUpdate: 1
        case .additionCreate: 2
        case .additionReplace: 3
        case .email: 4
        case .ticketCreate: 5
        case .ticketNote: 6
        case .ticketStatus: 7
        case .summaryReport: 8
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .additionUpdate: "KIND_ADDITION_UPDATE"
        case .additionCreate: "KIND_ADDITION_CREATE"
        case .additionReplace: "KIND_ADDITION_REPLACE"
        case .email: "KIND_EMAIL"
        case .ticketCreate: "KIND_TICKET_CREATE"
        case .ticketNote: "KIND_TICKET_NOTE"
        case .ticketStatus: "KIND_TICKET_STATUS"
        case .summaryReport: "KIND_SUMMARY_REPORT"
        case .unrecognized: nil
      }
    }
  }

  public enum State: RPCEnum {
    case unspecified
    case pending
    /// The request is in progress.
    case sending
    case done
    /// No answer arrived. The result is read from ConnectWise before anything is sent again.
    case uncertain
    /// A problem needs to be fixed by a person.
    case waiting
    /// ConnectWise had changed since the plan was made, so nothing was written.
    case conflict
    case discarded
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .pending, .sending, .done, .uncertain, .waiting, .conflict, .discarded] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .pending
        case 2: self = .sending
        case 3: self = .done
        case 4: self = .uncertain
        case 5: self = .waiting
        case 6: self = .conflict
        case 7: self = .discarded
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .pending: 1
        case .sending: 2
        case .done: 3
        case .uncertain: 4
        case .waiting: 5
        case .conflict: 6
        case .discarded: 7
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .pending: "STATE_PENDING"
        case .sending: "STATE_SENDING"
        case .done: "STATE_DONE"
        case .uncertain: "STATE_UNCERTAIN"
        case .waiting: "STATE_WAITING"
        case .conflict: "STATE_CONFLICT"
        case .discarded: "STATE_DISCARDED"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListDeliveriesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListDeliveriesRequest" }

  /// Empty means all states.
  public var states: [Delivery.State] = []
  /// Empty means all customers.
  public var customerID: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(states: [Delivery.State] = [], customerID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.states = states
    self.customerID = customerID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListDeliveriesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListDeliveriesResponse" }

  public var deliveries: [Delivery] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(deliveries: [Delivery] = [], nextPageToken: String = "") {
    self.deliveries = deliveries
    self.nextPageToken = nextPageToken
  }

}

public struct GetDeliveryRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetDeliveryRequest" }

  public var deliveryID: String = ""

  public init() {}

  public init(deliveryID: String = "") {
    self.deliveryID = deliveryID
  }

}

public struct RetryDeliveryRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.RetryDeliveryRequest" }

  public var deliveryID: String = ""
  /// Checks the request and returns the result without changing or sending anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(deliveryID: String = "", validateOnly: Bool = false) {
    self.deliveryID = deliveryID
    self.validateOnly = validateOnly
  }

}

public struct DiscardDeliveryRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DiscardDeliveryRequest" }

  public var deliveryID: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(deliveryID: String = "", validateOnly: Bool = false) {
    self.deliveryID = deliveryID
    self.validateOnly = validateOnly
  }

}

