// swift-format-ignore-file
// Generated from cwlink/v1/billing.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public struct Plan: RPCMessage {
  public static var protoName: String { "cwlink.v1.Plan" }

  public var id: String = ""
  /// SHA-256 of what the plan says, in hexadecimal.
  public var hash: String = ""
  /// "2026-11".
  public var period: String = ""
  public var lines: [PlanLine] = []
  /// Lines by action.
  public var unchanged: Int32 = 0
  public var updates: Int32 = 0
  public var creates: Int32 = 0
  public var blocked: Int32 = 0
  /// Of updates and creates: how many wait for a person's word.
  public var needsConfirmation: Int32 = 0
  /// Sum of the lines' price effects: a decimal number a billing cycle in the site's currency, "-12.50".
  public var priceEffect: String = ""
  public var createTime: ProtobufTimestamp? = nil
  public var createdBy: String = ""
  /// The run that applied it; empty while none did.
  public var runID: String = ""
  public var reported: Int32 = 0

  public init() {}

  public init(id: String = "", hash: String = "", period: String = "", lines: [PlanLine] = [], unchanged: Int32 = 0, updates: Int32 = 0, creates: Int32 = 0, blocked: Int32 = 0, needsConfirmation: Int32 = 0, priceEffect: String = "", createTime: ProtobufTimestamp? = nil, createdBy: String = "", runID: String = "", reported: Int32 = 0) {
    self.id = id
    self.hash = hash
    self.period = period
    self.lines = lines
    self.unchanged = unchanged
    self.updates = updates
    self.creates = creates
    self.blocked = blocked
    self.needsConfirmation = needsConfirmation
    self.priceEffect = priceEffect
    self.createTime = createTime
    self.createdBy = createdBy
    self.runID = runID
    self.reported = reported
  }

}

public struct PlanLine: RPCMessage {
  public static var protoName: String { "cwlink.v1.PlanLine" }

  /// "customer/product".
  public var id: String = ""
  public var customerID: String = ""
  public var customerName: String = ""
  public var productID: String = ""
  public var productName: String = ""
  public var period: String = ""
  /// The billable count; -1 where there is none.
  public var count: Int64 = 0
  public var countBasis: String = ""
  public var countAsOfTime: ProtobufTimestamp? = nil
  public var agreementID: Int64 = 0
  public var agreementName: String = ""
  public var additionID: Int64 = 0
  public var oldQuantity: Double = 0
  public var newQuantity: Double = 0
  /// Decimal numbers in the site's currency; empty where ConnectWise gives none.
  public var unitPrice: String = ""
  public var priceEffect: String = ""
  public var action: PlanLine.Action = .init(rawValue: 0)
  /// Why, in words.
  public var reason: String = ""
  /// Guards that ask for a person or block.
  public var guards: [Guard] = []
  public var changePolicy: Product.ChangePolicy = .init(rawValue: 0)
  /// The day from which a changed addition counts, where the policy is to cancel and add.
  public var effectiveDate: String = ""

  public init() {}

  public init(id: String = "", customerID: String = "", customerName: String = "", productID: String = "", productName: String = "", period: String = "", count: Int64 = 0, countBasis: String = "", countAsOfTime: ProtobufTimestamp? = nil, agreementID: Int64 = 0, agreementName: String = "", additionID: Int64 = 0, oldQuantity: Double = 0, newQuantity: Double = 0, unitPrice: String = "", priceEffect: String = "", action: PlanLine.Action = .init(rawValue: 0), reason: String = "", guards: [Guard] = [], changePolicy: Product.ChangePolicy = .init(rawValue: 0), effectiveDate: String = "") {
    self.id = id
    self.customerID = customerID
    self.customerName = customerName
    self.productID = productID
    self.productName = productName
    self.period = period
    self.count = count
    self.countBasis = countBasis
    self.countAsOfTime = countAsOfTime
    self.agreementID = agreementID
    self.agreementName = agreementName
    self.additionID = additionID
    self.oldQuantity = oldQuantity
    self.newQuantity = newQuantity
    self.unitPrice = unitPrice
    self.priceEffect = priceEffect
    self.action = action
    self.reason = reason
    self.guards = guards
    self.changePolicy = changePolicy
    self.effectiveDate = effectiveDate
  }

  public enum Action: RPCEnum {
    case unspecified
    /// ConnectWise has this quantity already.
    case noneValue
    case update
    case create
    /// Something must be mended first; the reason says what.
    case blocked
    /// A difference that the product's policy only reports.
    case report
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [Action] { [.unspecified, .noneValue, .update, .create, .blocked, .report] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .noneValue
        case 2: self = .update
        case 3: self = .create
        case 4: self = .blocked
        case 5: self = .report
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .noneValue: 1
        case .update: 2
        case .create: 3
        case .blocked: 4
        case .report: 5
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "ACTION_UNSPECIFIED"
        case .noneValue: "ACTION_NONE"
        case .update: "ACTION_UPDATE"
        case .create: "ACTION_CREATE"
        case .blocked: "ACTION_BLOCKED"
        case .report: "ACTION_REPORT"
        case .unrecognized: nil
      }
    }
  }

}

public struct Guard: RPCMessage {
  public static var protoName: String { "cwlink.v1.Guard" }

  /// UPPER_SNAKE_CASE: CHANGE_OVER_THRESHOLD, DROP_TO_ZERO, STALE_COUNT, AGREEMENT_NOT_BILLABLE, PRODUCT_IS_BUNDLE, PERIOD_INVOICED,
  /// COMPANY_INACTIVE, COMPANY_DELETED, DUPLICATE_ADDITIONS, PRODUCT_UNMAPPED, PERIOD_BILLED, NO_AGREEMENT, NO_COUNT, NO_ADDITION,
  /// PRODUCT_INACTIVE, COMPANY_UNKNOWN, ADDITION_SHARED, ADDITION_ENDING, LARGE_CREATION, DELIVERY_OPEN, CONNECTWISE_UNREADABLE.
  public var code: String = ""
  /// The line cannot be applied at all; otherwise a person's word is enough.
  public var blocks: Bool = false
  public var message: String = ""
  public var remedy: String = ""

  public init() {}

  public init(code: String = "", blocks: Bool = false, message: String = "", remedy: String = "") {
    self.code = code
    self.blocks = blocks
    self.message = message
    self.remedy = remedy
  }

}

public struct CreatePlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreatePlanRequest" }

  /// "2026-11"; empty means the current month in the integration's time zone.
  public var period: String = ""
  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  public var productIDs: [String] = []

  public init() {}

  public init(period: String = "", customerIDs: [String] = [], productIDs: [String] = []) {
    self.period = period
    self.customerIDs = customerIDs
    self.productIDs = productIDs
  }

}

public struct PlanProgress: RPCMessage {
  public static var protoName: String { "cwlink.v1.PlanProgress" }

  /// Agreements read so far, and of how many.
  public var done: Int32 = 0
  public var total: Int32 = 0
  /// Only in the last message.
  public var plan: Plan? = nil

  public init() {}

  public init(done: Int32 = 0, total: Int32 = 0, plan: Plan? = nil) {
    self.done = done
    self.total = total
    self.plan = plan
  }

}

public struct GetPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetPlanRequest" }

  /// The id, or the hash or its first 8 characters or more.
  public var plan: String = ""

  public init() {}

  public init(plan: String = "") {
    self.plan = plan
  }

}

public struct ListPlansRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListPlansRequest" }

  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListPlansResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListPlansResponse" }

  public var plans: [Plan] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(plans: [Plan] = [], nextPageToken: String = "") {
    self.plans = plans
    self.nextPageToken = nextPageToken
  }

}

public struct ApplyPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ApplyPlanRequest" }

  /// The whole hash: what was shown is what is applied.
  public var planHash: String = ""
  /// Ids of lines with guards that a person has looked at. Other lines with guards are left out and say so.
  public var confirmedLineIDs: [String] = []
  /// Every line with guards that do not block.
  public var confirmAll: Bool = false

  public init() {}

  public init(planHash: String = "", confirmedLineIDs: [String] = [], confirmAll: Bool = false) {
    self.planHash = planHash
    self.confirmedLineIDs = confirmedLineIDs
    self.confirmAll = confirmAll
  }

}

public struct Run: RPCMessage {
  public static var protoName: String { "cwlink.v1.Run" }

  public var id: String = ""
  public var planID: String = ""
  public var planHash: String = ""
  public var period: String = ""
  public var state: Run.State = .init(rawValue: 0)
  public var lines: [RunLine] = []
  public var total: Int32 = 0
  public var done: Int32 = 0
  public var problems: Int32 = 0
  public var createTime: ProtobufTimestamp? = nil
  public var endTime: ProtobufTimestamp? = nil
  public var createdBy: String = ""

  public init() {}

  public init(id: String = "", planID: String = "", planHash: String = "", period: String = "", state: Run.State = .init(rawValue: 0), lines: [RunLine] = [], total: Int32 = 0, done: Int32 = 0, problems: Int32 = 0, createTime: ProtobufTimestamp? = nil, endTime: ProtobufTimestamp? = nil, createdBy: String = "") {
    self.id = id
    self.planID = planID
    self.planHash = planHash
    self.period = period
    self.state = state
    self.lines = lines
    self.total = total
    self.done = done
    self.problems = problems
    self.createTime = createTime
    self.endTime = endTime
    self.createdBy = createdBy
  }

  public enum State: RPCEnum {
    case unspecified
    case running
    /// Every line is done.
    case done
    /// Ended, but at least one line was left out, failed, or met a conflict.
    case doneWithProblems
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .running, .done, .doneWithProblems] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .running
        case 2: self = .done
        case 3: self = .doneWithProblems
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .running: 1
        case .done: 2
        case .doneWithProblems: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .running: "STATE_RUNNING"
        case .done: "STATE_DONE"
        case .doneWithProblems: "STATE_DONE_WITH_PROBLEMS"
        case .unrecognized: nil
      }
    }
  }

}

public struct RunLine: RPCMessage {
  public static var protoName: String { "cwlink.v1.RunLine" }

  public var lineID: String = ""
  public var customerID: String = ""
  public var productID: String = ""
  public var agreementID: Int64 = 0
  public var additionID: Int64 = 0
  public var oldQuantity: Double = 0
  public var newQuantity: Double = 0
  public var outcome: RunLine.Outcome = .init(rawValue: 0)
  public var message: String = ""
  public var deliveryID: String = ""

  public init() {}

  public init(lineID: String = "", customerID: String = "", productID: String = "", agreementID: Int64 = 0, additionID: Int64 = 0, oldQuantity: Double = 0, newQuantity: Double = 0, outcome: RunLine.Outcome = .init(rawValue: 0), message: String = "", deliveryID: String = "") {
    self.lineID = lineID
    self.customerID = customerID
    self.productID = productID
    self.agreementID = agreementID
    self.additionID = additionID
    self.oldQuantity = oldQuantity
    self.newQuantity = newQuantity
    self.outcome = outcome
    self.message = message
    self.deliveryID = deliveryID
  }

  public enum Outcome: RPCEnum {
    case unspecified
    case pending
    /// ConnectWise has the new quantity, read back or answered.
    case applied
    case unchanged
    /// ConnectWise changed since the plan: nothing was written.
    case conflict
    case failed
    /// Blocked, or a guard that nobody confirmed.
    case leftOut
    /// Sent, not answered: it is read back before anything else is sent.
    case uncertain
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [Outcome] { [.unspecified, .pending, .applied, .unchanged, .conflict, .failed, .leftOut, .uncertain] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .pending
        case 2: self = .applied
        case 3: self = .unchanged
        case 4: self = .conflict
        case 5: self = .failed
        case 6: self = .leftOut
        case 7: self = .uncertain
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .pending: 1
        case .applied: 2
        case .unchanged: 3
        case .conflict: 4
        case .failed: 5
        case .leftOut: 6
        case .uncertain: 7
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "OUTCOME_UNSPECIFIED"
        case .pending: "OUTCOME_PENDING"
        case .applied: "OUTCOME_APPLIED"
        case .unchanged: "OUTCOME_UNCHANGED"
        case .conflict: "OUTCOME_CONFLICT"
        case .failed: "OUTCOME_FAILED"
        case .leftOut: "OUTCOME_LEFT_OUT"
        case .uncertain: "OUTCOME_UNCERTAIN"
        case .unrecognized: nil
      }
    }
  }

}

public struct GetRunRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetRunRequest" }

  public var runID: String = ""

  public init() {}

  public init(runID: String = "") {
    self.runID = runID
  }

}

public struct ListRunsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListRunsRequest" }

  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListRunsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListRunsResponse" }

  public var runs: [Run] = []
  public var nextPageToken: String = ""

  public init() {}

  public init(runs: [Run] = [], nextPageToken: String = "") {
    self.runs = runs
    self.nextPageToken = nextPageToken
  }

}

public struct SendNowRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SendNowRequest" }

  public var customerID: String = ""
  /// "2026-11"; empty means the current month.
  public var period: String = ""
  /// The customer's etag that the caller shows; refused with FAILED_PRECONDITION where the saved settings differ. Empty means the saved ones.
  public var settingsEtag: String = ""
  /// A retry with the same request_id sends no second e-mail.
  public var requestID: String = ""
  /// Answers the e-mail, sends nothing.
  public var validateOnly: Bool = false

  public init() {}

  public init(customerID: String = "", period: String = "", settingsEtag: String = "", requestID: String = "", validateOnly: Bool = false) {
    self.customerID = customerID
    self.period = period
    self.settingsEtag = settingsEtag
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct SendNowResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.SendNowResponse" }

  public var deliveryID: String = ""
  public var recipients: [String] = []
  public var subject: String = ""
  public var text: String = ""

  public init() {}

  public init(deliveryID: String = "", recipients: [String] = [], subject: String = "", text: String = "") {
    self.deliveryID = deliveryID
    self.recipients = recipients
    self.subject = subject
    self.text = text
  }

}

public struct SendAllNowRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SendAllNowRequest" }

  /// "2026-11"; empty means the current month.
  public var period: String = ""
  /// A retry with the same request_id answers the same plan and run.
  public var requestID: String = ""
  /// Answers the plan, applies nothing.
  public var validateOnly: Bool = false

  public init() {}

  public init(period: String = "", requestID: String = "", validateOnly: Bool = false) {
    self.period = period
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct SendAllNowResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.SendAllNowResponse" }

  public var plan: Plan? = nil
  /// Empty where nothing was applied.
  public var runID: String = ""
  /// Lines put into the delivery queue.
  public var applied: Int32 = 0
  /// Lines that wait for a person's word; a new plan shows them again.
  public var waiting: Int32 = 0
  /// Lines that cannot be billed before something is mended.
  public var blocked: Int32 = 0

  public init() {}

  public init(plan: Plan? = nil, runID: String = "", applied: Int32 = 0, waiting: Int32 = 0, blocked: Int32 = 0) {
    self.plan = plan
    self.runID = runID
    self.applied = applied
    self.waiting = waiting
    self.blocked = blocked
  }

}

