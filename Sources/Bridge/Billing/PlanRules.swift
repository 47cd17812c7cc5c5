import BridgeCore
import Foundation

/// Decides a plan's lines. Pure: the same input gives the same line.
enum PlanRules {
  static func line(_ input: LineInput) -> PlanLine {
    var line = PlanLine(
      customerID: input.customerID, customerName: input.customerName, companyID: input.company?.id, productID: input.product.id,
      productName: input.product.name, period: input.period, count: input.count, agreementID: nil, agreementName: "", additionID: nil,
      catalogItemID: input.product.catalog?.id, oldQuantity: 0, newQuantity: Double(input.count?.quantity ?? 0), terms: nil,
      priceEffect: nil,
      action: .none, reason: "", guards: [], changePolicy: input.product.changePolicy, effectiveDay: nil, billedRunID: input.billed?.runID)

    line.guards = GuardRules.beforeReading(input)
    guard case .chosen(let agreement) = input.agreement, let catalog = input.product.catalog else { return blocked(line) }
    line.agreementID = agreement.id
    line.agreementName = agreement.name
    let additions = current(agreement.additions, of: catalog.id, in: input.period)
    line.oldQuantity = additions.reduce(0) { $0 + $1.quantity }
    if additions.count == 1 {
      line.additionID = additions[0].id
      line.terms = additions[0].terms
    } else if additions.isEmpty {
      line.terms = .new(price: catalog.price)
    }
    line.guards += GuardRules.onAgreement(input, agreement, additions)
    if line.guards.contains(where: \.blocks) { return blocked(line) }
    guard input.count != nil else { return blocked(line) }
    return decide(line, input, agreement, additions.first)
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

  /// The additions of the catalog product in effect on the period's last day and not cancelled by then.
  private static func current(_ additions: [LineInput.AdditionFacts], of catalogItemID: Int, in period: Period) -> [LineInput.AdditionFacts]
  {
    additions.filter { addition in
      addition.catalogItemID == catalogItemID
        && addition.cancelledDay.map { $0 > period.lastDay } ?? true
        && addition.effectiveDay.map { $0 <= period.lastDay } ?? true
    }
  }

  private static func decide(
    _ undecided: PlanLine, _ input: LineInput, _ agreement: LineInput.AgreementFacts, _ addition: LineInput.AdditionFacts?
  ) -> PlanLine {
    var line = undecided
    let new = line.newQuantity
    if let addition, addition.quantity == new {
      line.priceEffect = line.unitPrice.map { _ in 0 }
      // An equal quantity is no evidence if no more counts arrive.
      line.guards = GuardRules.staleCount(input)
      line.reason = (["ConnectWise already has \(Quantity.text(new))"] + line.guards.map(\.message)).joined(separator: "; ")
      return line
    }
    if addition == nil, new == 0 {
      line.reason = "no seats and no addition: nothing to bill"
      line.guards = []
      return line
    }
    if let terms = line.terms {
      line.priceEffect = terms.price.map {
        (Quantity.decimal(terms.billedQuantity(new)) - Quantity.decimal(terms.billedQuantity(line.oldQuantity))) * $0
      }
    }
    if input.product.creationPolicy == .reportOnly {
      line.action = .report
      line.reason = "\(change(line)); the product's policy is to report only"
      line.guards = []
      return line
    }
    line.guards += GuardRules.onChange(input, old: line.oldQuantity, new: new, exists: addition != nil)
    guard addition != nil else { return created(line, input, agreement) }
    line.action = .update
    line.reason = change(line)
    guard input.product.changePolicy == .cancelAndAdd else { return line }
    line.effectiveDay = effectiveDay(input.period, agreement)
    if let ending = addition?.cancelledDay {
      line.guards.append(
        Guard(
          code: .additionEnding, blocks: true,
          message: "the addition #\(addition?.id ?? 0) ends on \(ending), which its replacement would not",
          remedy: "\(Remedy(.productsChangeInPlace, input.product.id)), or remove the end date in ConnectWise"))
      return blocked(line)
    }
    return line
  }

  private static func created(_ undecided: PlanLine, _ input: LineInput, _ agreement: LineInput.AgreementFacts) -> PlanLine {
    var line = undecided
    guard input.product.creationPolicy == .create else {
      line.guards.append(
        Guard(
          code: .noAddition, blocks: true,
          message:
            "the agreement \(agreement.name) has no addition of \(input.product.catalog?.identifier ?? "it"), and the product's policy is to update only",
          remedy: "\(Remedy(.productsCreate, input.product.id)), or add it in ConnectWise"))
      return blocked(line)
    }
    line.action = .create
    line.reason = "no addition yet: create one with \(Quantity.text(line.newQuantity))"
    line.effectiveDay = effectiveDay(input.period, agreement)
    return line
  }

  /// The first day of the period, or of the agreement if that is later.
  private static func effectiveDay(_ period: Period, _ agreement: LineInput.AgreementFacts) -> Day {
    max(period.firstDay, agreement.startDay ?? period.firstDay)
  }

  private static func blocked(_ undecided: PlanLine) -> PlanLine {
    var line = undecided
    line.action = .blocked
    line.reason = line.guards.first(where: \.blocks)?.message ?? "not enough information"
    return line
  }

  private static func change(_ line: PlanLine) -> String {
    "\(Quantity.text(line.oldQuantity)) → \(Quantity.text(line.newQuantity)), \(line.count.map { String(describing: $0.basis) } ?? "latest") count of \(line.period)"
  }
}
