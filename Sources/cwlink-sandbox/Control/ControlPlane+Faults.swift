import Hummingbird

extension ControlPlane {
  func addFaults(to router: Router<SandboxContext>) {
    on(.get, "/faults", router) { _ in await site.update { site in .array(site.faults.waiting.map(\.json)) } }
    on(.post, "/faults", router) { request in
      let fault = try Fault(request.body)
      await site.update { site in site.faults.add(fault) }
      return fault.json
    }
    on(.delete, "/faults", router) { _ in
      await site.update { site in site.faults.clear() }
      await site.held.release()
      return nil
    }
  }
}

extension Fault {
  private static let names = ["match", "times", "skip", "fault", "status", "retryAfter", "milliseconds", "location"]

  /// Parses the body of `POST /sandbox/faults`; throws for unknown members, so that a typing error is not
  /// accepted as a fault that never occurs.
  init(_ json: JSON?) throws(ControlError) {
    let object = try ControlError.object(json, members: Self.names)
    guard let kind = object["fault"]?.text.flatMap(Kind.init(rawValue:)) else {
      throw ControlError("fault must be one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.init(kind: kind)
    if let match = object["match"] {
      let match = try ControlError.object(match, members: ["method", "path"])
      method = try ControlError.text(match, "method")
      path = try ControlError.text(match, "path")
      if let path, (try? Regex(path)) == nil { throw ControlError("match.path is not a regular expression: \(path)") }
    }
    times = try ControlError.integer(object, "times", in: 1...1_000_000) ?? 1
    skip = try ControlError.integer(object, "skip", in: 0...1_000_000) ?? 0
    let isRedirect = kind == .redirect
    status = try ControlError.integer(object, "status", in: isRedirect ? 300...399 : 400...599) ?? (isRedirect ? 302 : 503)
    location = try ControlError.text(object, "location")
    if isRedirect != (location != nil) { throw ControlError("location is required for a redirect, and only for it") }
    retryAfter = try ControlError.integer(object, "retryAfter", in: 0...86_400)
    milliseconds = try ControlError.integer(object, "milliseconds", in: 0...3_600_000)
    if kind == .latency, milliseconds == nil { throw ControlError("latency needs milliseconds") }
  }

  var json: JSON {
    var object: JSONObject = ["fault": .string(kind.rawValue), "times": .integer(times), "skip": .integer(skip)]
    var match = JSONObject()
    match["method"] = method.map { .string($0) }
    match["path"] = path.map { .string($0) }
    object["match"] = .object(match)
    if kind == .status || kind == .redirect { object["status"] = .integer(status) }
    object["location"] = location.map { .string($0) }
    object["retryAfter"] = retryAfter.map { .integer($0) }
    object["milliseconds"] = milliseconds.map { .integer($0) }
    return .object(object)
  }
}
