import CwlinkAPI
import LocalRPC

extension ActionRules {
  static func sendNow(_ customer: String?, _ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(SendNowRequest.self, delivery, id: \.requestID)
    try refuseTrial(request.validateOnly)
    request.customerID = try Self.customer(customer, body: request.customerID)
    request.requestID = try requiredID(delivery)
    return try DaemonCall(BillingServiceMethods.sendNow, request, requestID: request.requestID, deadline: workDeadline) { answer in
      .object([.init("deliveryId", .text(answer.deliveryID))])
    }
  }

  static func sendAllNow(_ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(SendAllNowRequest.self, delivery, id: \.requestID)
    try refuseTrial(request.validateOnly)
    request.requestID = try requiredID(delivery)
    return try DaemonCall(BillingServiceMethods.sendAllNow, request, requestID: request.requestID, deadline: workDeadline) { answer in
      .object([
        .init("runId", .text(answer.runID)), .init("applied", .integer(Int64(answer.applied))),
        .init("waiting", .integer(Int64(answer.waiting))), .init("blocked", .integer(Int64(answer.blocked))),
      ])
    }
  }

  static func syncCustomer(_ customer: String?, _ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(SyncCustomerRequest.self, delivery, id: \.requestID)
    request.customerID = try Self.customer(customer, body: request.customerID)
    request.requestID = try requiredID(delivery)
    return try DaemonCall(CustomerServiceMethods.syncCustomer, request, requestID: request.requestID, deadline: workDeadline) { answer in
      .object([
        .init("agreementsAdded", .integer(Int64(answer.agreementsAdded))),
        .init("agreementsChanged", .integer(Int64(answer.agreementsChanged))),
        .init("agreementsRemoved", .integer(Int64(answer.agreementsRemoved))),
      ])
    }
  }

  /// A trial answers what would be sent, which is not for whoever sends webhooks.
  private static func refuseTrial(_ isTrial: Bool) throws {
    if isTrial { throw Problem.invalid("validateOnly", "is not for webhooks: nothing would be sent; leave it out") }
  }
}
