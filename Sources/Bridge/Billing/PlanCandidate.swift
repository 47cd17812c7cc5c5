import BridgeAccounts

/// One customer's product that a plan looks at, as the store knows it.
struct PlanCandidate: Sendable {
  var customer: Customer
  var product: Product
  var assignment: AssignmentResolution
  var count: BillableCount?
  var billed: LineInput.EarlierBilling?
  var openDeliveryID: Int64?

  var lineID: String { customer.id + "/" + product.id }

  /// Where it would write; nil where it has no agreement or is not mapped.
  var target: PlanRules.Target? {
    guard let agreementID = assignment.agreementID, let catalogItemID = product.catalogItemID else { return nil }
    return PlanRules.Target(agreementID: agreementID, catalogItemID: catalogItemID)
  }

  /// Whether what decided `line` is still so. Its count may have changed: what was shown is what is applied.
  func stillFits(_ line: PlanLine) -> Bool {
    customer.companyID == line.companyID && target == line.target && product.changePolicy == line.changePolicy
      && product.creationPolicy != .reportOnly && (line.action != .create || product.creationPolicy == .create)
      && billed?.runID == line.billedRunID
  }
}

extension PlanLine {
  var target: PlanRules.Target? {
    guard let agreementID, let catalogItemID else { return nil }
    return PlanRules.Target(agreementID: agreementID, catalogItemID: catalogItemID)
  }
}
