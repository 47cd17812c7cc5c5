import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// Decides a plan's lines. Pure: the same input gives the same line.
enum PlanRules {
  static func line(_ input: LineInput) -> PlanLine {
    var line = PlanLine(
      customerID: input.customerID, customerName: input.customerName, companyID: input.company?.id, productID: input.product.id,
      productName: input.product.name, period: input.period, count: input.count, agreementID: nil, agreementName: "", additionID: nil,
      catalogItemID: input.product.catalog?.id, oldQuantity: .zero, newQuantity: input.billedQuantity ?? .zero, terms: nil,
      priceEffect: nil,
      action: .none, reason: "", guards: [], changePolicy: input.product.changePolicy, effectiveDay: nil, billedRunID: input.billed?.runID)

    line.currency = input.currency.isEmpty ? nil : input.currency
    line.contract = input.contract
    line.mapped = input.mapped.map(PlannedTarget.init)
    line.laterMappingID = input.laterMappingID
    line.guards = GuardRules.beforeReading(input)
    guard case .chosen(let agreement) = input.agreement, let catalog = input.product.catalog else { return blocked(line) }
    line.agreementID = agreement.id
    line.agreementName = agreement.name
    line.dataTime = agreement.dataTime
    line.conditions = conditions(agreement, catalog)
    let ofProduct = agreement.additions.filter { $0.catalogItemID == catalog.id }
    let earliest = max(input.period.firstDay, agreement.startDay ?? input.period.firstDay)
    let windows = AdditionWindowRules.decide(ofProduct.map(\.window), period: input.period, earliest: earliest)
    let additions = ofProduct.filter { windows.current.contains($0.id) }
    line.oldQuantity = (try? additions.compactMap(\.quantity).sum()) ?? .zero
    if additions.count == 1 {
      line.additionID = additions[0].id
      line.terms = additions[0].terms
    } else if additions.isEmpty {
      line.terms = .new(price: catalog.price)
    }
    let cost = CostRules.decide(input, catalog, line)
    line.take(cost)
    line.takeProration(input)
    line.guards += GuardRules.onAgreement(input, agreement, additions)
    if line.guards.contains(where: \.blocks) { return blocked(line) }
    guard input.billedQuantity != nil else { return blocked(line) }
    switch windows {
    case .change(let window):
      guard let addition = additions.first else { return blocked(line) }
      let replacement = AdditionWindowRules.replacement(
        of: window, among: ofProduct.map(\.window), period: input.period, earliest: earliest)
      return decide(line, input, agreement, addition, replacement: replacement)
    case .create(let day, let cancelled): return decide(line, input, agreement, from: day, after: cancelled)
    case .beginsLater(let later): return decide(line, input, agreement, later: later)
    case .several: return blocked(line)
    }
  }

  /// What the line depends on, to be compared when it is sent (rule 37).
  private static func conditions(_ agreement: LineInput.AgreementFacts, _ catalog: LineInput.CatalogFacts) -> PlannedConditions {
    PlannedConditions(
      invoices: agreement.invoices, isProductInactive: catalog.isInactive,
      additions: agreement.additions.filter { $0.catalogItemID == catalog.id }.map(PlannedConditions.Addition.init))
  }

  /// The addition that a line writes to.
  struct Target: Sendable, Hashable {
    var agreementID: Int
    var catalogItemID: Int
  }

  /// Blocks lines that would write to the same addition: two products mapped to one catalog product, or two customers linked to one company.
  ///
  /// `sharers` lists every line that has a target, including lines outside this plan.
  static func withoutShared(_ lines: [PlanLine], sharers: [Target: [String]]) -> [PlanLine] {
    lines.map { line in
      guard line.action != .blocked, let agreementID = line.agreementID, let catalogItemID = line.catalogItemID,
        let all = sharers[Target(agreementID: agreementID, catalogItemID: catalogItemID)], all.count > 1
      else { return line }
      var shared = line
      let others = all.filter { $0 != line.id }.joined(separator: ", ")
      shared.guards = [
        Guard(
          code: .additionShared, blocks: true, message: "\(others) would bill the same product on the same agreement",
          remedy: "assign another agreement, or map another catalog product, to all but one of them")
      ]
      return blocked(shared)
    }
  }

  /// A line whose addition is in force on the period's last day: its quantity is changed, or it is replaced.
  private static func decide(
    _ undecided: PlanLine, _ input: LineInput, _ agreement: LineInput.AgreementFacts, _ addition: AdditionRules.Current,
    replacement: Result<Day, AdditionWindowRules.Overlap>
  ) -> PlanLine {
    var line = undecided
    if addition.quantity == line.newQuantity, line.newUnitCost == nil {
      line.priceEffect = line.unitPrice.map { _ in 0 }
      (line.prorates, line.newProration) = (line.terms?.prorate, nil)
      // An equal quantity is no evidence if no more counts arrive.
      var raised = RaisedGuards(input.settings)
      GuardRules.staleCount(&raised, input)
      line.guards = raised.guards.map { found in
        var note = found
        note.blocks = false
        return note
      }
      line.reason =
        (["ConnectWise already has \(line.newQuantity)" + calculated(line) + costText(line, input)] + line.guards.map(\.message)).joined(
          separator: "; ")
        + raised.offText
      return line
    }
    line = priced(line)
    if let reported = reported(line, input) { return reported }
    var raised = GuardRules.onChange(input, agreement, old: line.oldQuantity, new: line.newQuantity, exists: true)
    GuardRules.atLoss(&raised, line)
    line = add(raised, to: line)
    if line.guards.contains(where: \.blocks) { return blocked(line) }
    line.action = .update
    line.reason = change(line) + costText(line, input) + raised.offText
    line.periodEffect = inPlace(line, input, agreement, addition)
    guard line.isReplaced else { return line }
    line.periodEffect = nil
    // A drop to zero only cancels.
    if let catalog = input.product.catalog, catalog.isInactive, line.newQuantity > .zero {
      line.guards.append(GuardRules.productInactive(input, catalog, replaces: true))
      return blocked(line)
    }
    switch replacement {
    case .success(let free):
      let decided = effective(input, free: free)
      line.effectiveDay = decided.day
      line.reason += decided.text.map { ", " + $0 } ?? ""
      line.periodEffect = anew(line, input, agreement, from: decided.day)
    case .failure(let overlap) where isFollowing(overlap.window, input, agreement, line):
      return following(line, overlap.window)
    case .failure(let overlap):
      line.guards.append(GuardRules.replacementOverlaps(input, addition.window, overlap.window))
      return blocked(line)
    }
    if let ending = addition.cancelledDay {
      line.guards.append(
        Guard(
          code: .additionEnding, blocks: true,
          message: "the addition #\(addition.id) ends on \(ending), which its replacement would not",
          remedy: "\(Remedy(.productsChangeInPlace, input.product.id)), or remove the end date in ConnectWise"))
      return blocked(line)
    }
    return line
  }

  /// A line without an addition on the period's last day, where a new one may begin on `day`.
  private static func decide(
    _ undecided: PlanLine, _ input: LineInput, _ agreement: LineInput.AgreementFacts, from day: Day, after cancelled: AdditionWindow?
  ) -> PlanLine {
    if let unbilled = nothingToBill(undecided) { return unbilled }
    var line = priced(undecided)
    if let reported = reported(line, input) { return reported }
    var raised = GuardRules.onChange(input, agreement, old: .zero, new: line.newQuantity, exists: false)
    guard input.product.creationPolicy == .create else {
      line = add(raised, to: line)
      line.guards.append(GuardRules.noAddition(input, agreement, cancelled: cancelled))
      return blocked(line)
    }
    GuardRules.atLoss(&raised, line)
    if let cancelled { GuardRules.cancelledInside(&raised, input, cancelled, from: effective(input, free: day).day) }
    line = add(raised, to: line)
    if line.guards.contains(where: \.blocks) { return blocked(line) }
    line.action = .create
    line.reason = "no addition yet: create one with \(line.newQuantity)" + calculated(line) + costText(line, input) + raised.offText
    let decided = effective(input, free: day)
    line.effectiveDay = decided.day
    line.reason += decided.text.map { ", " + $0 } ?? ""
    line.periodEffect = anew(line, input, agreement, from: decided.day)
    return line
  }

  /// A line without an addition on the period's last day, where one begins later.
  private static func decide(
    _ undecided: PlanLine, _ input: LineInput, _ agreement: LineInput.AgreementFacts, later: AdditionWindow
  ) -> PlanLine {
    if let unbilled = nothingToBill(undecided) { return unbilled }
    if isFollowing(later, input, agreement, undecided) { return following(undecided, later) }
    var line = priced(undecided)
    if let reported = reported(line, input) { return reported }
    line.guards.append(GuardRules.beginsLater(input, agreement, later))
    return blocked(line)
  }

  private static func add(_ raised: RaisedGuards, to undecided: PlanLine) -> PlanLine {
    var line = undecided
    line.guards += raised.guards
    if !raised.off.isEmpty { line.guardsOff = raised.off }
    return line
  }

  /// The addition that begins with the next period has the quantity, as the product's effective date says.
  private static func following(_ undecided: PlanLine, _ window: AdditionWindow) -> PlanLine {
    var line = undecided
    line.action = .none
    line.guards = []
    line.newUnitCost = nil
    line.newProration = nil
    line.priceEffect = line.unitPrice.map { _ in 0 }
    line.followingAdditionID = window.additionID
    line.reason = "ConnectWise has \(line.newQuantity) in the addition \(window)"
    return line
  }

  private static func nothingToBill(_ undecided: PlanLine) -> PlanLine? {
    guard undecided.newQuantity == .zero else { return nil }
    var line = undecided
    let contract = line.contract?.text ?? ""
    line.reason =
      (contract.isEmpty ? "no seats and no addition: nothing to bill" : "\(contract), and no addition: nothing to bill") + target(line)
    line.guards = []
    return line
  }

  /// With the price effect, if ConnectWise has a price.
  private static func priced(_ undecided: PlanLine) -> PlanLine {
    var line = undecided
    guard let terms = line.terms else { return line }
    line.priceEffect = terms.price.map {
      (terms.billedQuantity(line.newQuantity) - terms.billedQuantity(line.oldQuantity)) * $0
    }
    return line
  }

  /// The line of a product whose differences are only reported; nil for any other product.
  private static func reported(_ undecided: PlanLine, _ input: LineInput) -> PlanLine? {
    guard input.product.creationPolicy == .reportOnly else { return nil }
    var line = undecided
    line.action = .report
    line.reason = "\(change(line)); the product's policy is to report only"
    line.guards = []
    return line
  }

  private static func blocked(_ undecided: PlanLine) -> PlanLine {
    var line = undecided
    line.action = .blocked
    line.newUnitCost = nil
    (line.prorates, line.newProration, line.periodEffect) = (line.terms?.prorate, nil, nil)
    line.reason = line.guards.first(where: \.blocks)?.message ?? "not enough information"
    return line
  }

  /// How the quantity was calculated, if it is not simply the latest count: ", average count of 2026-11, 12.3 rounded up; 13 used, minimum 20 → 20 …".
  private static func calculated(_ line: PlanLine) -> String {
    target(line) + (line.count.flatMap { $0.isCalculated ? ", " + $0.text(of: line.period) : nil } ?? "") + contracted(line)
  }

  /// "; unit cost 1.75 → 2.00 from the catalog (cost policy catalog)", or why none is written.
  private static func costText(_ line: PlanLine, _ input: LineInput) -> String {
    input.product.catalog.flatMap { CostRules.decide(input, $0, line).text }.map { "; " + $0 } ?? ""
  }

  /// What the contract terms made of the count: "; 37 used, minimum 40 → 40 (contract terms of wfbs)".
  private static func contracted(_ line: PlanLine) -> String { line.contractSentences.map { "; " + $0 }.joined() }

  private static func change(_ line: PlanLine) -> String {
    "\(line.oldQuantity) → \(line.newQuantity)\(target(line)), \(line.count?.text(of: line.period) ?? "latest count of \(line.period)")"
      + (line.count?.sourceText ?? "") + contracted(line)
  }

  /// What a target gets, and by which mapping: ", 60 percent of 37 → 22.2, rounded up 23 (mapping sites)".
  private static func target(_ line: PlanLine) -> String {
    if let mapped = line.mapped { return ", " + mapped.sentence }
    return line.laterMappingID.map {
      ", without the mapping \($0), which applies from \(line.period.next) on: \(line.period) was billed without it"
    }
      ?? ""
  }
}

extension AdditionWindowRules.Decision {
  /// The ids of the additions in force on the period's last day.
  fileprivate var current: Set<Int> {
    switch self {
    case .change(let window): [window.additionID]
    case .several(let windows): Set(windows.map(\.additionID))
    case .create, .beginsLater: []
    }
  }
}
