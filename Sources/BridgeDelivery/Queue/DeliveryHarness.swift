import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the delivery service.
package struct DeliveryHarness: DeliveryServiceHandler {
  private let service: DeliveryService
  private let holdReason: @Sendable () async -> String?

  /// `holdReason` says why no requests are sent to ConnectWise at present; nil if they are.
  package init(_ service: DeliveryService, holdReason: @escaping @Sendable () async -> String? = { nil }) {
    self.service = service
    self.holdReason = holdReason
  }

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
    let reason = rows.contains(where: \.isHeldBack) ? await holdReason() : nil
    return ListDeliveriesResponse(deliveries: rows.map { CwlinkAPI.Delivery($0, holdReason: reason) }, nextPageToken: token)
  }

  package func getDelivery(_ request: GetDeliveryRequest, _ call: ServerCall) async throws -> CwlinkAPI.Delivery {
    let delivery = try await service.delivery(request.deliveryID)
    return CwlinkAPI.Delivery(delivery, holdReason: delivery.isHeldBack ? await holdReason() : nil)
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

extension Delivery {
  /// Whether it waits for the site if no requests are sent at present. Such a delivery is not touched, so that it has no error of its own.
  fileprivate var isHeldBack: Bool { state == .pending && kind != .email && lastError.isEmpty }
}

extension CwlinkAPI.Delivery {
  /// `holdReason`: why no requests are sent to ConnectWise, shown for a delivery that has not been tried yet.
  package init(_ delivery: Delivery, holdReason: String? = nil) {
    self.init(
      id: delivery.id.map(String.init) ?? "", key: delivery.key, kind: Kind(rawValue: Int32(delivery.kind.rawValue)),
      state: State(rawValue: Int32(delivery.state.rawValue)), customerID: delivery.customerID, summary: delivery.summary,
      attempts: Int32(clamping: delivery.attempts), lastError: delivery.isHeldBack ? holdReason ?? "" : delivery.lastError,
      nextAttemptTime: delivery.nextAttempt.map { ProtobufTimestamp($0) },
      createTime: ProtobufTimestamp(delivery.created), updateTime: ProtobufTimestamp(delivery.updated), runID: delivery.runID ?? "",
      conflictReason: .init(delivery.conflict))
  }
}

extension CwlinkAPI.ConflictReason {
  /// The raw values are the same; unspecified for nil.
  package init(_ reason: AdditionConflict.Reason?) { self.init(rawValue: Int32(reason?.rawValue ?? 0)) }
}
