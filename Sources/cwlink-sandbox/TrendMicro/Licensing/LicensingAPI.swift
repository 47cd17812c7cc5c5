/// Routes a signed request to its operation.
enum LicensingAPI {
  static let endpoints =
    LicensingCustomers.endpoints + Subscriptions.endpoints + ServicePlans.endpoints + LicensingReports.endpoints
    + RemoteManagerCustomers.endpoints + VendorLicenses.endpoints

  static func reply(to request: TrendRequest, keys: SigningKeyPair?, _ state: LicensingState, now: Timestamp) -> TrendReply {
    do throws(LicensingError) {
      guard let keys else { throw .unauthorized("The access token is not known.") }
      try keys.check(request, now: now)
      let matches = endpoints.compactMap { endpoint in endpoint.captures(of: request.path).map { (endpoint, $0) } }
      guard !matches.isEmpty else { throw .notFound("resource") }
      guard let (endpoint, captures) = matches.first(where: { $0.0.method == request.method }) else { throw .method }
      let call = LicensingCall(captures: captures, query: Query(request.query), body: try body(of: request), now: now)
      return .json(try endpoint.run(state, call))
    } catch {
      return error.reply
    }
  }

  private static func body(of request: TrendRequest) throws(LicensingError) -> JSONObject {
    guard request.method == "POST" else { return JSONObject() }
    let type = request.header("content-type")?.prefix { $0 != ";" }.lowercased()
    guard type == "application/json" else { throw .invalid("content-type must be application/json; charset=utf-8.") }
    guard let object = (try? JSON(parsing: request.body))?.object else { throw .invalid("The body must be a JSON object.") }
    return object
  }
}

/// One operation of LMPI or SMPI.
struct LicensingEndpoint: Sendable {
  let method: String
  /// `/LMPI/v3/customers/{}/subscriptions`
  let path: String
  let run: @Sendable (LicensingState, LicensingCall) throws(LicensingError) -> JSON

  /// The same operation in several versions; `path` contains `{version}`.
  static func versions(
    _ versions: [String], _ method: String, _ path: String,
    _ run: @escaping @Sendable (LicensingState, LicensingCall) throws(LicensingError) -> JSON
  ) -> [LicensingEndpoint] {
    versions.map { LicensingEndpoint(method: method, path: path.replacing("{version}", with: $0), run: run) }
  }

  /// The values of the placeholders; nil if the path is another one.
  func captures(of path: String) -> [String]? {
    let (own, other) = (self.path.split(separator: "/"), path.split(separator: "/", omittingEmptySubsequences: false).dropFirst())
    guard own.count == other.count else { return nil }
    var captures: [String] = []
    for (step, value) in zip(own, other) {
      if step == "{}" { captures.append(Query.decode(value)) } else if step != value { return nil }
    }
    return captures
  }
}

/// A request as passed to an operation.
struct LicensingCall: Sendable {
  let captures: [String]
  let query: Query
  let body: JSONObject
  let now: Timestamp

  /// A time of the query, as `YYYY-MM-DDThh:mm:ssZ`.
  func time(_ name: String) throws(LicensingError) -> Timestamp? {
    guard let text = query[name] else { return nil }
    guard text.utf8.count == 20, text.hasSuffix("Z"), text.contains("T"), let time = Timestamp(text) else {
      throw .invalid("\(name) must be a time such as 2026-11-30T09:00:00Z.")
    }
    return time
  }

  /// The range of two parameters, both ends included; nil if both are absent.
  func range(_ first: String, _ last: String) throws(LicensingError) -> ClosedRange<Timestamp>? {
    switch (try time(first), try time(last)) {
    case (nil, nil): return nil
    case (let start?, let end?):
      guard start <= end else { throw .invalid("\(first) must not be later than \(last).") }
      return start...end
    default: throw .invalid("\(first) and \(last) are required together.")
    }
  }

  func requiredRange(_ first: String, _ last: String) throws(LicensingError) -> ClosedRange<Timestamp> {
    guard let range = try range(first, last) else { throw .invalid("\(first) and \(last) are required.") }
    return range
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(LicensingError) -> Int? {
    guard let text = query[name] else { return nil }
    guard let value = Int(text), range.contains(value) else {
      throw .invalid("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return value
  }

  /// One page of a list: `{"paging": {"total", "limit", "page"}, name: […]}`.
  func page<Row>(
    of rows: [Row], _ name: String, defaultLimit: Int = 25, _ json: (Row) -> JSON
  ) throws(LicensingError) -> JSON {
    let page = try integer("page", in: 1...1_000_000) ?? 1
    let limit = try integer("limit", in: 1...100) ?? defaultLimit
    let part = rows.dropFirst((page - 1) * limit).prefix(limit).map(json)
    let paging: JSON = ["total": .integer(rows.count), "limit": .integer(limit), "page": .integer(page)]
    return .object(JSONObject([("paging", paging), (name, .array(part))]))
  }
}
