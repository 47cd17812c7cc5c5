extension ConnectWiseClient {
  /// Every agreement of a company, whatever its state, child agreements included.
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
