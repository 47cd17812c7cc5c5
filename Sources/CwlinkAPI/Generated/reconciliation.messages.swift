// swift-format-ignore-file
// Generated from cwlink/v1/reconciliation.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct CreateCorrectionPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreateCorrectionPlanRequest" }

  /// A month, for example "2026-11". Default: the month before the current one in the integration's time zone.
  public var period: String = ""
  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  /// Empty means every product.
  public var productIDs: [String] = []
  /// Returns the plan without storing it. Its hash cannot be applied until CreateCorrectionPlan stores the same plan.
  public var validateOnly: Bool = false

  public init() {}

  public init(period: String = "", customerIDs: [String] = [], productIDs: [String] = [], validateOnly: Bool = false) {
    self.period = period
    self.customerIDs = customerIDs
    self.productIDs = productIDs
    self.validateOnly = validateOnly
  }

}

public struct ReconcileRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReconcileRequest" }

  /// A month, for example "2026-11". Default: the current month in the integration's time zone.
  public var period: String = ""
  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  /// Empty means every product.
  public var productIDs: [String] = []

  public init() {}

  public init(period: String = "", customerIDs: [String] = [], productIDs: [String] = []) {
    self.period = period
    self.customerIDs = customerIDs
    self.productIDs = productIDs
  }

}

public struct ReconcileResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReconcileResponse" }

  /// The number of customers read so far.
  public var done: Int32 = 0
  /// The number of customers to read.
  public var total: Int32 = 0
  /// The next lines, worst first.
  public var lines: [ReconciledLine] = []
  /// Only in the last message.
  public var totals: ReconciliationTotals? = nil

  public init() {}

  public init(done: Int32 = 0, total: Int32 = 0, lines: [ReconciledLine] = [], totals: ReconciliationTotals? = nil) {
    self.done = done
    self.total = total
    self.lines = lines
    self.totals = totals
  }

}

public struct WatchReconciliationRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.WatchReconciliationRequest" }

  /// A month, for example "2026-11". Default: the current month in the integration's time zone.
  public var period: String = ""
  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  /// Empty means every product.
  public var productIDs: [String] = []
  /// How often ConnectWise is read again if nothing changes here, in seconds: 60 to 86400. 0 means 300.
  public var intervalSeconds: Int32 = 0

  public init() {}

  public init(period: String = "", customerIDs: [String] = [], productIDs: [String] = [], intervalSeconds: Int32 = 0) {
    self.period = period
    self.customerIDs = customerIDs
    self.productIDs = productIDs
    self.intervalSeconds = intervalSeconds
  }

}

public struct WatchReconciliationResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.WatchReconciliationResponse" }

  /// The next lines, worst first.
  public var lines: [ReconciledLine] = []
  /// Only in the last message of a comparison.
  public var totals: ReconciliationTotals? = nil

  public init() {}

  public init(lines: [ReconciledLine] = [], totals: ReconciliationTotals? = nil) {
    self.lines = lines
    self.totals = totals
  }

}

/// What a vendor charges for a line.
public struct VendorCharge: RPCMessage {
  public static var protoName: String { "cwlink.v1.VendorCharge" }

  /// The source or import profile that says so.
  public var source: String = ""
  /// A decimal number with at most four decimal places: the highest count of the month, or the provisioned units of the vendor's report of a closed month. With
  /// the basis sum, the sum of the days' counts. Of a target mapping of several products, their sum.
  public var quantity: String = ""
  /// Whether it comes from the vendor's report of a closed month, which differed from the counts.
  public var reported: Bool = false
  /// The vendor's amount for the month, a decimal number. Empty if the source has none.
  public var amount: String = ""
  /// The currency of the amount. Empty if the source does not say.
  public var currency: String = ""

  public init() {}

  public init(source: String = "", quantity: String = "", reported: Bool = false, amount: String = "", currency: String = "") {
    self.source = source
    self.quantity = quantity
    self.reported = reported
    self.amount = amount
    self.currency = currency
  }

}

/// One line of a month with its four figures. Quantities are decimal numbers with at most four decimal places.
public struct ReconciledLine: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReconciledLine" }

  /// "CUSTOMER/PRODUCT".
  public var id: String = ""
  public var customerID: String = ""
  public var customerName: String = ""
  public var productID: String = ""
  public var productName: String = ""
  /// A month, for example "2026-11".
  public var period: String = ""
  /// Absent if no source says what the vendor charges.
  public var vendor: VendorCharge? = nil
  /// What is to be billed for what was used. Empty without a count.
  public var used: String = ""
  /// The addition's quantity in ConnectWise now. Empty if there is no addition, or it could not be read.
  public var connectwise: String = ""
  /// What the invoice of the period took, according to the last run before it. Empty if it is not known.
  public var invoiced: String = ""
  public var invoice: LineInvoice? = nil
  /// Unset without an agreement.
  public var agreementID: Int64 = 0
  public var agreementName: String = ""
  /// Unset without an addition, or with several.
  public var additionID: Int64 = 0
  /// A decimal number. Empty if ConnectWise has no price.
  public var unitPrice: String = ""
  /// The currency of prices and amounts. Empty if ConnectWise does not say.
  public var currency: String = ""
  /// The largest amount of the findings. Positive: revenue that is lost. Negative: too much is billed. Empty if it is not known.
  public var amountAtStake: String = ""
  /// Worst first, never empty.
  public var findings: [LineFinding] = []

  public init() {}

  public init(id: String = "", customerID: String = "", customerName: String = "", productID: String = "", productName: String = "", period: String = "", vendor: VendorCharge? = nil, used: String = "", connectwise: String = "", invoiced: String = "", invoice: LineInvoice? = nil, agreementID: Int64 = 0, agreementName: String = "", additionID: Int64 = 0, unitPrice: String = "", currency: String = "", amountAtStake: String = "", findings: [LineFinding] = []) {
    self.id = id
    self.customerID = customerID
    self.customerName = customerName
    self.productID = productID
    self.productName = productName
    self.period = period
    self.vendor = vendor
    self.used = used
    self.connectwise = connectwise
    self.invoiced = invoiced
    self.invoice = invoice
    self.agreementID = agreementID
    self.agreementName = agreementName
    self.additionID = additionID
    self.unitPrice = unitPrice
    self.currency = currency
    self.amountAtStake = amountAtStake
    self.findings = findings
  }

}

public struct LineFinding: RPCMessage {
  public static var protoName: String { "cwlink.v1.LineFinding" }

  public var kind: LineFinding.Kind = .init(rawValue: 0)
  public var message: String = ""
  /// A decimal number. Positive: revenue that is lost. Negative: too much is billed. Empty if it is not known, or counted by another finding of the line.
  public var amountAtStake: String = ""
  /// How to fix it. Empty if there is nothing to fix.
  public var remedy: String = ""

  public init() {}

  public init(kind: LineFinding.Kind = .init(rawValue: 0), message: String = "", amountAtStake: String = "", remedy: String = "") {
    self.kind = kind
    self.message = message
    self.amountAtStake = amountAtStake
    self.remedy = remedy
  }

  public enum Kind: RPCEnum {
    case unspecified
    /// The figures agree.
    case right
    /// Less is billed than was used.
    case under
    /// More is billed than was used.
    case over
    /// Something was used, and nothing is billed.
    case missing
    /// The customer, the agreement or the product is not mapped.
    case unmapped
    /// The newest count is old.
    case stale
    /// The addition has another quantity than the last run wrote.
    case editedElsewhere
    /// The count of an invoiced period changed after it was billed.
    case lateCorrection
    /// There is no count. ConnectWise may bill something all the same.
    case missingCount
    /// ConnectWise could not be read.
    case unreadable
    /// The quantities agree, but the line cannot be billed.
    case blocked
    /// The vendor charges another quantity than was counted.
    case vendorDiffers
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .right, .under, .over, .missing, .unmapped, .stale, .editedElsewhere, .lateCorrection, .missingCount, .unreadable, .blocked, .vendorDiffers] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .right
        case 2: self = .under
        case 3: self = .over
        case 4: self = .missing
        case 5: self = .unmapped
        case 6: self = .stale
        case 7: self = .editedElsewhere
        case 8: self = .lateCorrection
        case 9: self = .missingCount
        case 10: self = .unreadable
        case 11: self = .blocked
        case 12: self = .vendorDiffers
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .right: 1
        case .under: 2
        case .over: 3
        case .missing: 4
        case .unmapped: 5
        case .stale: 6
        case .editedElsewhere: 7
        case .lateCorrection: 8
        case .missingCount: 9
        case .unreadable: 10
        case .blocked: 11
        case .vendorDiffers: 12
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .right: "KIND_RIGHT"
        case .under: "KIND_UNDER"
        case .over: "KIND_OVER"
        case .missing: "KIND_MISSING"
        case .unmapped: "KIND_UNMAPPED"
        case .stale: "KIND_STALE"
        case .editedElsewhere: "KIND_EDITED_ELSEWHERE"
        case .lateCorrection: "KIND_LATE_CORRECTION"
        case .missingCount: "KIND_MISSING_COUNT"
        case .unreadable: "KIND_UNREADABLE"
        case .blocked: "KIND_BLOCKED"
        case .vendorDiffers: "KIND_VENDOR_DIFFERS"
        case .unrecognized: nil
      }
    }
  }

}

public struct ReconciliationTotals: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReconciliationTotals" }

  /// A month, for example "2026-11".
  public var period: String = ""
  public var lines: Int32 = 0
  /// The number of lines whose figures agree.
  public var right: Int32 = 0
  /// The number of lines with another finding.
  public var wrong: Int32 = 0
  /// One entry per currency, because amounts in different currencies are never added.
  public var amounts: [AmountAtStake] = []
  /// What is in no line and should be known, for example "1 customer of lmpi is not mapped: 7 seats are not billed".
  public var remarks: [String] = []
  public var time: ProtobufTimestamp? = nil

  public init() {}

  public init(period: String = "", lines: Int32 = 0, right: Int32 = 0, wrong: Int32 = 0, amounts: [AmountAtStake] = [], remarks: [String] = [], time: ProtobufTimestamp? = nil) {
    self.period = period
    self.lines = lines
    self.right = right
    self.wrong = wrong
    self.amounts = amounts
    self.remarks = remarks
    self.time = time
  }

}

public struct AmountAtStake: RPCMessage {
  public static var protoName: String { "cwlink.v1.AmountAtStake" }

  /// Empty if ConnectWise does not say.
  public var currency: String = ""
  /// Revenue that is lost, a decimal number.
  public var under: String = ""
  /// Too much billed, a decimal number.
  public var over: String = ""
  /// The number of lines whose amount is not known.
  public var unknown: Int32 = 0

  public init() {}

  public init(currency: String = "", under: String = "", over: String = "", unknown: Int32 = 0) {
    self.currency = currency
    self.under = under
    self.over = over
    self.unknown = unknown
  }

}

public struct ExplainLineRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ExplainLineRequest" }

  public var customerID: String = ""
  public var productID: String = ""
  /// A month, for example "2026-11".
  public var period: String = ""

  public init() {}

  public init(customerID: String = "", productID: String = "", period: String = "") {
    self.customerID = customerID
    self.productID = productID
    self.period = period
  }

}

/// The history of one customer's product in one month.
public struct LineExplanation: RPCMessage {
  public static var protoName: String { "cwlink.v1.LineExplanation" }

  public var customerID: String = ""
  public var productID: String = ""
  /// A month, for example "2026-11".
  public var period: String = ""
  public var paragraphs: [LineExplanation.Paragraph] = []
  /// Oldest first; at most the last ten.
  public var billings: [LineExplanation.Billing] = []
  /// The lines of the customer's product as they are now.
  public var lines: [ReconciledLine] = []
  /// Why ConnectWise could not be read. Empty if it could.
  public var connectwiseError: String = ""

  public init() {}

  public init(customerID: String = "", productID: String = "", period: String = "", paragraphs: [LineExplanation.Paragraph] = [], billings: [LineExplanation.Billing] = [], lines: [ReconciledLine] = [], connectwiseError: String = "") {
    self.customerID = customerID
    self.productID = productID
    self.period = period
    self.paragraphs = paragraphs
    self.billings = billings
    self.lines = lines
    self.connectwiseError = connectwiseError
  }

  /// A group of sentences about one subject.
  public struct Paragraph: RPCMessage {
    public static var protoName: String { "cwlink.v1.LineExplanation.Paragraph" }

    public var subject: LineExplanation.Paragraph.Subject = .init(rawValue: 0)
    public var sentences: [String] = []

    public init() {}

    public init(subject: LineExplanation.Paragraph.Subject = .init(rawValue: 0), sentences: [String] = []) {
      self.subject = subject
      self.sentences = sentences
    }

    public enum Subject: RPCEnum {
      case unspecified
      case count
      case rules
      case plan
      case approval
      case delivery
      case connectwise
      case invoice
      case findings
      /// An unknown number.
      case unrecognized(Int32)

      public static var allCases: [Subject] { [.unspecified, .count, .rules, .plan, .approval, .delivery, .connectwise, .invoice, .findings] }

      public init(rawValue: Int32) {
        switch rawValue {
          case 0: self = .unspecified
          case 1: self = .count
          case 2: self = .rules
          case 3: self = .plan
          case 4: self = .approval
          case 5: self = .delivery
          case 6: self = .connectwise
          case 7: self = .invoice
          case 8: self = .findings
          default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
          case .unspecified: 0
          case .count: 1
          case .rules: 2
          case .plan: 3
          case .approval: 4
          case .delivery: 5
          case .connectwise: 6
          case .invoice: 7
          case .findings: 8
          case .unrecognized(let number): number
        }
      }

      public var protoName: String? {
        switch self {
          case .unspecified: "SUBJECT_UNSPECIFIED"
          case .count: "SUBJECT_COUNT"
          case .rules: "SUBJECT_RULES"
          case .plan: "SUBJECT_PLAN"
          case .approval: "SUBJECT_APPROVAL"
          case .delivery: "SUBJECT_DELIVERY"
          case .connectwise: "SUBJECT_CONNECTWISE"
          case .invoice: "SUBJECT_INVOICE"
          case .findings: "SUBJECT_FINDINGS"
          case .unrecognized: nil
        }
      }
    }

  }

  /// One run that contained the line.
  public struct Billing: RPCMessage {
    public static var protoName: String { "cwlink.v1.LineExplanation.Billing" }

    public var planID: String = ""
    public var planHash: String = ""
    public var planTime: ProtobufTimestamp? = nil
    public var plannedBy: String = ""
    /// The line as it was planned. Absent if the plan is no longer stored.
    public var line: PlanLine? = nil
    public var runID: String = ""
    public var runTime: ProtobufTimestamp? = nil
    /// Who applied the plan.
    public var appliedBy: String = ""
    public var outcome: RunLine? = nil
    /// The number of requests sent. 0 if nothing had to be sent.
    public var attempts: Int32 = 0
    /// When ConnectWise confirmed it. Absent if nothing was confirmed.
    public var writeTime: ProtobufTimestamp? = nil

    public init() {}

    public init(planID: String = "", planHash: String = "", planTime: ProtobufTimestamp? = nil, plannedBy: String = "", line: PlanLine? = nil, runID: String = "", runTime: ProtobufTimestamp? = nil, appliedBy: String = "", outcome: RunLine? = nil, attempts: Int32 = 0, writeTime: ProtobufTimestamp? = nil) {
      self.planID = planID
      self.planHash = planHash
      self.planTime = planTime
      self.plannedBy = plannedBy
      self.line = line
      self.runID = runID
      self.runTime = runTime
      self.appliedBy = appliedBy
      self.outcome = outcome
      self.attempts = attempts
      self.writeTime = writeTime
    }

  }

}

