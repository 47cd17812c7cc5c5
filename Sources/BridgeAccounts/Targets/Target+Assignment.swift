extension Target {
  /// The agreement of the target, if it names one; else that of the product.
  package func assignment(_ ofProduct: AssignmentResolution, among agreements: [Agreement]) -> AssignmentResolution {
    guard let agreementID else { return ofProduct }
    let agreement = agreements.first { $0.id == agreementID }
    return AssignmentResolution(
      source: .own, state: agreement == nil ? .gone : .usable, agreementType: agreement?.typeName ?? "",
      agreementName: agreement?.name ?? "", agreementID: agreementID, agreement: agreement,
      message: agreement == nil ? "the last sync no longer found the agreement #\(agreementID)" : "")
  }

  /// The product as it is billed by the target.
  package func billed(_ product: Product) -> Product {
    guard let catalog else { return product }
    var billed = product
    billed.catalogItemID = catalog.id
    billed.catalogIdentifier = catalog.identifier
    billed.catalogClass = catalog.productClass
    billed.catalogDescription = ""
    return billed
  }
}
