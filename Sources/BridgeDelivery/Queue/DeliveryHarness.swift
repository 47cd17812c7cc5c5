import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the delivery service.
package struct DeliveryHarness: DeliveryServiceHandler {
  private let service: DeliveryService

  package init(_ service: DeliveryService) { self.service = service }

  package func listDeliveries(_ request: ListDeliveriesRequest, _ call: ServerCall) async throws -> ListDeliveriesResponse {
    let states = try request.states.enumerated().map { index, state throws(DomainError) in
      guard let known = Delivery.State(rawValue: Int(state.rawValue)) else {
        throw .invalid("states[\(index)]", "is not a delivery state")
      }
      return known
    }
    try FieldViolations.checkDistinct(states.map(\.rawValue), "states")
    let scope = ["deliveries", request.customerID] + states.map { String($0.rawValue) }
    let (rows, token) = try await service.list(
      states: states, customerID: request.customerID, page: try Page(size: request.pageSize, token: request.pageToken, scope: scope))
    return ListDeliveriesResponse(deliveries: rows.map(CwlinkAPI.Delivery.init), nextPageToken: token)
  }

  package func getDelivery(_ request: GetDeliveryRequest, _ call: ServerCall) async throws -> CwlinkAPI.Delivery {
    CwlinkAPI.Delivery(try await service.delivery(request.deliveryID))
  }

  package func retryDelivery(_ request: RetryDeliveryRequest, _ call: ServerCall) async throws -> CwlinkAPI.Delivery {
    try await Store.validating(request.validateOnly) {
      CwlinkAPI.Delivery(try await service.retry(request.deliveryID, by: Caller(call.peer)))
    }
  }

  package func discardDelivery(_ request: DiscardDeliveryRequest, _ call: ServerCall) async throws -> CwlinkAPI.Delivery {
    try await Store.validating(request.validateOnly) {
      CwlinkAPI.Delivery(try await service.discard(request.deliveryID, by: Caller(call.peer)))
    }
  }
}

extension CwlinkAPI.Delivery {
  package init(_ delivery: Delivery) {
    self.init(
      id: delivery.id.map(String.init) ?? "", key: delivery.key, kind: Kind(rawValue: Int32(delivery.kind.rawValue)),
      state: State(rawValue: Int32(delivery.state.rawValue)), customerID: delivery.customerID, summary: delivery.summary,
      attempts: Int32(clamping: delivery.attempts), lastError: delivery.lastError,
      nextAttemptTime: delivery.nextAttempt.map { ProtobufTimestamp($0) },
      createTime: ProtobufTimestamp(delivery.created), updateTime: ProtobufTimestamp(delivery.updated), runID: delivery.runID ?? "")
  }
}
