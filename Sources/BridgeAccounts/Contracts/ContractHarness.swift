import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the contract terms.
package struct ContractHarness: ContractServiceHandler {
  private let service: ContractService

  package init(_ service: ContractService) { self.service = service }

  package func listContractTerms(_ request: ListContractTermsRequest, _ call: ServerCall) async throws -> ListContractTermsResponse {
    let page = try Page(
      size: request.pageSize, token: request.pageToken, scope: ["contract terms", request.productID, request.customerID])
    let (views, nextToken) = try await service.list(product: request.productID, customer: request.customerID, page)
    return ListContractTermsResponse(contractTerms: views.map { CwlinkAPI.ContractTerms($0) }, nextPageToken: nextToken)
  }

  package func getContractTerms(_ request: GetContractTermsRequest, _ call: ServerCall) async throws -> CwlinkAPI.ContractTerms {
    CwlinkAPI.ContractTerms(try await service.get(product: request.productID, customer: request.customerID))
  }

  package func updateContractTerms(_ request: UpdateContractTermsRequest, _ call: ServerCall) async throws -> CwlinkAPI.ContractTerms {
    let wanted = request.contractTerms ?? CwlinkAPI.ContractTerms()
    let change = try ContractTermsChange(wanted, request.updateMask)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.ContractTerms(
        try await service.update(
          product: wanted.productID, customer: wanted.customerID, etag: wanted.etag, by: Caller(call.peer)
        ) { change.apply(to: &$0) })
    }
  }

  package func deleteContractTerms(_ request: DeleteContractTermsRequest, _ call: ServerCall) async throws -> ProtobufEmpty {
    try await Store.validating(request.validateOnly) {
      try await service.remove(product: request.productID, customer: request.customerID, etag: request.etag, by: Caller(call.peer))
    }
    return ProtobufEmpty()
  }
}
