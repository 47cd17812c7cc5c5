package import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the agreement service.
package struct AgreementHarness: AgreementServiceHandler {
  let service: AgreementService

  package init(_ service: AgreementService) { self.service = service }

  package func listAgreements(_ request: ListAgreementsRequest, _ call: ServerCall) async throws -> ListAgreementsResponse {
    let scope = ["agreements", request.customerID, request.typeName, String(request.billableOnly)]
    let listing = try await service.list(
      customer: request.customerID, type: request.typeName, billableOnly: request.billableOnly,
      try Page(size: request.pageSize, token: request.pageToken, scope: scope))
    return ListAgreementsResponse(
      agreements: listing.agreements.map { CwlinkAPI.Agreement($0, today: listing.today) }, nextPageToken: listing.nextToken)
  }

  package func listAgreementTypes(_ request: ListAgreementTypesRequest, _ call: ServerCall) async throws -> ListAgreementTypesResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["agreement types", request.customerID])
    let (types, nextToken) = try page.slice(try await service.types(customer: request.customerID)) { "\($0.id) \($0.name)" }
    return ListAgreementTypesResponse(
      agreementTypes: types.map { AgreementType(id: Int64($0.id), name: $0.name, agreementCount: Int32(clamping: $0.count)) },
      nextPageToken: nextToken)
  }

  package func listAssignments(_ request: ListAssignmentsRequest, _ call: ServerCall) async throws -> ListAssignmentsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["assignments", request.customerID])
    let (assignments, nextToken) = try page.slice(try await service.assignments(customer: request.customerID), key: \.product.id)
    return ListAssignmentsResponse(assignments: assignments.map { Assignment($0) }, nextPageToken: nextToken)
  }

  package func assignAgreement(_ request: AssignAgreementRequest, _ call: ServerCall) async throws -> Assignment {
    guard let id = Int(exactly: request.agreementID), id >= 0 else {
      throw DomainError.invalid("agreement_id", "\(request.agreementID) is not the id of an agreement")
    }
    let choice = AssignmentChoice(type: request.agreementType, name: request.agreementName, id: id)
    return try await Store.validating(request.validateOnly) {
      Assignment(
        try await service.assign(
          customer: request.customerID, product: request.productID, choice, force: request.force, by: Caller(call.peer)))
    }
  }

  package func clearAssignment(_ request: ClearAssignmentRequest, _ call: ServerCall) async throws -> Assignment {
    try await Store.validating(request.validateOnly) {
      Assignment(try await service.clear(customer: request.customerID, product: request.productID, by: Caller(call.peer)))
    }
  }
}

extension CwlinkAPI.Agreement {
  package init(_ agreement: Agreement, today: Day) {
    self.init(
      id: Int64(agreement.id), name: agreement.name, typeID: Int64(agreement.typeID), typeName: agreement.typeName,
      companyID: Int64(agreement.companyID), parentID: Int64(agreement.parentID ?? 0), parentName: agreement.parentName,
      status: Status(agreement.status), startDate: agreement.startDate ?? "", endDate: agreement.endDate ?? "",
      noEndingDate: agreement.noEndingDate,
      cancelled: agreement.cancelled, billingCycle: agreement.billingCycle, nextInvoiceDate: agreement.nextInvoiceDate ?? "",
      syncTime: ProtobufTimestamp(agreement.syncTime), billable: agreement.isBillable(on: today))
  }
}

extension CwlinkAPI.Agreement.Status {
  /// From ConnectWise's agreementStatus, "Active"; a status that is not known is unspecified.
  init(_ name: String) {
    self = Self.allCases.first { $0.protoName == "STATUS_" + name.uppercased() } ?? .unspecified
  }
}

extension Assignment {
  init(_ assignment: ProductAssignment) {
    let resolution = assignment.resolution
    self.init(
      customerID: assignment.customerID, productID: assignment.product.id, productName: assignment.product.displayName,
      source: .init(rawValue: Int32(resolution.source.rawValue)), state: .init(rawValue: Int32(resolution.state.rawValue)),
      agreementType: resolution.agreementType, agreementName: resolution.agreementName, agreementID: Int64(resolution.agreementID ?? 0),
      successorID: Int64(resolution.successor?.id ?? 0), successorName: resolution.successor?.name ?? "", message: resolution.message,
      updateTime: assignment.chosenTime.map { ProtobufTimestamp($0) }, managementSolution: resolution.managementSolution)
  }
}
