import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the drift service.
package struct DriftHarness: DriftServiceHandler {
  private let service: DriftService

  package init(_ service: DriftService) { self.service = service }

  package func listDriftFindings(_ request: ListDriftFindingsRequest, _ call: ServerCall) async throws -> ListDriftFindingsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["drift findings", request.customerID])
    let (rows, token) = try page.slice(try await service.findings(customerID: request.customerID)) {
      "\($0.agreementID) \($0.additionID) \($0.kind.rawValue)"
    }
    return ListDriftFindingsResponse(driftFindings: rows.map { CwlinkAPI.DriftFinding($0) }, nextPageToken: token)
  }

  package func getDriftProgress(_ request: GetDriftProgressRequest, _ call: ServerCall) async throws -> CwlinkAPI.DriftProgress {
    CwlinkAPI.DriftProgress(try await service.progress())
  }

  package func acceptDrift(_ request: AcceptDriftRequest, _ call: ServerCall) async throws -> ProtobufEmpty {
    var found = FieldViolations()
    found.require(request.agreementID > 0, "agreement_id", "is required")
    found.require(request.additionID >= 0, "addition_id", "\(request.additionID) is not an id")
    try found.throwIfAny()
    try await Store.validating(request.validateOnly) {
      try await service.accept(
        agreementID: Int(request.agreementID), additionID: request.additionID == 0 ? nil : Int(request.additionID),
        by: Caller(call.peer))
    }
    return ProtobufEmpty()
  }
}

extension CwlinkAPI.DriftFinding {
  fileprivate init(_ finding: DriftFinding) {
    self.init(
      kind: .init(rawValue: Int32(finding.kind.rawValue)), customerID: finding.customerID, agreementID: Int64(finding.agreementID),
      additionID: Int64(finding.additionID), expected: finding.expected, found: finding.found,
      findTime: ProtobufTimestamp(finding.findTime), readTime: ProtobufTimestamp(finding.readTime))
  }
}

extension CwlinkAPI.DriftProgress {
  package init(_ progress: DriftProgress) {
    self.init(
      requestsPerDay: Int32(clamping: progress.perDay), requestsToday: Int32(clamping: progress.requestsToday),
      agreements: Int32(clamping: progress.agreements), agreementsRead: Int32(clamping: progress.agreementsRead),
      agreementsFailed: Int32(clamping: progress.agreementsFailed), lastError: progress.lastError,
      oldestReadTime: progress.oldestRead.map { ProtobufTimestamp($0) }, findings: Int32(clamping: progress.findings),
      sufficient: progress.isSufficient)
  }
}
