import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ExactDecimal

/// Decides the guards of a plan line (rule 20).
enum GuardRules {
  /// Guards that do not depend on the agreement's additions.
  static func beforeReading(_ input: LineInput) -> [Guard] {
    var guards: [Guard] = []
    let customer = input.customerID
    let product = input.product
    switch input.company {
    case nil:
      guards.append(
        Guard(
          code: .companyUnknown, blocks: true, message: "the customer is not linked to a ConnectWise company",
          remedy: Remedy(.customersSetCompany, customer).command))
    case let company? where company.isDeleted:
      guards.append(
        Guard(
          code: .companyDeleted, blocks: true, message: "the company \(company.identifier) is deleted in ConnectWise",
          remedy: "\(Remedy(.customersSetCompany, customer)), or \(Remedy(.customersDisable, customer))"))
    case let company? where company.isInactive:
      guards.append(
        Guard(
          code: .companyInactive, blocks: true, message: "the company \(company.identifier) is inactive in ConnectWise",
          remedy: "make it active in ConnectWise, then: \(Remedy(.customersSync, customer))"))
    default: break
    }
    if input.count == nil, input.mapped?.mapping.kind != .sum {
      guards.append(
        Guard(
          code: .noCount, blocks: true,
          message: "no count of \(product.name) was reported up to the end of \(input.period)" + withoutCount(input.contractTerms),
          remedy: Remedy(.usageReport, customer, product.id).command))
    }
    if let count = input.count, let billed = input.billedQuantity, !QuantityRange.all.contains(billed) {
      guards.append(
        Guard(
          code: .quantityTooLarge, blocks: true,
          message: "\(count.text(of: input.period)) is \(billed); an addition can have \(QuantityRange.text)",
          remedy: input.mapped.map { Remedy(.targetsShow, $0.mapping.id).command } ?? Remedy(.productsSetLatest, product.id).command))
    }
    if product.catalog == nil {
      guards.append(
        Guard(
          code: .productUnmapped, blocks: true, message: "\(product.name) is not mapped to a catalog product",
          remedy: input.mapCommand))
    }
    if let target = target(input) { guards.append(target) }
    if let other = billedOtherwise(input) { guards.append(other) }
    switch input.agreement {
    case .chosen: break
    case .none(let message, let remedy):
      guards.append(Guard(code: .noAgreement, blocks: true, message: message, remedy: remedy))
    case .unreadable(let message):
      guards.append(
        Guard(code: .connectWiseUnreadable, blocks: true, message: message, remedy: "\(Remedy(.integrationTest)), then plan again"))
    }
    if let why = input.unreadable {
      guards.append(Guard(code: .connectWiseUnreadable, blocks: true, message: why, remedy: "\(Remedy(.integrationTest)), then plan again"))
    }
    if let id = input.openDeliveryID {
      guards.append(
        Guard(
          code: .deliveryOpen, blocks: true, message: "delivery \(id) of an earlier run has not ended",
          remedy: Remedy(.deliveriesShow, id).command))
    }
    return guards
  }

  /// Why a term that would be billed whatever was used is not: without a count nobody knows whether more was used (rule 40).
  static func withoutCount(_ terms: EffectiveTerms) -> String {
    guard let minimum = terms.term(\.minimum)?.value, minimum > .zero else { return "" }
    return "; the minimum of \(minimum) is billed once a count is reported, also one of 0"
  }

  /// Guards that depend on the agreement and its additions.
  static func onAgreement(
    _ input: LineInput, _ agreement: LineInput.AgreementFacts, _ additions: [AdditionRules.Current]
  ) -> [Guard] {
    var guards: [Guard] = []
    if let obstacle = agreement.obstacle(to: input.period) {
      guards.append(
        Guard(
          code: .agreementNotBillable, blocks: true,
          message: "the agreement \(agreement.name) (#\(agreement.id)) \(obstacle.text)",
          remedy: input.assignCommand))
    }
    if let invoiced = invoiced(input.period, agreement), invoiced.blocks { guards.append(invoiced) }
    if let catalog = input.product.catalog {
      if catalog.isBundle {
        guards.append(
          Guard(
            code: .productIsBundle, blocks: true, message: "\(catalog.identifier) is of class Bundle, which an addition cannot have",
            remedy: input.mapCommand))
      }
      if catalog.isInactive, additions.isEmpty { guards.append(productInactive(input, catalog)) }
    }
    if let odd = additions.first(where: { $0.oddQuantity != nil }) {
      guards.append(
        Guard(
          code: .quantityNotExact, blocks: true,
          message: "the addition #\(odd.id) of the agreement \(agreement.name) has the \(odd.quantityText)",
          remedy: "correct its quantity in ConnectWise, then plan again"))
    } else if let addition = additions.first, additions.count == 1, addition.quantity == nil {
      guards.append(
        Guard(
          code: .additionWithoutQuantity, blocks: true,
          message:
            "the addition #\(addition.id) of the agreement \(agreement.name) has no quantity in ConnectWise, which is not the same as 0",
          remedy: "enter its quantity in ConnectWise, then plan again"))
    }
    if additions.count > 1 {
      let ids = additions.map(\.window.description).joined(separator: "; ")
      guards.append(
        Guard(
          code: .duplicateAdditions, blocks: true,
          message:
            "the agreement \(agreement.name) has \(additions.count) additions of \(input.product.catalog?.identifier ?? "it"): \(ids)",
          remedy: "cancel or delete all but one in ConnectWise, then plan again"))
    }
    return guards
  }

  /// A new addition cannot have an inactive product.
  static func productInactive(_ input: LineInput, _ catalog: LineInput.CatalogFacts, replaces: Bool = false) -> Guard {
    let map = input.mapCommand
    return Guard(
      code: .productInactive, blocks: true,
      message: "\(catalog.identifier) is inactive in the catalog" + (replaces ? ", so that its addition cannot be replaced" : ""),
      remedy: replaces ? "\(Remedy(.productsChangeInPlace, input.product.id)), or \(map)" : map)
  }

  /// The guard for a period whose invoice went out; it only asks where ConnectWise does not say. Nil if an invoice is still to come.
  ///
  /// Used for a plan, and again when a line is sent.
  static func invoiced(_ period: Period, _ agreement: LineInput.AgreementFacts, confirm: String = "") -> Guard? {
    let terms = agreement.invoices
    let next = terms.nextInvoiceDay.map(String.init(describing:)) ?? "an unknown day"
    switch InvoiceRules.state(of: period, terms) {
    case .open: return nil
    case .beforeBilling(let day):
      return Guard(
        code: .periodInvoiced, blocks: true,
        message: "\(period) is never invoiced: billing of the agreement \(agreement.name) begins on \(day)",
        remedy: Remedy(.billingPlanPeriod, Period(day)).command)
    case .invoiced(let day):
      return Guard(
        code: .periodInvoiced, blocks: true,
        message:
          "\(period) is invoiced already: the next invoice of the agreement \(agreement.name), on \(next), covers the days from \(day)"
          + (terms.answer.map {
            InvoiceRules.Timing(periodType: terms.periodType) == nil ? " (\($0.timing.text), as set for \($0.setting))" : ""
          } ?? ""),
        remedy: "\(Remedy(.billingPlanPeriod, Period(day))); if its count changed since: \(Remedy(.billingCorrect, period))")
    case .unknown:
      return Guard(
        code: .periodInvoiced, blocks: false,
        message:
          "ConnectWise does not say whether the next invoice of the agreement \(agreement.name), on \(next), covers \(period): billing cycle "
          + "'\(terms.billingCycle)', period type '\(terms.periodType)', invoicing cycle '\(terms.invoicingCycle)'",
        remedy: confirm
          + (terms.timing == nil
            ? "\(confirm.isEmpty ? "" : "; or ")say once: \(Remedy(.agreementsTimingInAdvance, agreement.id)), or \(Remedy(.agreementsTimingInArrears, agreement.id))"
            : ""))
    }
  }

  /// Guards on unusual changes; each can be confirmed.
  static func onChange(
    _ input: LineInput, _ agreement: LineInput.AgreementFacts, old: ExactDecimal, new: ExactDecimal, exists: Bool
  ) -> RaisedGuards {
    let confirm = confirmation(input)
    var raised = RaisedGuards(input.settings)
    func ask(_ code: Guard.Code, _ message: String) { raised.raise(code, message, remedy: confirm) }
    if let invoiced = invoiced(input.period, agreement, confirm: confirm), !invoiced.blocks { raised.raise(invoiced) }
    if let billed = input.billed {
      ask(.periodBilled, "\(input.period) was billed with \(billed.quantity) by run \(billed.runID)")
    }
    onQuantities(&raised, old: old, new: new, exists: exists, confirm: confirm)
    uncovered(&raised, input)
    for (productID, count) in input.counts where count.isDisputed {
      let others = count.others.map { "\($0.source) \($0.quantity)" }.joined(separator: ", ")
      ask(
        .sourcesDisagree,
        "\(count.source) reported \(count.quantity), but \(others); say which decides: "
          + Remedy(.productsSetSources, productID, count.source).command)
    }
    staleCount(&raised, input)
    return raised
  }

  static func confirmation(_ input: LineInput) -> String { confirmation(input.lineID) }
  static func confirmation(_ lineID: String) -> String { "check it, then apply with --confirm \(lineID)" }

  /// Guards that compare quantities with thresholds.
  private static func onQuantities(
    _ raised: inout RaisedGuards, old: ExactDecimal, new: ExactDecimal, exists: Bool, confirm: String
  ) {
    let policy = raised.policy
    let change = abs(new.decimal - old.decimal)
    if exists, old > .zero, new == .zero {
      raised.raise(.dropToZero, "drops from \(old) to zero", remedy: confirm)
    } else if exists, change > policy.changeSeats.value.decimal, change * 100 > old.decimal * policy.changePercent.value.decimal {
      raised.raise(
        .changeOverThreshold,
        "changes by \(change) seats, more than \(policy.changePercent.value) % and \(policy.changeSeats.value) seats", remedy: confirm)
    }
    if !exists, new > policy.creationSeats.value {
      raised.raise(.largeCreation, "creates an addition with \(new) seats, more than \(policy.creationSeats.value)", remedy: confirm)
    }
  }

  /// The guards that would stop a line of a stored plan by the present settings, and did not when it was shown. `reference` is the end of the plan's
  /// period, or when the plan was made if that is earlier.
  static func stricter(_ line: PlanLine, _ policy: GuardPolicy, reference: Instant) -> [Guard] {
    let confirm = confirmation(line.id)
    var raised = RaisedGuards(policy)
    // These are computed again below.
    let computable: Set<Guard.Code> = [.dropToZero, .changeOverThreshold, .largeCreation]
    for shown in line.guards where shown.code.usualMode != nil && !computable.contains(shown.code) { raised.raise(shown) }
    for code in line.guardsOff ?? [] where !computable.contains(code) {
      raised.raise(code, "\(code.name) was off when the plan was made", remedy: confirm)
    }
    // A line that takes a run back restores a known quantity: thresholds say nothing about it.
    if line.undo != nil { return raised.guards.filter(\.blocks) }
    var computed = RaisedGuards(policy)
    onQuantities(&computed, old: line.oldQuantity, new: line.newQuantity, exists: line.additionID != nil, confirm: confirm)
    if let count = line.count { staleCount(&computed, count, reference: reference, confirm: confirm) }
    let codes = Set(line.guards.map(\.code))
    return (raised.guards + computed.guards).filter { $0.blocks || !codes.contains($0.code) }
  }

  static func staleCount(_ raised: inout RaisedGuards, _ input: LineInput) {
    guard let count = input.count else { return }
    // A source that fell silent after the period had ended has delivered all of it.
    if let late = input.lateSource, late.lastSuccess.map({ $0.adding(.seconds(86_400)) < input.reference }) ?? true {
      return raised.raise(
        .staleCount, "the counts of \(input.lateSourceID ?? count.source) are stale: \(late.reason)",
        remedy: "\(Remedy(.sourcesTest, input.lateSourceID ?? count.source)), or apply with --confirm \(input.lineID)")
    }
    staleCount(
      &raised, count, reference: input.reference,
      confirm: "check that counts are still reported, then apply with --confirm \(input.lineID)")
  }

  private static func staleCount(_ raised: inout RaisedGuards, _ count: BillableCount, reference: Instant, confirm: String) {
    let age = reference.milliseconds - count.asOf.milliseconds
    guard age > Int64(raised.policy.staleDays.value) * 86_400_000 else { return }
    raised.raise(.staleCount, "the newest count is \(Plural.of(Int(age / 86_400_000), "day")) old", remedy: confirm)
  }
}
