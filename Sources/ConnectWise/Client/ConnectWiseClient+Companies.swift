extension ConnectWiseClient {
  /// The company that people mean by its ID, in any case of letters; where several answer to it, one that is not deleted.
  public func company(identifier: String) async throws(ConnectWiseError) -> Company? {
    let wanted = identifier.lowercased()
    let found = try await companies(matching: .equals("identifier", .string(identifier))).filter { $0.identifier.lowercased() == wanted }
    return found.first { !$0.isDeleted } ?? found.first
  }

  public func company(id: Int) async throws(ConnectWiseError) -> Company? {
    try await found(.get("/company/companies/\(id)", fields: Company.listFields), "a company")
  }

  /// Every company, or every one that matches, deleted ones included, by ascending id.
  public func companies(matching condition: Condition? = nil) async throws(ConnectWiseError) -> [Company] {
    try await list(matching: condition)
  }
}
