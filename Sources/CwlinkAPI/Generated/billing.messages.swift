// swift-format-ignore-file
// Generated from cwlink/v1/billing.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Plan: RPCMessage {
  public static var protoName: String { "cwlink.v1.Plan" }

  public var id: String = ""
  /// SHA-256 of the plan's content, in hexadecimal.
  public var hash: String = ""
  /// A month, for example "2026-11".
  public var period: String = ""
  public var lines: [PlanLine] = []
  /// The number of lines with ACTION_NONE.
  public var unchanged: Int32 = 0
  /// The number of lines with ACTION_UPDATE.
  public var updates: Int32 = 0
  /// The number of lines with ACTION_CREATE.
  public var creates: Int32 = 0
  /// The number of lines with ACTION_BLOCKED.
  public var blocked: Int32 = 0
  /// The number of updates and creates that a person must confirm.
  public var needsConfirmation: Int32 = 0
  /// The sum of the price effects of the updates and creates per billing cycle: a decimal number, for example "-12.50". Empty if they have several
  /// currencies, which are never added: see currency_totals.
  public var priceEffect: String = ""
  public var createTime: ProtobufTimestamp? = nil
  public var createdBy: String = ""
  /// The run that applied the plan. Empty if it was not applied.
  public var runID: String = ""
  /// The number of lines with ACTION_REPORT.
  public var reported: Int32 = 0
  /// The plan can be applied until then. Creating the same plan again extends the time.
  public var expireTime: ProtobufTimestamp? = nil
  /// Output only. The plan was not applied, and can no longer be applied. Create a new one for the period.
  public var expired: Bool = false
  /// What is not in the plan and should be known, for example "1 customer of lmpi is not mapped: 7 seats are not billed". Not part of the hash; only in
  /// the responses of CreatePlan, StreamPlan, CreateUndoPlan and GetPlan. Of an undo plan: which lines of the run are left out, and why.
  public var remarks: [String] = []
  /// The sums in each currency, by currency; without one last. Empty in a plan of an earlier version.
  public var currencyTotals: [CurrencyTotal] = []
  /// Who applied the plan. Absent if it was not applied, or was applied by an earlier version.
  public var approval: PlanApproval? = nil
  /// The run that the plan takes back. Empty for a plan that bills.
  public var undoneRunID: String = ""
  public var kind: Plan.Kind = .init(rawValue: 0)

  public init() {}

  public init(id: String = "", hash: String = "", period: String = "", lines: [PlanLine] = [], unchanged: Int32 = 0, updates: Int32 = 0, creates: Int32 = 0, blocked: Int32 = 0, needsConfirmation: Int32 = 0, priceEffect: String = "", createTime: ProtobufTimestamp? = nil, createdBy: String = "", runID: String = "", reported: Int32 = 0, expireTime: ProtobufTimestamp? = nil, expired: Bool = false, remarks: [String] = [], currencyTotals: [CurrencyTotal] = [], approval: PlanApproval? = nil, undoneRunID: String = "", kind: Plan.Kind = .init(rawValue: 0)) {
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
    self.expireTime = expireTime
    self.expired = expired
    self.remarks = remarks
    self.currencyTotals = currencyTotals
    self.approval = approval
    self.undoneRunID = undoneRunID
    self.kind = kind
  }

  public enum Kind: RPCEnum {
    case unspecified
    /// The counts of a month that is not invoiced yet, or what takes back a run of such a plan: see undone_run_id.
    case billing
    /// What changed since a month was invoiced: see ReconciliationService.CreateCorrectionPlan.
    case correction
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .billing, .correction] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .billing
        case 2: self = .correction
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .billing: 1
        case .correction: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .billing: "KIND_BILLING"
        case .correction: "KIND_CORRECTION"
        case .unrecognized: nil
      }
    }
  }

}

/// The sums of a plan's lines in one currency, each per billing cycle of its agreement. Decimal numbers.
public struct CurrencyTotal: RPCMessage {
  public static var protoName: String { "cwlink.v1.CurrencyTotal" }

  /// For example "USD". Empty: ConnectWise gives none, neither for the agreement nor for the company.
  public var currency: String = ""
  /// Of the updates and creates.
  public var priceEffect: String = ""
  /// Of every line that has an addition once the plan is applied, as far as it is known.
  public var margin: String = ""
  /// The number of lines among them that bill something and whose margin is not known.
  public var unknownMargins: Int32 = 0
  /// Of the updates and creates in the billing cycles of the period, as far as it is known. Empty if nothing changes.
  public var periodPriceEffect: String = ""
  /// The number of updates and creates whose effect in the period is not known.
  public var unknownPeriodEffects: Int32 = 0

  public init() {}

  public init(currency: String = "", priceEffect: String = "", margin: String = "", unknownMargins: Int32 = 0, periodPriceEffect: String = "", unknownPeriodEffects: Int32 = 0) {
    self.currency = currency
    self.priceEffect = priceEffect
    self.margin = margin
    self.unknownMargins = unknownMargins
    self.periodPriceEffect = periodPriceEffect
    self.unknownPeriodEffects = unknownPeriodEffects
  }

}

/// What a change is worth in the billing cycle that contains the period's last day.
public struct PeriodEffect: RPCMessage {
  public static var protoName: String { "cwlink.v1.PeriodEffect" }

  /// A decimal number. Empty if it is not known.
  public var priceEffect: String = ""
  public var source: PeriodEffect.Source = .init(rawValue: 0)
  /// The first and the last day of the billing cycle, for example "2026-10-01" and "2026-12-31"; of the month if the cycle is not understood.
  public var cycleStartDate: String = ""
  public var cycleEndDate: String = ""
  /// The first and the last day of the cycle that the change is for. Empty if it begins after the cycle.
  public var startDate: String = ""
  public var endDate: String = ""
  /// For example "12 of 30 days, from 2026-11-19, calculated by days".
  public var description: String = ""

  public init() {}

  public init(priceEffect: String = "", source: PeriodEffect.Source = .init(rawValue: 0), cycleStartDate: String = "", cycleEndDate: String = "", startDate: String = "", endDate: String = "", description: String = "") {
    self.priceEffect = priceEffect
    self.source = source
    self.cycleStartDate = cycleStartDate
    self.cycleEndDate = cycleEndDate
    self.startDate = startDate
    self.endDate = endDate
    self.description = description
  }

  public enum Source: RPCEnum {
    case unspecified
    /// The whole price effect: the change is for the whole cycle, or the addition is not prorated.
    case full
    /// ConnectWise's own prorated unit price.
    case connectwise
    /// Calculated by days.
    case days
    /// ConnectWise does not say whether, or how, it prorates.
    case unknown
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Source] { [.unspecified, .full, .connectwise, .days, .unknown] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .full
        case 2: self = .connectwise
        case 3: self = .days
        case 4: self = .unknown
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .full: 1
        case .connectwise: 2
        case .days: 3
        case .unknown: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "SOURCE_UNSPECIFIED"
        case .full: "SOURCE_FULL"
        case .connectwise: "SOURCE_CONNECTWISE"
        case .days: "SOURCE_DAYS"
        case .unknown: "SOURCE_UNKNOWN"
        case .unrecognized: nil
      }
    }
  }

}

/// The approval of a plan: it is given by applying it.
public struct PlanApproval: RPCMessage {
  public static var protoName: String { "cwlink.v1.PlanApproval" }

  /// The caller of ApplyPlan or SendAllNow, or the daemon for the monthly run.
  public var approver: Actor? = nil
  public var time: ProtobufTimestamp? = nil
  /// The note of the approver. May be empty.
  public var note: String = ""

  public init() {}

  public init(approver: Actor? = nil, time: ProtobufTimestamp? = nil, note: String = "") {
    self.approver = approver
    self.time = time
    self.note = note
  }

}

public struct PlanLine: RPCMessage {
  public static var protoName: String { "cwlink.v1.PlanLine" }

  /// "CUSTOMER/PRODUCT", or by a target mapping "CUSTOMER/PRODUCT/TARGET"; in a plan of corrections followed by "/correction", "/credit" or "/charge".
  public var id: String = ""
  public var customerID: String = ""
  public var customerName: String = ""
  /// The first product, if a target mapping adds up several.
  public var productID: String = ""
  public var productName: String = ""
  /// A month, for example "2026-11".
  public var period: String = ""
  /// Absent if the period has no count.
  public var count: PlanLine.BilledCount? = nil
  /// Unset without an agreement.
  public var agreementID: Int64 = 0
  public var agreementName: String = ""
  /// Unset if the agreement has no addition of the product yet.
  public var additionID: Int64 = 0
  /// The quantity in ConnectWise, 0 without an addition. Like the next, a decimal number with at most four decimal places.
  public var oldQuantity: String = ""
  public var newQuantity: String = ""
  /// How the contract terms turned the count into new_quantity, in their order. Empty if there are none.
  public var quantitySteps: [QuantityStep] = []
  /// The same in words: "37 used − 2 shared mailboxes, minimum 40 → 40 (contract terms of wfbs for alder)".
  public var quantityText: String = ""
  /// Overrides that have ended, or end within 30 days of the period's end.
  public var contractRemarks: [String] = []
  /// A decimal number in the line's currency. Empty if ConnectWise has no price.
  public var unitPrice: String = ""
  /// The change of the amount per billing cycle: a decimal number in the line's currency. Empty if ConnectWise has no price.
  public var priceEffect: String = ""
  public var action: PlanLine.Action = .init(rawValue: 0)
  /// The reason for the action.
  public var reason: String = ""
  /// Guards that block the line or require confirmation.
  public var guards: [Guard] = []
  public var changePolicy: Product.ChangePolicy = .init(rawValue: 0)
  /// The first day of the new quantity, for example "2026-11-01", if the change policy is cancel and add. Empty otherwise.
  public var effectiveDate: String = ""
  /// How a target mapping gives the quantity. Absent for a product without one.
  public var target: LineTarget? = nil
  /// The currency of the agreement, or else of the company, for example "USD". Empty if ConnectWise gives none.
  public var currency: String = ""
  /// The cost of one unit once the line is applied: a decimal number. Empty if it is not known.
  public var unitCost: String = ""
  public var unitCostSource: PlanLine.CostSource = .init(rawValue: 0)
  /// The unit cost that the line writes: see Product.cost_policy. Empty if it keeps the one in ConnectWise.
  public var newUnitCost: String = ""
  /// The billed quantity times the difference of price and cost, per billing cycle: a decimal number. Empty if one of them is not known.
  public var margin: String = ""
  /// Absent without a change or a price.
  public var periodEffect: PeriodEffect? = nil
  public var proration: PlanLine.Proration = .init(rawValue: 0)
  /// Only in an undo plan: the run whose billing of the period counts again once the line is undone. Empty if the period then counts as not billed.
  public var restoredRunID: String = ""
  /// Only in a plan of corrections. The old and new quantity are then what is billed for the month before and after, and the price effect is billed once.
  public var correction: PlanLine.Correction? = nil
  /// When the additions of the agreement were read. Not part of the hash. Absent without an agreement.
  public var dataTime: ProtobufTimestamp? = nil

  public init() {}

  public init(id: String = "", customerID: String = "", customerName: String = "", productID: String = "", productName: String = "", period: String = "", count: PlanLine.BilledCount? = nil, agreementID: Int64 = 0, agreementName: String = "", additionID: Int64 = 0, oldQuantity: String = "", newQuantity: String = "", quantitySteps: [QuantityStep] = [], quantityText: String = "", contractRemarks: [String] = [], unitPrice: String = "", priceEffect: String = "", action: PlanLine.Action = .init(rawValue: 0), reason: String = "", guards: [Guard] = [], changePolicy: Product.ChangePolicy = .init(rawValue: 0), effectiveDate: String = "", target: LineTarget? = nil, currency: String = "", unitCost: String = "", unitCostSource: PlanLine.CostSource = .init(rawValue: 0), newUnitCost: String = "", margin: String = "", periodEffect: PeriodEffect? = nil, proration: PlanLine.Proration = .init(rawValue: 0), restoredRunID: String = "", correction: PlanLine.Correction? = nil, dataTime: ProtobufTimestamp? = nil) {
    self.id = id
    self.customerID = customerID
    self.customerName = customerName
    self.productID = productID
    self.productName = productName
    self.period = period
    self.count = count
    self.agreementID = agreementID
    self.agreementName = agreementName
    self.additionID = additionID
    self.oldQuantity = oldQuantity
    self.newQuantity = newQuantity
    self.quantitySteps = quantitySteps
    self.quantityText = quantityText
    self.contractRemarks = contractRemarks
    self.unitPrice = unitPrice
    self.priceEffect = priceEffect
    self.action = action
    self.reason = reason
    self.guards = guards
    self.changePolicy = changePolicy
    self.effectiveDate = effectiveDate
    self.target = target
    self.currency = currency
    self.unitCost = unitCost
    self.unitCostSource = unitCostSource
    self.newUnitCost = newUnitCost
    self.margin = margin
    self.periodEffect = periodEffect
    self.proration = proration
    self.restoredRunID = restoredRunID
    self.correction = correction
    self.dataTime = dataTime
  }

  public enum Action: RPCEnum {
    case unspecified
    /// The addition in ConnectWise already has this quantity.
    case noneValue
    case update
    case create
    /// A problem prevents billing. The reason explains it.
    case blocked
    /// The quantities differ, and the product's creation policy is to report only.
    case report
    /// An unknown number.
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

  /// Whether ConnectWise prorates the addition in its current period, once the line is applied.
  public enum Proration: RPCEnum {
    /// ConnectWise decides.
    case unspecified
    case on
    case off
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Proration] { [.unspecified, .on, .off] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .on
        case 2: self = .off
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .on: 1
        case .off: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "PRORATION_UNSPECIFIED"
        case .on: "PRORATION_ON"
        case .off: "PRORATION_OFF"
        case .unrecognized: nil
      }
    }
  }

  /// Where a unit cost comes from.
  public enum CostSource: RPCEnum {
    case unspecified
    /// The addition in ConnectWise.
    case addition
    /// The catalog product in ConnectWise.
    case catalog
    /// What the source of the count charges.
    case vendor
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [CostSource] { [.unspecified, .addition, .catalog, .vendor] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .addition
        case 2: self = .catalog
        case 3: self = .vendor
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .addition: 1
        case .catalog: 2
        case .vendor: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "COST_SOURCE_UNSPECIFIED"
        case .addition: "COST_SOURCE_ADDITION"
        case .catalog: "COST_SOURCE_CATALOG"
        case .vendor: "COST_SOURCE_VENDOR"
        case .unrecognized: nil
      }
    }
  }

  /// The count that is billed.
  public struct BilledCount: RPCMessage {
    public static var protoName: String { "cwlink.v1.PlanLine.BilledCount" }

    /// A decimal number with at most four decimal places.
    public var quantity: String = ""
    public var basis: Product.CountBasis = .init(rawValue: 0)
    /// The time of the latest report it is based on.
    public var asOfTime: ProtobufTimestamp? = nil
    /// The source that decides: see Product.source_precedence.
    public var source: String = ""
    /// What the other sources reported for the period, in the order of precedence.
    public var otherSources: [SourceCount] = []
    /// Where the latest report came from. Absent if it was not collected.
    public var origin: CountOrigin? = nil
    /// How the quantity was calculated.
    public var calculation: CountCalculation? = nil

    public init() {}

    public init(quantity: String = "", basis: Product.CountBasis = .init(rawValue: 0), asOfTime: ProtobufTimestamp? = nil, source: String = "", otherSources: [SourceCount] = [], origin: CountOrigin? = nil, calculation: CountCalculation? = nil) {
      self.quantity = quantity
      self.basis = basis
      self.asOfTime = asOfTime
      self.source = source
      self.otherSources = otherSources
      self.origin = origin
      self.calculation = calculation
    }

  }

  /// The addition that corrects a month that was invoiced. It bills once, because it is in force in one billing cycle only.
  public struct Correction: RPCMessage {
    public static var protoName: String { "cwlink.v1.PlanLine.Correction" }

    public var part: PlanLine.Correction.Part = .init(rawValue: 0)
    /// 1 for the first correction of the month, 2 for the next.
    public var number: Int32 = 0
    /// The quantity of the new addition, a decimal number; never negative, because a credit has a negative price. "0" without an addition.
    public var quantity: String = ""
    /// The days in which it is in force, those that the next invoice covers. Empty without an addition.
    public var firstDate: String = ""
    public var lastDate: String = ""
    /// The addition's description. It ends with the marker by which the correction is found again. Empty without an addition.
    public var description: String = ""

    public init() {}

    public init(part: PlanLine.Correction.Part = .init(rawValue: 0), number: Int32 = 0, quantity: String = "", firstDate: String = "", lastDate: String = "", description: String = "") {
      self.part = part
      self.number = number
      self.quantity = quantity
      self.firstDate = firstDate
      self.lastDate = lastDate
      self.description = description
    }

    public enum Part: RPCEnum {
      case unspecified
      /// The difference between what was billed and what is to be billed.
      case difference
      /// A credit for everything that was billed.
      case credit
      /// Everything that is to be billed, after the credit.
      case charge
      /// An unknown number.
      case unrecognized(Int32)

      public static var allCases: [Part] { [.unspecified, .difference, .credit, .charge] }

      public init(rawValue: Int32) {
        switch rawValue {
          case 0: self = .unspecified
          case 1: self = .difference
          case 2: self = .credit
          case 3: self = .charge
          default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
          case .unspecified: 0
          case .difference: 1
          case .credit: 2
          case .charge: 3
          case .unrecognized(let number): number
        }
      }

      public var protoName: String? {
        switch self {
          case .unspecified: "PART_UNSPECIFIED"
          case .difference: "PART_DIFFERENCE"
          case .credit: "PART_CREDIT"
          case .charge: "PART_CHARGE"
          case .unrecognized: nil
        }
      }
    }

  }

}

/// What a target of a mapping gets, and of what. The quantities are decimal numbers with at most four decimal places.
public struct LineTarget: RPCMessage {
  public static var protoName: String { "cwlink.v1.LineTarget" }

  public var targetMappingID: String = ""
  /// The last part of the line's id.
  public var targetID: String = ""
  public var kind: TargetMapping.Kind = .init(rawValue: 0)
  /// Several of a sum; one of a split or of lines.
  public var parts: [LineTarget.Part] = []
  /// The sum of the parts. Empty if one has no quantity.
  public var total: String = ""
  /// The next four are as in Target.
  public var share: Target.Share = .init(rawValue: 0)
  public var fixedQuantity: String = ""
  public var percent: String = ""
  public var site: String = ""
  public var factor: String = ""
  /// The calculation, for example "40 wfbs + 12 wfbs-adv = 52", or "60 percent of 37 → 22.2, rounded up 23". Empty if the line is blocked before.
  public var text: String = ""

  public init() {}

  public init(targetMappingID: String = "", targetID: String = "", kind: TargetMapping.Kind = .init(rawValue: 0), parts: [LineTarget.Part] = [], total: String = "", share: Target.Share = .init(rawValue: 0), fixedQuantity: String = "", percent: String = "", site: String = "", factor: String = "", text: String = "") {
    self.targetMappingID = targetMappingID
    self.targetID = targetID
    self.kind = kind
    self.parts = parts
    self.total = total
    self.share = share
    self.fixedQuantity = fixedQuantity
    self.percent = percent
    self.site = site
    self.factor = factor
    self.text = text
  }

  /// A product that is billed in the addition.
  public struct Part: RPCMessage {
    public static var protoName: String { "cwlink.v1.LineTarget.Part" }

    public var productID: String = ""
    public var productName: String = ""
    /// The count, or what the contract terms make of it. Empty if the period has no count, or the product is not billed for the customer.
    public var quantity: String = ""
    /// The source of the count.
    public var source: String = ""
    public var asOfTime: ProtobufTimestamp? = nil
    /// What was counted, before the contract terms. Empty like `quantity`.
    public var countedQuantity: String = ""
    /// What the contract terms made of it, as in PlanLine.quantity_text. Empty if no term applies.
    public var quantityText: String = ""

    public init() {}

    public init(productID: String = "", productName: String = "", quantity: String = "", source: String = "", asOfTime: ProtobufTimestamp? = nil, countedQuantity: String = "", quantityText: String = "") {
      self.productID = productID
      self.productName = productName
      self.quantity = quantity
      self.source = source
      self.asOfTime = asOfTime
      self.countedQuantity = countedQuantity
      self.quantityText = quantityText
    }

  }

}

/// A safety check that stops a plan line, or asks for confirmation.
public struct Guard: RPCMessage {
  public static var protoName: String { "cwlink.v1.Guard" }

  public var code: Guard.Code = .init(rawValue: 0)
  /// true: the line cannot be applied. false: the line is applied if it is confirmed.
  public var blocks: Bool = false
  public var message: String = ""
  /// How to fix it. Empty if there is nothing to fix.
  public var remedy: String = ""
  /// The settings that decided, for example "drop-to-zero: ask (default)". Empty for a guard without a setting.
  public var setting: String = ""

  public init() {}

  public init(code: Guard.Code = .init(rawValue: 0), blocks: Bool = false, message: String = "", remedy: String = "", setting: String = "") {
    self.code = code
    self.blocks = blocks
    self.message = message
    self.remedy = remedy
    self.setting = setting
  }

  public enum Code: RPCEnum {
    case unspecified
    case changeOverThreshold
    case dropToZero
    case staleCount
    case agreementNotBillable
    case productIsBundle
    /// An invoice covered the whole period, or ConnectWise does not say whether one did; the latter does not block.
    case periodInvoiced
    case companyInactive
    case companyDeleted
    case duplicateAdditions
    case productUnmapped
    case periodBilled
    case noAgreement
    case noCount
    case noAddition
    case productInactive
    case companyUnknown
    case additionShared
    case additionEnding
    case largeCreation
    case deliveryOpen
    case connectwiseUnreadable
    /// An addition of the product begins after the period, and a new one would overlap it.
    case additionBeginsLater
    /// The product's addition was cancelled inside the period; a new one would begin on the day of its cancellation.
    case additionCancelled
    /// The addition has no quantity in ConnectWise.
    case additionWithoutQuantity
    /// Several sources reported different quantities, and the product does not say which of them decides.
    case sourcesDisagree
    /// The addition has a quantity in ConnectWise that is not 0 to 10,000,000 with at most four decimal places.
    case quantityNotExact
    /// The count's quantity is over 10,000,000, which no addition can have.
    case quantityTooLarge
    /// Formerly for every product in a target mapping; only in plans of an earlier version.
    case productHasTargets
    /// The period was billed by a line that does not bill the product now: its target mapping was made, changed or removed since.
    case billedByOtherTarget
    /// A product of a sum has no count, or is not billed for the customer.
    case partWithoutCount
    /// A split by site, and the count does not say what each site has.
    case sitesUnknown
    /// A split by site without a remainder, and a site that no target names.
    case siteWithoutTarget
    /// The unit price is less than the unit cost.
    case lineAtLoss
    /// A product of a target mapping is also billed in the addition that it would have without the mapping, and no line covers that one.
    case additionUncovered
    /// Of an undo plan: the addition is not as the run left it.
    case changedSinceRun
    /// Of an undo plan: a later run wrote the line in the same period.
    case billedByLaterRun
    /// Of an undo plan: a later period of the line was billed on the same agreement.
    case laterPeriodBilled
    /// The month was invoiced, and another quantity is to be billed.
    case lateCorrection
    /// It cannot be decided what an invoice took, or which invoice would take the correction.
    case correctionImpossible
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Code] { [.unspecified, .changeOverThreshold, .dropToZero, .staleCount, .agreementNotBillable, .productIsBundle, .periodInvoiced, .companyInactive, .companyDeleted, .duplicateAdditions, .productUnmapped, .periodBilled, .noAgreement, .noCount, .noAddition, .productInactive, .companyUnknown, .additionShared, .additionEnding, .largeCreation, .deliveryOpen, .connectwiseUnreadable, .additionBeginsLater, .additionCancelled, .additionWithoutQuantity, .sourcesDisagree, .quantityNotExact, .quantityTooLarge, .productHasTargets, .billedByOtherTarget, .partWithoutCount, .sitesUnknown, .siteWithoutTarget, .lineAtLoss, .additionUncovered, .changedSinceRun, .billedByLaterRun, .laterPeriodBilled, .lateCorrection, .correctionImpossible] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .changeOverThreshold
        case 2: self = .dropToZero
        case 3: self = .staleCount
        case 4: self = .agreementNotBillable
        case 5: self = .productIsBundle
        case 6: self = .periodInvoiced
        case 7: self = .companyInactive
        case 8: self = .companyDeleted
        case 9: self = .duplicateAdditions
        case 10: self = .productUnmapped
        case 11: self = .periodBilled
        case 12: self = .noAgreement
        case 13: self = .noCount
        case 14: self = .noAddition
        case 15: self = .productInactive
        case 16: self = .companyUnknown
        case 17: self = .additionShared
        case 18: self = .additionEnding
        case 19: self = .largeCreation
        case 20: self = .deliveryOpen
        case 21: self = .connectwiseUnreadable
        case 22: self = .additionBeginsLater
        case 23: self = .additionCancelled
        case 24: self = .additionWithoutQuantity
        case 25: self = .sourcesDisagree
        case 26: self = .quantityNotExact
        case 27: self = .quantityTooLarge
        case 30: self = .productHasTargets
        case 31: self = .billedByOtherTarget
        case 33: self = .partWithoutCount
        case 34: self = .sitesUnknown
        case 35: self = .siteWithoutTarget
        case 36: self = .lineAtLoss
        case 37: self = .additionUncovered
        case 46: self = .changedSinceRun
        case 47: self = .billedByLaterRun
        case 48: self = .laterPeriodBilled
        case 50: self = .lateCorrection
        case 51: self = .correctionImpossible
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .changeOverThreshold: 1
        case .dropToZero: 2
        case .staleCount: 3
        case .agreementNotBillable: 4
        case .productIsBundle: 5
        case .periodInvoiced: 6
        case .companyInactive: 7
        case .companyDeleted: 8
        case .duplicateAdditions: 9
        case .productUnmapped: 10
        case .periodBilled: 11
        case .noAgreement: 12
        case .noCount: 13
        case .noAddition: 14
        case .productInactive: 15
        case .companyUnknown: 16
        case .additionShared: 17
        case .additionEnding: 18
        case .largeCreation: 19
        case .deliveryOpen: 20
        case .connectwiseUnreadable: 21
        case .additionBeginsLater: 22
        case .additionCancelled: 23
        case .additionWithoutQuantity: 24
        case .sourcesDisagree: 25
        case .quantityNotExact: 26
        case .quantityTooLarge: 27
        case .productHasTargets: 30
        case .billedByOtherTarget: 31
        case .partWithoutCount: 33
        case .sitesUnknown: 34
        case .siteWithoutTarget: 35
        case .lineAtLoss: 36
        case .additionUncovered: 37
        case .changedSinceRun: 46
        case .billedByLaterRun: 47
        case .laterPeriodBilled: 48
        case .lateCorrection: 50
        case .correctionImpossible: 51
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "CODE_UNSPECIFIED"
        case .changeOverThreshold: "CODE_CHANGE_OVER_THRESHOLD"
        case .dropToZero: "CODE_DROP_TO_ZERO"
        case .staleCount: "CODE_STALE_COUNT"
        case .agreementNotBillable: "CODE_AGREEMENT_NOT_BILLABLE"
        case .productIsBundle: "CODE_PRODUCT_IS_BUNDLE"
        case .periodInvoiced: "CODE_PERIOD_INVOICED"
        case .companyInactive: "CODE_COMPANY_INACTIVE"
        case .companyDeleted: "CODE_COMPANY_DELETED"
        case .duplicateAdditions: "CODE_DUPLICATE_ADDITIONS"
        case .productUnmapped: "CODE_PRODUCT_UNMAPPED"
        case .periodBilled: "CODE_PERIOD_BILLED"
        case .noAgreement: "CODE_NO_AGREEMENT"
        case .noCount: "CODE_NO_COUNT"
        case .noAddition: "CODE_NO_ADDITION"
        case .productInactive: "CODE_PRODUCT_INACTIVE"
        case .companyUnknown: "CODE_COMPANY_UNKNOWN"
        case .additionShared: "CODE_ADDITION_SHARED"
        case .additionEnding: "CODE_ADDITION_ENDING"
        case .largeCreation: "CODE_LARGE_CREATION"
        case .deliveryOpen: "CODE_DELIVERY_OPEN"
        case .connectwiseUnreadable: "CODE_CONNECTWISE_UNREADABLE"
        case .additionBeginsLater: "CODE_ADDITION_BEGINS_LATER"
        case .additionCancelled: "CODE_ADDITION_CANCELLED"
        case .additionWithoutQuantity: "CODE_ADDITION_WITHOUT_QUANTITY"
        case .sourcesDisagree: "CODE_SOURCES_DISAGREE"
        case .quantityNotExact: "CODE_QUANTITY_NOT_EXACT"
        case .quantityTooLarge: "CODE_QUANTITY_TOO_LARGE"
        case .productHasTargets: "CODE_PRODUCT_HAS_TARGETS"
        case .billedByOtherTarget: "CODE_BILLED_BY_OTHER_TARGET"
        case .partWithoutCount: "CODE_PART_WITHOUT_COUNT"
        case .sitesUnknown: "CODE_SITES_UNKNOWN"
        case .siteWithoutTarget: "CODE_SITE_WITHOUT_TARGET"
        case .lineAtLoss: "CODE_LINE_AT_LOSS"
        case .additionUncovered: "CODE_ADDITION_UNCOVERED"
        case .changedSinceRun: "CODE_CHANGED_SINCE_RUN"
        case .billedByLaterRun: "CODE_BILLED_BY_LATER_RUN"
        case .laterPeriodBilled: "CODE_LATER_PERIOD_BILLED"
        case .lateCorrection: "CODE_LATE_CORRECTION"
        case .correctionImpossible: "CODE_CORRECTION_IMPOSSIBLE"
        case .unrecognized: nil
      }
    }
  }

}

public struct CreatePlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreatePlanRequest" }

  /// A month, for example "2026-11". Default: the current month in the integration's time zone.
  public var period: String = ""
  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  /// Empty means every product.
  public var productIDs: [String] = []
  /// Returns the plan without storing it. Its hash cannot be applied until CreatePlan stores the same plan.
  public var validateOnly: Bool = false
  /// Reads the additions of every agreement. Otherwise a plan of more than 100 agreements uses those that are known and at most
  /// GeneralSettings.plan_data_hours old; see PlanLine.data_time.
  public var fresh: Bool = false

  public init() {}

  public init(period: String = "", customerIDs: [String] = [], productIDs: [String] = [], validateOnly: Bool = false, fresh: Bool = false) {
    self.period = period
    self.customerIDs = customerIDs
    self.productIDs = productIDs
    self.validateOnly = validateOnly
    self.fresh = fresh
  }

}

public struct StreamPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.StreamPlanRequest" }

  /// A month, for example "2026-11". Default: the current month in the integration's time zone.
  public var period: String = ""
  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  /// Empty means every product.
  public var productIDs: [String] = []
  /// Returns the plan without storing it. Its hash cannot be applied until CreatePlan or StreamPlan stores the same plan.
  public var validateOnly: Bool = false
  /// As in CreatePlanRequest.
  public var fresh: Bool = false
  /// 1 to 1000: the lines come in messages of their own as soon as they are planned, at most this many in each, and the plan has none. They do not count if
  /// the call fails afterwards. 0: the plan has its lines.
  public var linesPerMessage: Int32 = 0
  /// The plan has no lines, and none are sent before it; lines_per_message is ignored. ListPlanLines lists them.
  public var withoutLines: Bool = false

  public init() {}

  public init(period: String = "", customerIDs: [String] = [], productIDs: [String] = [], validateOnly: Bool = false, fresh: Bool = false, linesPerMessage: Int32 = 0, withoutLines: Bool = false) {
    self.period = period
    self.customerIDs = customerIDs
    self.productIDs = productIDs
    self.validateOnly = validateOnly
    self.fresh = fresh
    self.linesPerMessage = linesPerMessage
    self.withoutLines = withoutLines
  }

}

public struct PlanProgress: RPCMessage {
  public static var protoName: String { "cwlink.v1.PlanProgress" }

  /// The number of customers planned so far.
  public var done: Int32 = 0
  /// The number of customers to plan.
  public var total: Int32 = 0
  /// Only in the last message.
  public var plan: Plan? = nil
  /// The next lines of the plan: see StreamPlanRequest.lines_per_message. In messages without anything else.
  public var lines: [PlanLine] = []

  public init() {}

  public init(done: Int32 = 0, total: Int32 = 0, plan: Plan? = nil, lines: [PlanLine] = []) {
    self.done = done
    self.total = total
    self.plan = plan
    self.lines = lines
  }

}

public struct CreateUndoPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreateUndoPlanRequest" }

  /// The run to take back.
  public var runID: String = ""
  /// Returns the plan without storing it. Its hash cannot be applied until CreateUndoPlan stores the same plan.
  public var validateOnly: Bool = false

  public init() {}

  public init(runID: String = "", validateOnly: Bool = false) {
    self.runID = runID
    self.validateOnly = validateOnly
  }

}

public struct GetPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetPlanRequest" }

  /// The plan's id, its hash, or at least the first 8 characters of its hash.
  public var plan: String = ""
  /// Returns the plan without its lines.
  public var withoutLines: Bool = false

  public init() {}

  public init(plan: String = "", withoutLines: Bool = false) {
    self.plan = plan
    self.withoutLines = withoutLines
  }

}

public struct ListPlanLinesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListPlanLinesRequest" }

  /// The plan's id, its hash, or at least the first 8 characters of its hash.
  public var plan: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(plan: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.plan = plan
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListPlanLinesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListPlanLinesResponse" }

  public var lines: [PlanLine] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(lines: [PlanLine] = [], nextPageToken: String = "") {
    self.lines = lines
    self.nextPageToken = nextPageToken
  }

}

public struct ListPlansRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListPlansRequest" }

  /// 1 to 1000. Default 100.
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
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(plans: [Plan] = [], nextPageToken: String = "") {
    self.plans = plans
    self.nextPageToken = nextPageToken
  }

}

public struct ApplyPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ApplyPlanRequest" }

  /// The complete hash, so that exactly the plan that was reviewed is applied.
  public var planHash: String = ""
  /// The lines with guards that a person has confirmed. Other lines with guards are left out.
  public var confirmedLineIDs: [String] = []
  /// Confirms every line with guards that do not block.
  public var confirmAll: Bool = false
  /// Returns the run that would be made, without ids of deliveries, and changes nothing.
  public var validateOnly: Bool = false
  /// Kept with the plan's approval and in the activity log, for example the number of the ticket that approved it. At most 1,000 characters.
  public var note: String = ""
  /// Applies the confirmed lines only: lines without guards are left out too, and lines that need no change are not recorded as billed. Requires
  /// confirmed_line_ids, and excludes confirm_all.
  public var onlyConfirmed: Bool = false
  /// Returns the run without its lines.
  public var withoutLines: Bool = false

  public init() {}

  public init(planHash: String = "", confirmedLineIDs: [String] = [], confirmAll: Bool = false, validateOnly: Bool = false, note: String = "", onlyConfirmed: Bool = false, withoutLines: Bool = false) {
    self.planHash = planHash
    self.confirmedLineIDs = confirmedLineIDs
    self.confirmAll = confirmAll
    self.validateOnly = validateOnly
    self.note = note
    self.onlyConfirmed = onlyConfirmed
    self.withoutLines = withoutLines
  }

}

/// The application of one plan.
public struct Run: RPCMessage {
  public static var protoName: String { "cwlink.v1.Run" }

  public var id: String = ""
  public var planID: String = ""
  public var planHash: String = ""
  /// A month, for example "2026-11".
  public var period: String = ""
  public var state: Run.State = .init(rawValue: 0)
  public var lines: [RunLine] = []
  /// The number of lines.
  public var total: Int32 = 0
  /// The number of lines that are finished.
  public var done: Int32 = 0
  /// The number of lines that were left out, failed or found a conflict.
  public var problems: Int32 = 0
  public var createTime: ProtobufTimestamp? = nil
  /// Absent while the run is running.
  public var endTime: ProtobufTimestamp? = nil
  public var createdBy: String = ""
  /// The run whose lines this one took back. Empty for a run that bills.
  public var undoneRunID: String = ""
  /// The runs that took back lines of this one, oldest first. Not in listings.
  public var undoneByRunIDs: [String] = []
  /// What became of the billed lines in ConnectWise's invoicing, as last read: listing runs reads nothing. Only in GetRun and ListRuns.
  public var invoiced: InvoicedLines? = nil

  public init() {}

  public init(id: String = "", planID: String = "", planHash: String = "", period: String = "", state: Run.State = .init(rawValue: 0), lines: [RunLine] = [], total: Int32 = 0, done: Int32 = 0, problems: Int32 = 0, createTime: ProtobufTimestamp? = nil, endTime: ProtobufTimestamp? = nil, createdBy: String = "", undoneRunID: String = "", undoneByRunIDs: [String] = [], invoiced: InvoicedLines? = nil) {
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
    self.undoneRunID = undoneRunID
    self.undoneByRunIDs = undoneByRunIDs
    self.invoiced = invoiced
  }

  public enum State: RPCEnum {
    case unspecified
    case running
    /// Every line is done.
    case done
    /// The run ended, and at least one line was left out, failed or found a conflict.
    case doneWithProblems
    /// An unknown number.
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

/// The numbers of a run's billed lines by what became of them in ConnectWise's invoicing.
public struct InvoicedLines: RPCMessage {
  public static var protoName: String { "cwlink.v1.InvoicedLines" }

  /// An invoice took them.
  public var taken: Int32 = 0
  /// The invoice that covers the period is still to come.
  public var noneYet: Int32 = 0
  /// They were written after the invoice that covers the period.
  public var cameAfter: Int32 = 0
  /// The invoice is due and was not read since, or it is not known which invoice covers the period. GetRun with lines, ListRunLines and a reconciliation
  /// of the period read the invoices.
  public var notKnown: Int32 = 0

  public init() {}

  public init(taken: Int32 = 0, noneYet: Int32 = 0, cameAfter: Int32 = 0, notKnown: Int32 = 0) {
    self.taken = taken
    self.noneYet = noneYet
    self.cameAfter = cameAfter
    self.notKnown = notKnown
  }

}

public struct RunLine: RPCMessage {
  public static var protoName: String { "cwlink.v1.RunLine" }

  /// The id of the plan line, "CUSTOMER/PRODUCT" or "CUSTOMER/PRODUCT/TARGET".
  public var lineID: String = ""
  public var customerID: String = ""
  public var productID: String = ""
  /// Unset without an agreement.
  public var agreementID: Int64 = 0
  /// Unset until the addition exists.
  public var additionID: Int64 = 0
  /// The quantity before the run, and after it. Decimal numbers with at most four decimal places.
  public var oldQuantity: String = ""
  public var newQuantity: String = ""
  public var outcome: RunLine.Outcome = .init(rawValue: 0)
  public var message: String = ""
  /// Empty if nothing is sent for the line.
  public var deliveryID: String = ""
  /// What had changed, with OUTCOME_CONFLICT. Unspecified otherwise.
  public var conflictReason: ConflictReason = .init(rawValue: 0)
  /// What became of the line in ConnectWise's invoicing. Only in GetRun, for lines that were billed.
  public var invoice: LineInvoice? = nil
  /// The run that took the line back. Empty if none did.
  public var undoneByRunID: String = ""

  public init() {}

  public init(lineID: String = "", customerID: String = "", productID: String = "", agreementID: Int64 = 0, additionID: Int64 = 0, oldQuantity: String = "", newQuantity: String = "", outcome: RunLine.Outcome = .init(rawValue: 0), message: String = "", deliveryID: String = "", conflictReason: ConflictReason = .init(rawValue: 0), invoice: LineInvoice? = nil, undoneByRunID: String = "") {
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
    self.conflictReason = conflictReason
    self.invoice = invoice
    self.undoneByRunID = undoneByRunID
  }

  public enum Outcome: RPCEnum {
    case unspecified
    case pending
    /// ConnectWise has the new quantity: it confirmed the request, or the addition was read again.
    case applied
    case unchanged
    /// The addition, or something else that the line depends on, changed in ConnectWise after the plan was made, so nothing was written.
    case conflict
    case failed
    /// Blocked, or not confirmed.
    case leftOut
    /// The request was sent and no answer arrived. The addition is read before anything is sent again.
    case uncertain
    /// An unknown number.
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
  /// Returns the run without its lines.
  public var withoutLines: Bool = false

  public init() {}

  public init(runID: String = "", withoutLines: Bool = false) {
    self.runID = runID
    self.withoutLines = withoutLines
  }

}

public struct ListRunLinesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListRunLinesRequest" }

  public var runID: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(runID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.runID = runID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListRunLinesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListRunLinesResponse" }

  /// Each with what became of it on an invoice, as in GetRun.
  public var lines: [RunLine] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(lines: [RunLine] = [], nextPageToken: String = "") {
    self.lines = lines
    self.nextPageToken = nextPageToken
  }

}

public struct WatchRunRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.WatchRunRequest" }

  public var runID: String = ""
  /// The last message has no lines either.
  public var withoutLines: Bool = false

  public init() {}

  public init(runID: String = "", withoutLines: Bool = false) {
    self.runID = runID
    self.withoutLines = withoutLines
  }

}

public struct ListRunsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListRunsRequest" }

  /// 1 to 1000. Default 100.
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
  /// Empty on the last page.
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
  /// A month, for example "2026-11". Default: the current month.
  public var period: String = ""
  /// The etag of the customer's settings as the caller knows them. The call fails with FAILED_PRECONDITION if the saved settings have
  /// another one. Empty means the saved settings.
  public var settingsEtag: String = ""
  /// A retry with the same request_id sends no second e-mail.
  public var requestID: String = ""
  /// Returns the e-mail without sending it.
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

  /// Empty if nothing was sent.
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

  /// A month, for example "2026-11". Default: the current month.
  public var period: String = ""
  /// A retry with the same request_id returns the same plan and run.
  public var requestID: String = ""
  /// Returns the plan without storing or applying it.
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
  /// Empty if nothing was applied.
  public var runID: String = ""
  /// The number of lines added to the delivery queue.
  public var applied: Int32 = 0
  /// The number of lines that need confirmation. A new plan shows them again.
  public var waiting: Int32 = 0
  /// The number of lines that are blocked by a problem.
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

