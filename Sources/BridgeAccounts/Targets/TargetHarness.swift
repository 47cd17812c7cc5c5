import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the service of target mappings.
package struct TargetHarness: TargetServiceHandler {
  private let service: TargetMappingService

  package init(_ service: TargetMappingService) { self.service = service }

  package func listTargetMappings(
    _ request: ListTargetMappingsRequest, _ call: ServerCall
  ) async throws -> ListTargetMappingsResponse {
    let page = try Page(
      size: request.pageSize, token: request.pageToken, scope: ["target mappings", request.customerID, request.productID])
    let (mappings, nextToken) = try await service.list(customer: request.customerID, product: request.productID, page)
    return ListTargetMappingsResponse(targetMappings: mappings.map { CwlinkAPI.TargetMapping($0) }, nextPageToken: nextToken)
  }

  package func getTargetMapping(_ request: GetTargetMappingRequest, _ call: ServerCall) async throws -> CwlinkAPI.TargetMapping {
    CwlinkAPI.TargetMapping(try await service.get(request.targetMappingID))
  }

  package func updateTargetMapping(_ request: UpdateTargetMappingRequest, _ call: ServerCall) async throws -> CwlinkAPI.TargetMapping {
    let mapping = request.targetMapping ?? CwlinkAPI.TargetMapping()
    let wanted = try TargetMappingService.Wanted(mapping)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.TargetMapping(
        try await service.set(
          wanted, etag: mapping.etag, allowMissing: request.allowMissing, force: request.force, by: Caller(call.peer)))
    }
  }

  package func deleteTargetMapping(_ request: DeleteTargetMappingRequest, _ call: ServerCall) async throws -> ProtobufEmpty {
    try await Store.validating(request.validateOnly) {
      try await service.remove(request.targetMappingID, etag: request.etag, by: Caller(call.peer))
    }
    return ProtobufEmpty()
  }
}
