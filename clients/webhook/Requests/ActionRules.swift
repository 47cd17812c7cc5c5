import CwlinkAPI
import LocalRPC

/// From an action and a delivery's body to the call that it means. Pure; a body that is not right is a Problem that names the field.
enum ActionRules {
  /// A report is one transaction of the daemon's: cut off it is undone, and no repeat of it would ever end. What the sender waits is bounded apart.
  static let reportDeadline = Duration.seconds(120)
  /// Planning for every customer, or reading a company and its agreements from ConnectWise, takes as long as ConnectWise does.
  static let workDeadline = Duration.seconds(15 * 60)

  static func call(_ action: RouteAction, _ delivery: VerifiedDelivery) throws -> DaemonCall {
    switch action {
    case .sendNow(let customer): return try sendNow(customer, delivery)
    case .sendAllNow: return try sendAllNow(delivery)
    case .syncCustomer(let customer): return try syncCustomer(customer, delivery)
    case .reportCounts: return try reportCounts(delivery)
    case .reportMailFigures: return try reportMailFigures(delivery)
    case .reportDeviceFigures: return try reportDeviceFigures(delivery)
    case .raiseEvents: return try raiseEvents(delivery)
    case .connectWiseCallback: throw Problem(.failed)
    }
  }

  /// The body as the request's message. The id is the delivery's: the body has none to give.
  static func message<M: RPCMessage>(_: M.Type, _ delivery: VerifiedDelivery, id: KeyPath<M, String>) throws -> M {
    guard let text = String(validating: delivery.body, as: UTF8.self) else { throw Problem.invalid("", "the body is not UTF-8") }
    let message: M
    do throws(RPCStatus) {
      message = try M(json: text.isEmpty ? "{}" : text)
    } catch {
      let violations = error.fieldViolations.map { Problem.Violation(field: $0.field, problem: $0.description) }
      throw Problem(.bodyInvalid, violations.isEmpty ? "\(error.message)." : nil, violations: violations)
    }
    guard message[keyPath: id].isEmpty else { throw Problem.invalid("requestId", "is the delivery's own id; leave it out") }
    return message
  }

  /// For what the daemon does at once and once for each id.
  static func requiredID(_ delivery: VerifiedDelivery) throws -> String {
    if let id = delivery.id { return DeliveryID.requestID(path: delivery.path, id: id) }
    guard delivery.isProtectedFromReplay else {
      throw Problem(
        .deliveryIDMissing, "Send X-GitHub-Delivery or webhook-id, with another value for each delivery and the same for its repeats.")
    }
    return ""
  }

  /// For reports: where nothing vouches for the id the body is it. Else a recorded report under a new id would undo what corrected it.
  static func reportID(_ delivery: VerifiedDelivery) -> String {
    let id = delivery.isProtectedFromReplay ? delivery.id : nil
    return DeliveryID.requestID(path: delivery.path, id: id ?? DeliveryID.ofBody(delivery.body))
  }

  /// The customer that the route names, which the body may repeat, or the body's.
  static func customer(_ configured: String?, body: String) throws -> String {
    guard let configured else {
      guard !body.isEmpty else { throw Problem.invalid("customerId", "is missing; this route needs it") }
      return body
    }
    guard body.isEmpty || body == configured else { throw Problem.invalid("customerId", "is another customer than this route's") }
    return configured
  }
}
