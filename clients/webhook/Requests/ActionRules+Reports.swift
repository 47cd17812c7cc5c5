import CwlinkAPI
import LocalRPC

extension ActionRules {
  /// Counts without a time are of the moment when the daemon takes them. A delivery's own time is not put there: it is another one at each
  /// attempt, and the daemon would take the repeat for another body under the same id.
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

  /// What tells a repeat from news must be in the body where the signature covers the body alone.
  private static func require(_ present: [Bool], _ list: String, _ field: String) throws {
    let violations = present.enumerated().filter { !$0.element }.prefix(20).map {
      Problem.Violation(
        field: "\(list)[\($0.offset)].\(field)",
        problem: "is missing: this route's signature covers neither id nor time, so that only it tells a recorded delivery from a new one")
    }
    if !violations.isEmpty { throw Problem(.bodyInvalid, violations: violations) }
  }
}
