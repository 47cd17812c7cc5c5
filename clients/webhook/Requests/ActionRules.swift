import CwlinkAPI
import LocalRPC

/// A prepared call of the daemon.
struct DaemonCall: Sendable {
  /// Empty: the daemon does not deduplicate the call.
  var requestID: String
  /// Method and request bytes. Another value under the same id is a different body.
  var request: [UInt8]
  /// How long the daemon may take. For long work this is more than the sender waits; the sender then retries.
  var deadline: Duration
  /// Makes the call and returns the part of the response that the sender may see.
  var make: @Sendable (RPCClient, CallOptions) async throws -> JSONValue

  init<Request: RPCMessage, Response: RPCMessage>(
    _ method: RPCMethod<Request, Response>, _ request: Request, requestID: String, deadline: Duration,
    outcome: @escaping @Sendable (Response) throws -> JSONValue
  ) throws {
    self.requestID = requestID
    self.request = Array(method.path.utf8) + (try request.wireBytes())
    self.deadline = deadline
    make = { client, options in try outcome(try await client.unary(method, request, options)) }
  }
}

/// Translates an action and the body of a delivery into a call of the daemon. Pure. An invalid body is a Problem that names the field.
enum ActionRules {
  /// A report is one transaction in the daemon. If it were cut off, it would be rolled back, and no retry would ever succeed. How long the sender
  /// waits is limited separately.
  static let reportDeadline = Duration.seconds(120)
  /// Planning for all customers, or reading a company and its agreements, takes as long as ConnectWise does.
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

  /// The body decoded as the request message. It must not have a request id: that is the delivery's.
  static func message<M: RPCMessage>(_: M.Type, _ delivery: VerifiedDelivery, id: KeyPath<M, String>) throws -> M {
    guard let text = String(validating: delivery.body, as: UTF8.self) else { throw Problem.invalid("", "the body is not UTF-8") }
    let message: M
    do throws(RPCStatus) {
      message = try M(json: text.isEmpty ? "{}" : text)
    } catch {
      let violations = error.fieldViolations.map { Problem.Violation(field: $0.field, problem: $0.description) }
      throw Problem(.bodyInvalid, violations.isEmpty ? "\(error.message)." : nil, violations: violations)
    }
    guard message[keyPath: id].isEmpty else { throw Problem.invalid("requestId", "must be omitted: the delivery's id is used") }
    return message
  }

  /// For actions that take effect once per id.
  static func requiredID(_ delivery: VerifiedDelivery) throws -> String {
    if let id = delivery.id { return DeliveryID.requestID(path: delivery.path, id: id) }
    guard delivery.isProtectedFromReplay else {
      throw Problem(
        .deliveryIDMissing,
        "Send webhook-id, Idempotency-Key or X-GitHub-Delivery with a unique value per delivery, and the same value on retries.")
    }
    return ""
  }

  /// For reports. If the id is not signed, the body's digest is used; otherwise a recorded report, replayed under a new id, would undo a
  /// later correction.
  static func reportID(_ delivery: VerifiedDelivery) -> String {
    let id = delivery.isProtectedFromReplay ? delivery.id : nil
    return DeliveryID.requestID(path: delivery.path, id: id ?? DeliveryID.ofBody(delivery.body))
  }

  /// The route's customer, which the body may repeat, or else the body's.
  static func customer(_ configured: String?, body: String) throws -> String {
    guard let configured else {
      guard !body.isEmpty else { throw Problem.invalid("customerId", "is required on this route") }
      return body
    }
    guard body.isEmpty || body == configured else { throw Problem.invalid("customerId", "differs from the route's customer") }
    return configured
  }
}
