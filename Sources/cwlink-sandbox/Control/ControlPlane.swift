import Hummingbird
import StrictJSON

/// The control plane under `/sandbox/`: inspects and changes the site and Trend Micro. Without authentication, faults, quota and recording.
struct ControlPlane: Sendable {
  let site: Site
  let mailbox: Mailbox
  let trend: TrendSite

  typealias Handler = @Sendable (ControlRequest) async throws -> JSON?

  func add(to router: Router<SandboxContext>) {
    addState(to: router)
    addRecords(to: router)
    addDeletions(to: router)
    addGrowth(to: router)
    addServiceDesk(to: router)
    addClock(to: router)
    addInvoices(to: router)
    addAccess(to: router)
    addFaults(to: router)
    addMail(to: router)
    addCallbacks(to: router)
    addDeliveries(to: router)
    addTrendMicro(to: router)
    addTrendCustomers(to: router)
    addTrendTenants(to: router)
  }

  /// The response for an unknown path or method.
  static func notFound(_ request: Request) -> Response {
    response(404, ["error": .string("there is no \(request.method.rawValue) \(request.uri.path); see docs/SANDBOX.md")])
  }

  /// Responds 200 with the handler's result, 204 if it is nil, and a `ControlError` with its status.
  func on(_ method: HTTPRequest.Method, _ path: String, _ router: Router<SandboxContext>, _ handler: @escaping Handler) {
    router.on(RouterPath("/sandbox" + path), method: method) { request, context in
      do {
        let body = try await request.body.collect(upTo: Gateway.largestBody)
        var json: JSON?
        if body.readableBytes > 0 {
          do throws(JSONParser.Failure) { json = try JSON(parsing: body.readableBytesView) } catch {
            throw ControlError("the body is not JSON: \(error)")
          }
        }
        let name = Query.decode(context.parameters.get("name") ?? "")
        guard let answer = try await handler(ControlRequest(name: name, query: Query(request.uri.query ?? ""), body: json)) else {
          return Response(status: .noContent)
        }
        return Self.response(200, answer)
      } catch let error as ControlError {
        return Self.response(error.status, ["error": .string(error.message)])
      }
    }
  }

  static func response(_ status: Int, _ json: JSON) -> Response {
    Response(
      status: .init(code: status), headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: json.serialized + "\n")))
  }
}

/// A request to the control plane.
struct ControlRequest: Sendable {
  /// The value of `:name` in the path.
  let name: String
  var query = Query("")
  let body: JSON?

  func id(of thing: String, in table: Table) throws(ControlError) -> (id: Int, row: JSONObject) {
    guard let id = Int(name), let row = table[id] else { throw ControlError("there is no \(thing) \(name)", status: 404) }
    return (id, row)
  }
}

/// An error response of the control plane: 400 and `{"error": …}`.
struct ControlError: Error, Equatable {
  let message: String
  var status = 400

  init(_ message: String, status: Int = 400) {
    self.message = message
    self.status = status
  }

  /// The API's error as one message.
  init(_ error: APIError) { self.init(error.details.isEmpty ? error.message : error.details.map(\.message).joined(separator: " ")) }

  /// The object; throws if it is not an object or has unknown members.
  static func object(_ json: JSON?, members: [String]) throws(ControlError) -> JSONObject {
    guard let object = json?.object else { throw ControlError("send a JSON object with \(members.joined(separator: ", "))") }
    for member in object.members where !members.contains(member.name) {
      throw ControlError("unknown member \(member.name); known members are \(members.joined(separator: ", "))")
    }
    return object
  }

  static func text(_ object: JSONObject, _ name: String) throws(ControlError) -> String? {
    guard let value = object[name], value != .null else { return nil }
    guard let text = value.text else { throw ControlError("\(name) must be a string") }
    return text
  }

  static func flag(_ object: JSONObject, _ name: String) throws(ControlError) -> Bool? {
    guard let value = object[name], value != .null else { return nil }
    guard let flag = value.flag else { throw ControlError("\(name) must be true or false") }
    return flag
  }

  static func integer(_ object: JSONObject, _ name: String, in range: ClosedRange<Int>) throws(ControlError) -> Int? {
    guard let value = object[name], value != .null else { return nil }
    guard let integer = value.integer, range.contains(integer) else {
      throw ControlError("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return integer
  }
}
