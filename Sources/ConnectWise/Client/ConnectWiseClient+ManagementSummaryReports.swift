extension ConnectWiseClient {
  /// Every report of a company for one group, by ascending id.
  public func managementSummaryReports(
    companyID: Int, groupIdentifier: String
  ) async throws(ConnectWiseError) -> [ManagementSummaryReport] {
    let reports: [ManagementSummaryReport] = try await list(
      ManagementSummaryReport.listPath(companyID: companyID), fields: ManagementSummaryReport.listFields,
      matching: .equals("groupIdentifier", .string(groupIdentifier)))
    return reports.filter { $0.groupIdentifier == groupIdentifier }
  }

  /// Writes once. Refuses what ConnectWise cannot take, naming the field, without sending anything. An error's `outcome` says whether the
  /// report may exist nevertheless.
  public func createManagementSummaryReport(
    _ new: NewManagementSummaryReport, companyID: Int
  ) async throws(ConnectWiseError) -> ManagementSummaryReport {
    try new.validate()
    let path = ManagementSummaryReport.listPath(companyID: companyID)
    return try await decoded(.write(.post, path, body: try encoded(new, "The report")), "a management summary report")
  }

  /// Writes once; answers the report as it is afterwards. An error's `outcome` says whether it may have changed nevertheless.
  public func patchManagementSummaryReport(
    companyID: Int, id: Int, _ operations: [PatchOperation]
  ) async throws(ConnectWiseError) -> ManagementSummaryReport {
    try await patched(
      "\(ManagementSummaryReport.listPath(companyID: companyID))/\(id)", operations, "a management summary report")
  }
}
