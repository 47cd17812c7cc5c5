import BridgeAccounts

/// One customer's product, or a target of its mapping, considered by a plan, as stored.
struct PlanCandidate: Sendable {
  var customer: Customer
  var product: Product
  var assignment: AssignmentResolution
  var count: BillableCount?
  var billed: LineInput.EarlierBilling?
  var openDeliveryID: Int64?
  /// The billing of the period by a line that excludes this one.
  var billedOtherwise: LineInput.OtherBilling?
  /// The target of a mapping; nil if no mapping has the product.
  var mapped: MappedTarget?
  /// The mapping that has the product, and that does not apply because the period was billed without it.
  var laterMappingID: String?
  /// The contract terms that apply (rule 61); of a sum, those of the first product.
  var contractTerms = EffectiveTerms()
  /// When agreements are invoiced, where ConnectWise does not say.
  var timings = InvoiceTimings()

  var lineID: String { PlanLine.id(customer.id, product.id, target: mapped?.target.id) }

  /// Where it would write; nil if it has no agreement or is not mapped.
  var target: PlanRules.Target? {
    PlanRules.Target(assignment, product)
  }

  /// What the source of its count charges; nil if it does not say, or the product keeps the costs of its additions. An addition for several products, or
  /// for another one than is counted, costs something else.
  func charge(in charges: [VendorFacts.Key: [VendorCharge]]) -> VendorCharge? {
    guard product.effectiveCostPolicy == .source, let source = count?.source, mapped.map({ $0.mapping.kind == .split }) ?? true else {
      return nil
    }
    return charges[VendorFacts.Key(customerID: customer.id, productID: product.id)]?.first { $0.source == source }
  }

  /// Whether the inputs of `line` are unchanged. A newer count does not matter: what was shown is applied.
  func stillFits(_ line: PlanLine) -> Bool {
    hasSameMapping(line) && billedOtherwise == nil && customer.companyID == line.companyID && target == line.target
      && product.changePolicy == line.changePolicy
      && product.creationPolicy != .reportOnly && (line.action != .create || product.creationPolicy == .create)
      && billed?.runID == line.billedRunID && (line.newUnitCost == nil || product.effectiveCostPolicy != .keep)
      && (line.newProration == nil || product.effectiveProration.flag == line.newProration) && contractFits(line) && timingFits(line)
  }

  /// Whether the present contract terms give what the line shows for its count.
  func contractFits(_ line: PlanLine) -> Bool {
    if let mapped { return line.mapped?.contractFits(mapped, period: line.period) ?? false }
    guard let count = line.count else { return true }
    let present = count.contract(contractTerms, period: line.period)
    return (present?.quantity ?? count.quantity) == (line.contract?.quantity ?? count.quantity)
  }
}

extension PlanCandidate {
  /// Whether persons still say the same about when the agreement is invoiced.
  func timingFits(_ line: PlanLine) -> Bool {
    guard let agreementID = line.agreementID else { return true }
    let present = timings.answer(agreement: agreementID, type: assignment.agreement?.typeName ?? "")
    return present?.timing == line.conditions?.invoices.answer?.timing
  }

  /// Whether the line is still made by the same target of the same mapping, or by none.
  func hasSameMapping(_ line: PlanLine) -> Bool {
    guard let mapped, let planned = line.mapped else { return (mapped == nil) == (line.mapped == nil) }
    return planned.isOf(mapped)
  }

  /// The sources of the counts that are late, by `late`.
  func lateSource(_ late: [String: CollectionFacts.LateSource]) -> (id: String, source: CollectionFacts.LateSource)? {
    let ids = mapped?.sources.compactMap { $0.count?.source } ?? (count.map { [$0.source] } ?? [])
    for id in ids {
      if let source = late[id] { return (id, source) }
    }
    return nil
  }
}

extension PlanRules.Target {
  /// Nil without an agreement or a catalog product.
  init?(_ assignment: AssignmentResolution?, _ product: Product) {
    guard let agreementID = assignment?.agreementID, let catalogItemID = product.catalogItemID else { return nil }
    self.init(agreementID: agreementID, catalogItemID: catalogItemID)
  }
}

extension PlanLine {
  var target: PlanRules.Target? {
    guard let agreementID, let catalogItemID else { return nil }
    return PlanRules.Target(agreementID: agreementID, catalogItemID: catalogItemID)
  }
}
