extension ConnectWiseClient {
  /// All agreements of a company in any status, including child agreements.
  public func agreements(companyID: Int) async throws(ConnectWiseError) -> [Agreement] {
    try await agreements(matching: .equals("company/id", .int(companyID)))
  }

  public func agreements(matching condition: Condition? = nil) async throws(ConnectWiseError) -> [Agreement] {
    try await list(matching: condition)
  }

  public func agreement(id: Int) async throws(ConnectWiseError) -> Agreement? {
    try await found(.get("/finance/agreements/\(id)", fields: Agreement.listFields), "an agreement")
  }

  public func agreementTypes() async throws(ConnectWiseError) -> [AgreementType] {
    try await list(matching: nil)
  }
}

extension ConnectWiseClient {
  /// All additions of an agreement, including cancelled ones. ConnectWise has no list across agreements.
  public func additions(agreementID: Int) async throws(ConnectWiseError) -> [Addition] {
    try await list(Addition.listPath(agreementID: agreementID), fields: Addition.listFields)
  }

  public func addition(agreementID: Int, id: Int) async throws(ConnectWiseError) -> Addition? {
    try await found(.get("\(Addition.listPath(agreementID: agreementID))/\(id)", fields: Addition.listFields), "an addition")
  }

  /// Sent once, on the basis of a read of the agreement's additions. If it throws, the error's `outcome` says whether the addition may exist.
  public func createAddition(_ new: NewAddition, agreementID: Int, basedOn basis: ReadBasis) async throws(ConnectWiseError) -> Addition {
    let body = try encoded(new, "The addition")
    return try await decoded(.write(.post, Addition.listPath(agreementID: agreementID), body: body, basedOn: basis), "an addition")
  }

  /// Sent once; returns the addition after the change. If it throws, the error's `outcome` says whether it may have changed.
  public func patchAddition(
    agreementID: Int, id: Int, _ operations: [PatchOperation], basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> Addition {
    try await patched("\(Addition.listPath(agreementID: agreementID))/\(id)", operations, "an addition", basedOn: basis)
  }

  /// Sent once. Throws an error of kind `notFound` if the addition does not exist.
  public func deleteAddition(agreementID: Int, id: Int, basedOn basis: ReadBasis) async throws(ConnectWiseError) {
    _ = try await perform(.write(.delete, "\(Addition.listPath(agreementID: agreementID))/\(id)", basedOn: basis))
  }
}

extension ConnectWiseClient {
  /// Catalog items by ascending id, including inactive ones.
  public func catalogItems(matching condition: Condition? = nil, limit: Int? = nil) async throws(ConnectWiseError) -> [CatalogItem] {
    try await list(matching: condition, limit: limit)
  }

  public func catalogItem(id: Int) async throws(ConnectWiseError) -> CatalogItem? {
    try await found(.get("/procurement/catalog/\(id)", fields: CatalogItem.listFields), "a product")
  }

  /// Finds a product by its product ID, case-insensitively; prefers an active one if there are several.
  public func catalogItem(identifier: String) async throws(ConnectWiseError) -> CatalogItem? {
    let wanted = identifier.lowercased()
    let found = try await catalogItems(matching: .equals("identifier", .string(identifier))).filter { $0.identifier.lowercased() == wanted }
    return found.first { $0.inactiveFlag != true } ?? found.first
  }

  public func managementSolutions() async throws(ConnectWiseError) -> [ManagementSolution] {
    try await list(matching: nil)
  }

  /// The products that a solution bills, per agreement type.
  public func managementProducts(solutionID: Int) async throws(ConnectWiseError) -> [ManagementProduct] {
    try await list(ManagementProduct.listPath(solutionID: solutionID), fields: ManagementProduct.listFields)
  }
}
