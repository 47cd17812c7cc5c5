import CwlinkAPI
import FuzzSupport
import LocalRPC

@testable import WebhookRequests

/// Translation of a delivery's body into a call of the daemon.
extension Requests {
  /// Append new ones, so that inputs keep their meaning.
  static let actions: [RouteAction] = [
    .sendNow(customer: nil), .sendNow(customer: "acme"), .sendAllNow, .reportCounts, .reportMailFigures, .reportDeviceFigures, .raiseEvents,
    .syncCustomer(customer: nil), .syncCustomer(customer: "acme"), .connectWiseCallback,
  ]
  static let paths = ["/hooks/counts", "/" + String(repeating: "p", count: Route.longestPath - 1)]

  static func checkAction(_ input: FuzzInput) {
    var input = input
    let action = actions[input.choice(actions.count)]
    let flags = input.byte()
    let id = input.shortText()
    let delivery = VerifiedDelivery(
      path: paths[Int(flags & 1)], id: flags & 2 == 0 ? id : nil, isProtectedFromReplay: flags & 4 == 0, body: input.remainder())
    guard let call = call(action, delivery) else { return }
    require(call.requestID.utf8.count <= 128, "the request id is within the daemon's limit")
    require(call.requestID.isEmpty || call.requestID.hasPrefix("webhook\(delivery.path)/"), "the request id begins with its origin")
    let again = Requests.call(action, delivery)
    require(again?.requestID == call.requestID && again?.request == call.request, "a repeated delivery is the same call")
    checkMeaning(action, delivery, call)
  }

  private static func call(_ action: RouteAction, _ delivery: VerifiedDelivery) -> DaemonCall? {
    do { return try ActionRules.call(action, delivery) } catch let problem as Problem {
      checkProblem(problem, action, delivery)
      return nil
    } catch { fatalError("violated property: an invalid body is a Problem: \(error)") }
  }

  private static func checkProblem(_ problem: Problem, _ action: RouteAction, _ delivery: VerifiedDelivery) {
    switch problem.kind {
    case .bodyInvalid: require(problem.detail != nil || !problem.violations.isEmpty, "a rejection says what is wrong")
    case .deliveryIDMissing: require(delivery.id == nil && !delivery.isProtectedFromReplay, "an id is required only if there is none")
    default: require(problem.kind == .failed && action == .connectWiseCallback, "a problem of the body, not \(problem.kind)")
    }
    do throws(RPCStatus) { _ = try JSONText(json: ReceiverResponse.problem(problem).body) } catch {
      fatalError("violated property: a problem is valid JSON: \(error)")
    }
  }

  /// The call is for the route's customer and is not a dry run.
  private static func checkMeaning(_ action: RouteAction, _ delivery: VerifiedDelivery, _ call: DaemonCall) {
    do throws(RPCStatus) {
      switch action {
      case .sendNow(let customer):
        let request = try message(SendNowRequest.self, BillingServiceMethods.sendNow.path, call)
        require(!request.customerID.isEmpty && request.customerID == customer ?? request.customerID, "the call is for the route's customer")
        require(!request.validateOnly && request.requestID == call.requestID, "the call is not a dry run and has the request id")
      case .syncCustomer(let customer):
        let request = try message(SyncCustomerRequest.self, CustomerServiceMethods.syncCustomer.path, call)
        require(!request.customerID.isEmpty && request.customerID == customer ?? request.customerID, "the call is for the route's customer")
      case .sendAllNow:
        let request = try message(SendAllNowRequest.self, BillingServiceMethods.sendAllNow.path, call)
        require(!request.validateOnly && request.requestID == call.requestID, "the call is not a dry run and has the request id")
      case .reportCounts:
        let request = try message(ReportCountsRequest.self, UsageServiceMethods.reportCounts.path, call)
        require(
          request.counts.allSatisfy { $0.asOfTime != nil } || delivery.isProtectedFromReplay, "a count that could be replayed has a time")
        checkReportID(action, delivery, call)
      case .reportMailFigures, .reportDeviceFigures: checkReportID(action, delivery, call)
      case .raiseEvents:
        let request = try message(ReportEventsRequest.self, NotificationServiceMethods.reportEvents.path, call)
        require(
          request.events.allSatisfy { !$0.sourceKey.isEmpty } || delivery.isProtectedFromReplay, "an event that could be replayed has a key"
        )
        checkReportID(action, delivery, call)
      case .connectWiseCallback: fatalError("violated property: a callback does not have a body in cwlink's format")
      }
    } catch { fatalError("violated property: the daemon can decode the request: \(error)") }
  }

  private static func message<M: RPCMessage>(_: M.Type, _ path: String, _ call: DaemonCall) throws(RPCStatus) -> M {
    require(call.request.starts(with: path.utf8), "the called method is \(path)")
    return try M(wire: Array(call.request.dropFirst(path.utf8.count)))
  }

  /// If the signature does not cover the id, another id changes nothing.
  private static func checkReportID(_ action: RouteAction, _ delivery: VerifiedDelivery, _ call: DaemonCall) {
    var other = delivery
    other.id = (delivery.id ?? "") + "0"
    let isSame = Requests.call(action, other)?.requestID == call.requestID
    require(isSame != delivery.isProtectedFromReplay, "the body is the id exactly if the signature does not cover the id")
  }
}

/// Any JSON.
private struct JSONText: RPCMessage {
  static let protoName = "fuzz.JSON"
  init() {}
  init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {}
  func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {}
  var jsonValue: JSONValue { get throws(RPCStatus) { .null } }
  init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {}
}
