import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the customer service.
package struct CustomerHarness: CustomerServiceHandler {
  private let service: CustomerService

  package init(_ service: CustomerService) { self.service = service }

  package func createCustomer(_ request: CreateCustomerRequest, _ call: ServerCall) async throws -> CwlinkAPI.Customer {
    let wanted = request.customer ?? CwlinkAPI.Customer()
    let key = try RequestKey(method: "CreateCustomer", id: request.requestID, request: try request.wireBytes())
    let created = try await service.create(
      wanted.id, try CustomerChange(wanted, nil), request: key, validateOnly: request.validateOnly, by: Caller(call.peer))
    return CwlinkAPI.Customer(created)
  }

  package func getCustomer(_ request: GetCustomerRequest, _ call: ServerCall) async throws -> CwlinkAPI.Customer {
    CwlinkAPI.Customer(try await service.get(request.customerID))
  }

  package func listCustomers(_ request: ListCustomersRequest, _ call: ServerCall) async throws -> ListCustomersResponse {
    let scope = ["customers", request.query, String(request.enabledOnly)]
    let listing = try await service.list(
      try Page(size: request.pageSize, token: request.pageToken, scope: scope), query: request.query, enabledOnly: request.enabledOnly)
    return ListCustomersResponse(
      customers: listing.customers.map { CwlinkAPI.Customer($0) }, nextPageToken: listing.nextToken, totalSize: Int64(listing.total))
  }

  package func updateCustomer(_ request: UpdateCustomerRequest, _ call: ServerCall) async throws -> CwlinkAPI.Customer {
    let wanted = request.customer ?? CwlinkAPI.Customer()
    let changed = try await service.update(
      wanted.id, try CustomerChange(wanted, request.updateMask), etag: wanted.etag, validateOnly: request.validateOnly,
      by: Caller(call.peer))
    return CwlinkAPI.Customer(changed)
  }

  package func deleteCustomer(_ request: DeleteCustomerRequest, _ call: ServerCall) async throws -> DeleteCustomerResponse {
    let removal = try await Store.validating(request.validateOnly) {
      try await service.delete(request.customerID, etag: request.etag, by: Caller(call.peer))
    }
    return DeleteCustomerResponse(
      customerID: removal.customerID, displayName: removal.displayName, agreements: Int32(clamping: removal.agreements),
      assignments: Int32(clamping: removal.assignments), customSettings: removal.hasCustomSettings,
      notificationSettings: removal.hasNotificationSettings, openNotifications: Int32(clamping: removal.openNotifications),
      keptEvents: Int64(removal.keptEvents), unsentMailEvents: Int64(removal.unsentMailEvents),
      targetMappings: Int32(clamping: removal.targetMappings), contractTerms: Int32(clamping: removal.contractTerms))
  }

  package func verifyCompany(_ request: VerifyCompanyRequest, _ call: ServerCall) async throws -> CwlinkAPI.CompanyVerification {
    let verification = try await service.verify(request.companyIdentifier)
    return CwlinkAPI.CompanyVerification(
      verdict: .init(rawValue: Int32(verification.verdict.rawValue)), company: verification.company.map { CwlinkAPI.Company($0) },
      message: verification.message, similarIdentifiers: verification.similarIdentifiers)
  }

  package func syncCustomer(_ request: SyncCustomerRequest, _ call: ServerCall) async throws -> SyncCustomerResponse {
    let key = try RequestKey(method: "CustomerService/SyncCustomer", id: request.requestID, request: request.wireBytes())
    let outcome = try await Store.validating(request.validateOnly) {
      try await service.sync(request.customerID, request: key, by: Caller(call.peer))
    }
    return SyncCustomerResponse(
      customer: CwlinkAPI.Customer(outcome.detail), agreementsAdded: Int32(clamping: outcome.difference.added.count),
      agreementsChanged: Int32(clamping: outcome.difference.changed.count),
      agreementsRemoved: Int32(clamping: outcome.difference.removed.count))
  }
}
