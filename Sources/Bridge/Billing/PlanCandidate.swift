import BridgeAccounts

/// One customer's product considered by a plan, as stored.
struct PlanCandidate: Sendable {
  var customer: Customer
  var product: Product
  var assignment: AssignmentResolution
  var count: BillableCount?
  var billed: LineInput.EarlierBilling?
  var openDeliveryID: Int64?
  /// The target mapping that has the product (rule 41); nil if none has.
  var targetMappingID: String?
  /// The contract terms that apply (rule 61).
  var contractTerms = EffectiveTerms()
  /// When agreements are invoiced, where ConnectWise does not say.
  var timings = InvoiceTimings()

  var lineID: String { customer.id + "/" + product.id }

  /// Where it would write; nil if it has no agreement or is not mapped.
  var target: PlanRules.Target? {
    guard let agreementID = assignment.agreementID, let catalogItemID = product.catalogItemID else { return nil }
    return PlanRules.Target(agreementID: agreementID, catalogItemID: catalogItemID)
  }

  /// What the source of its count charges; nil if it does not say, or the product keeps the costs of its additions.
  func charge(in charges: [VendorFacts.Key: [VendorCharge]]) -> VendorCharge? {
    guard product.effectiveCostPolicy == .source, let source = count?.source else { return nil }
    return charges[VendorFacts.Key(customerID: customer.id, productID: product.id)]?.first { $0.source == source }
  }

  /// Whether the inputs of `line` are unchanged. A newer count does not matter: what was shown is applied.
  func stillFits(_ line: PlanLine) -> Bool {
    targetMappingID == nil && customer.companyID == line.companyID && target == line.target && product.changePolicy == line.changePolicy
      && product.creationPolicy != .reportOnly && (line.action != .create || product.creationPolicy == .create)
      && billed?.runID == line.billedRunID && (line.newUnitCost == nil || product.effectiveCostPolicy != .keep)
      && (line.newProration == nil || product.effectiveProration.flag == line.newProration) && contractFits(line) && timingFits(line)
  }

  /// Whether the present contract terms give what the line shows for its count.
  func contractFits(_ line: PlanLine) -> Bool {
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
}

extension PlanLine {
  var target: PlanRules.Target? {
    guard let agreementID, let catalogItemID else { return nil }
    return PlanRules.Target(agreementID: agreementID, catalogItemID: catalogItemID)
  }
}
