extension ConnectWiseClient {
  /// Finds a company by its company ID, case-insensitively; prefers one that is not deleted if there are several.
  public func company(identifier: String) async throws(ConnectWiseError) -> Company? {
    let wanted = identifier.lowercased()
    let found = try await companies(matching: .equals("identifier", .string(identifier))).filter { $0.identifier.lowercased() == wanted }
    return found.first { !$0.isDeleted } ?? found.first
  }

  public func company(id: Int) async throws(ConnectWiseError) -> Company? {
    try await found(.get("/company/companies/\(id)", fields: Company.listFields), "a company")
  }

  /// All companies, or all that match, including deleted ones, by ascending id.
  public func companies(matching condition: Condition? = nil) async throws(ConnectWiseError) -> [Company] {
    try await list(matching: condition)
  }
}

extension ConnectWiseClient {
  /// All reports of a company for one group, by ascending id.
  public func managementSummaryReports(
    companyID: Int, groupIdentifier: String
  ) async throws(ConnectWiseError) -> [ManagementSummaryReport] {
    let reports: [ManagementSummaryReport] = try await list(
      ManagementSummaryReport.listPath(companyID: companyID), fields: ManagementSummaryReport.listFields,
      matching: .equals("groupIdentifier", .string(groupIdentifier)))
    return reports.filter { $0.groupIdentifier == groupIdentifier }
  }

  /// Sent once. Values that ConnectWise does not accept are rejected, naming the field, and nothing is sent. If it throws, the error's
  /// `outcome` says whether the report may exist.
  public func createManagementSummaryReport(
    _ new: NewManagementSummaryReport, companyID: Int, basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> ManagementSummaryReport {
    try new.validate()
    let path = ManagementSummaryReport.listPath(companyID: companyID)
    return try await decoded(.write(.post, path, body: try encoded(new, "The report"), basedOn: basis), "a management summary report")
  }

  /// Sent once; returns the report after the change. If it throws, the error's `outcome` says whether it may have changed.
  public func patchManagementSummaryReport(
    companyID: Int, id: Int, _ operations: [PatchOperation], basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> ManagementSummaryReport {
    try await patched(
      "\(ManagementSummaryReport.listPath(companyID: companyID))/\(id)", operations, "a management summary report",
      basedOn: basis)
  }
}
