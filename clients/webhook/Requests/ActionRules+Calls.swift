import CwlinkAPI
import LocalRPC

extension ActionRules {
  static func sendNow(_ customer: String?, _ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(SendNowRequest.self, delivery, id: \.requestID)
    try rejectValidateOnly(request.validateOnly)
    request.customerID = try Self.customer(customer, body: request.customerID)
    request.requestID = try requiredID(delivery)
    return try DaemonCall(BillingServiceMethods.sendNow, request, requestID: request.requestID, deadline: workDeadline) { response in
      .object([.init("deliveryId", .text(response.deliveryID))])
    }
  }

  static func sendAllNow(_ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(SendAllNowRequest.self, delivery, id: \.requestID)
    try rejectValidateOnly(request.validateOnly)
    request.requestID = try requiredID(delivery)
    return try DaemonCall(BillingServiceMethods.sendAllNow, request, requestID: request.requestID, deadline: workDeadline) { response in
      .object([
        .init("runId", .text(response.runID)), .init("applied", .integer(Int64(response.applied))),
        .init("waiting", .integer(Int64(response.waiting))), .init("blocked", .integer(Int64(response.blocked))),
      ])
    }
  }

  static func syncCustomer(_ customer: String?, _ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(SyncCustomerRequest.self, delivery, id: \.requestID)
    request.customerID = try Self.customer(customer, body: request.customerID)
    request.requestID = try requiredID(delivery)
    return try DaemonCall(CustomerServiceMethods.syncCustomer, request, requestID: request.requestID, deadline: workDeadline) { response in
      .object([
        .init("agreementsAdded", .integer(Int64(response.agreementsAdded))),
        .init("agreementsChanged", .integer(Int64(response.agreementsChanged))),
        .init("agreementsRemoved", .integer(Int64(response.agreementsRemoved))),
      ])
    }
  }

  /// A count without a time gets the time at which the daemon first accepts it. The delivery's own timestamp is not used, because it differs
  /// on each retry: the daemon would see a different body under the same id.
  static func reportCounts(_ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(ReportCountsRequest.self, delivery, id: \.requestID)
    if !delivery.isProtectedFromReplay {
      try require(request.counts.map { $0.asOfTime != nil }, "counts", "asOfTime")
    }
    request.requestID = reportID(delivery)
    return try DaemonCall(UsageServiceMethods.reportCounts, request, requestID: request.requestID, deadline: reportDeadline) {
      try $0.jsonValue
    }
  }

  static func reportMailFigures(_ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(ReportMailFiguresRequest.self, delivery, id: \.requestID)
    request.requestID = reportID(delivery)
    return try DaemonCall(ReportServiceMethods.reportMailFigures, request, requestID: request.requestID, deadline: reportDeadline) {
      try $0.jsonValue
    }
  }

  static func reportDeviceFigures(_ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(ReportDeviceFiguresRequest.self, delivery, id: \.requestID)
    request.requestID = reportID(delivery)
    return try DaemonCall(ReportServiceMethods.reportDeviceFigures, request, requestID: request.requestID, deadline: reportDeadline) {
      try $0.jsonValue
    }
  }

  static func raiseEvents(_ delivery: VerifiedDelivery) throws -> DaemonCall {
    var request = try message(ReportEventsRequest.self, delivery, id: \.requestID)
    if !delivery.isProtectedFromReplay {
      try require(request.events.map { !$0.sourceKey.isEmpty }, "events", "sourceKey")
    }
    request.requestID = reportID(delivery)
    return try DaemonCall(NotificationServiceMethods.reportEvents, request, requestID: request.requestID, deadline: reportDeadline) {
      try $0.jsonValue
    }
  }

  /// The response to validate_only shows what would be sent, which webhook senders must not see.
  private static func rejectValidateOnly(_ validateOnly: Bool) throws {
    if validateOnly { throw Problem.invalid("validateOnly", "is not supported for webhooks") }
  }

  /// Where only the body is signed, the body must have the field that distinguishes a replay from a new delivery.
  private static func require(_ present: [Bool], _ list: String, _ field: String) throws {
    let violations = present.enumerated().filter { !$0.element }.prefix(20).map {
      Problem.Violation(
        field: "\(list)[\($0.offset)].\(field)",
        problem: "is required: this route's signature covers neither id nor timestamp, so only this field distinguishes a replay")
    }
    if !violations.isEmpty { throw Problem(.bodyInvalid, violations: violations) }
  }
}
