extension ConnectWiseClient {
  /// Products of the catalog by ascending id; inactive ones too.
  public func catalogItems(matching condition: Condition? = nil, limit: Int? = nil) async throws(ConnectWiseError) -> [CatalogItem] {
    try await list(matching: condition, limit: limit)
  }

  public func catalogItem(id: Int) async throws(ConnectWiseError) -> CatalogItem? {
    try await found(.get("/procurement/catalog/\(id)", fields: CatalogItem.listFields), "a product")
  }

  /// By its product ID, in any case of letters; where several answer to it, an active one.
  public func catalogItem(identifier: String) async throws(ConnectWiseError) -> CatalogItem? {
    let wanted = identifier.lowercased()
    let found = try await catalogItems(matching: .equals("identifier", .string(identifier))).filter { $0.identifier.lowercased() == wanted }
    return found.first { $0.inactiveFlag != true } ?? found.first
  }

  public func managementSolutions() async throws(ConnectWiseError) -> [ManagementSolution] {
    try await list(matching: nil)
  }

  /// What a solution bills, for each type of agreement.
  public func managementProducts(solutionID: Int) async throws(ConnectWiseError) -> [ManagementProduct] {
    try await list(ManagementProduct.listPath(solutionID: solutionID), fields: ManagementProduct.listFields)
  }
}
