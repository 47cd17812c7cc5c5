import Hummingbird

/// What is under `/sandbox/`: a look inside, and hands behind the client's back. No authentication, no faults, no quota, no record.
struct ControlPlane: Sendable {
  let site: Site
  let mailbox: Mailbox

  typealias Handler = @Sendable (ControlRequest) async throws -> JSON?

  func add(to router: Router<SandboxContext>) {
    addLooking(to: router)
    addEditing(to: router)
    addEntering(to: router)
    addServiceDesk(to: router)
    addClock(to: router)
    addAccess(to: router)
    addFaults(to: router)
    addMail(to: router)
    addCallbacks(to: router)
    addDeliveries(to: router)
  }

  /// For what is not here, be it the path or the method.
  static func notFound(_ request: Request) -> Response {
    response(404, ["error": .string("there is no \(request.method.rawValue) \(request.uri.path); docs/SANDBOX.md lists what there is")])
  }

  /// Answers what the handler gives as 200, nothing as 204, a `ControlError` as its status.
  func on(_ method: HTTPRequest.Method, _ path: String, _ router: Router<SandboxContext>, _ handler: @escaping Handler) {
    router.on(RouterPath("/sandbox" + path), method: method) { request, context in
      do {
        let body = try await request.body.collect(upTo: Gateway.largestBody)
        var json: JSON?
        if body.readableBytes > 0 {
          do throws(JSONSyntaxError) { json = try JSON(parsing: body.readableBytesView) } catch {
            throw ControlError("the body is not JSON at byte \(error.offset): \(error.message)")
          }
        }
        let name = Query.decode(context.parameters.get("name") ?? "")
        guard let answer = try await handler(ControlRequest(name: name, body: json)) else { return Response(status: .noContent) }
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
  /// What stands in the place of `:name`.
  let name: String
  let body: JSON?

  func id(of thing: String, in table: Table) throws(ControlError) -> (id: Int, row: JSONObject) {
    guard let id = Int(name), let row = table[id] else { throw ControlError("there is no \(thing) \(name)", status: 404) }
    return (id, row)
  }
}
