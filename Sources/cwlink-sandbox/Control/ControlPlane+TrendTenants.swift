import Hummingbird

extension ControlPlane {
  /// The largest number of rows that `GET trend/counts` counts.
  private static let mostCounted = 1_000_000_000

  func addTrendTenants(to router: Router<SandboxContext>) {
    on(.get, "/trend/tenants", router) { _ in
      await trend.update { site in .array(site.tenants.values.sorted { $0.login < $1.login }.map(\.json)) }
    }
    on(.post, "/trend/tenants", router) { request in
      let object = try ControlError.object(request.body, members: ["login", "name", "rowsPerHour"])
      guard let login = try ControlError.text(object, "login"), login.wholeMatch(of: /[A-Za-z0-9.@_-]{1,64}/) != nil else {
        throw ControlError("login must have 1 to 64 letters, digits or .@_-")
      }
      let domain = "\(login.lowercased().replacing(/[^a-z0-9]/, with: "-")).example"
      let rate = try ControlError.integer(object, "rowsPerHour", in: Tenant.rateRange) ?? 0
      let name = try ControlError.text(object, "name") ?? login
      let tenant = TrendSeed.tenant(login, name, domains: [domain], seed: 1, rowsPerHour: rate)
      return try await trend.update { site throws(ControlError) in
        guard site.tenants[login] == nil else { throw ControlError("tenant \(login) already exists") }
        site.tenants[login] = tenant
        return tenant.json
      }
    }
    on(.put, "/trend/tenants", router) { request in
      let object = try ControlError.object(request.body, members: ["count", "rowsPerHour"])
      guard let count = try ControlError.integer(object, "count", in: 0...10_000),
        let rate = try ControlError.integer(object, "rowsPerHour", in: Tenant.rateRange)
      else { throw ControlError("send count and rowsPerHour") }
      let tenants = TrendSeed.generatedTenants(count, seed: 1, rowsPerHour: rate)
      await trend.update { site in site.tenants = Dictionary(uniqueKeysWithValues: tenants.map { ($0.login, $0) }) }
      return ["count": .integer(count)]
    }
    on(.patch, "/trend/tenants/:name", router) { request in
      try await trend.update { site throws(ControlError) in
        guard let tenant = site.tenants[request.name] else { throw ControlError("there is no tenant \(request.name)", status: 404) }
        let edited = try tenant.edited(request.body)
        site.tenants[request.name] = edited
        return edited.json
      }
    }
    on(.delete, "/trend/tenants/:name", router) { request in
      guard await trend.update({ site in site.tenants.removeValue(forKey: request.name) }) != nil else {
        throw ControlError("there is no tenant \(request.name)", status: 404)
      }
      return nil
    }
    on(.delete, "/trend/tokens", router) { _ in
      await trend.update { site in site.tokenGeneration += 1 }
      return nil
    }
    on(.get, "/trend/counts", router) { request in
      let tenants = await trend.update { site in site.tenants }
      return try Self.counts(request.query, tenants)
    }
  }

  /// The true counts of one tenant, or of all.
  private static func counts(_ query: Query, _ tenants: [String: Tenant]) throws(ControlError) -> JSON {
    guard let from = query["from"].flatMap(LogTime.parse), let to = query["to"].flatMap(LogTime.parse), from < to else {
      throw ControlError("from and to must be times such as 2026-11-30T09:00:00Z, and from the earlier one")
    }
    guard let basis = LogCounts.Basis(rawValue: query["by"] ?? LogCounts.Basis.generated.rawValue) else {
      throw ControlError("by must be genTime or timestamp")
    }
    var chosen = Array(tenants.values)
    if let login = query["tenant"] {
      guard let tenant = tenants[login] else { throw ControlError("there is no tenant \(login)", status: 404) }
      chosen = [tenant]
    }
    let hours = (to - from) / LogStream.hour + 1
    guard chosen.reduce(0, { $0 + $1.rowsPerHour.values.reduce(0, +) }) <= mostCounted / hours else {
      throw ControlError("more than \(mostCounted) rows: use a shorter range or one tenant")
    }
    var days: [Int: LogCounts] = [:]
    for tenant in chosen {
      for (day, counts) in LogCounts.byDay(of: tenant, in: from..<to, by: basis) { days[day, default: LogCounts()].add(counts) }
    }
    var total = LogCounts()
    for counts in days.values { total.add(counts) }
    let rows = days.sorted { $0.key < $1.key }.map { day, counts -> JSON in
      ["day": .string(String(Timestamp(seconds: day * 86_400).text.prefix(10))), "counts": counts.json]
    }
    return ["by": .string(basis.rawValue), "tenants": .integer(chosen.count), "total": total.json, "days": .array(rows)]
  }
}

extension Tenant {
  private static let names = [
    "apiKey", "logRetrieval", "authorized", "acceptedPerHour", "blockedPerHour", "policyPerHour", "lateSeconds", "pageOverlap",
    "tokenSeconds",
    "encodedTokens", "eventCodes", "unknownEvents",
  ]
  private static let rates: [(name: String, kind: LogKind)] = [
    ("acceptedPerHour", .accepted), ("blockedPerHour", .blocked), ("policyPerHour", .policy),
  ]

  /// The tenant with the given members changed; null means no limit for `tokenSeconds`.
  func edited(_ json: JSON?) throws(ControlError) -> Tenant {
    let object = try ControlError.object(json, members: Self.names)
    var tenant = self
    tenant.apiKey = try ControlError.text(object, "apiKey") ?? apiKey
    tenant.logRetrieval = try ControlError.flag(object, "logRetrieval") ?? logRetrieval
    tenant.isAuthorized = try ControlError.flag(object, "authorized") ?? isAuthorized
    for rate in Self.rates {
      if let value = try ControlError.integer(object, rate.name, in: Self.rateRange) { tenant.rowsPerHour[rate.kind] = value }
    }
    tenant.lateSeconds = try ControlError.integer(object, "lateSeconds", in: 0...86_400) ?? lateSeconds
    tenant.pageOverlap = try ControlError.integer(object, "pageOverlap", in: 0...100) ?? pageOverlap
    if object["tokenSeconds"] != nil { tenant.tokenSeconds = try ControlError.integer(object, "tokenSeconds", in: 0...86_400) }
    tenant.encodesTokens = try ControlError.flag(object, "encodedTokens") ?? encodesTokens
    tenant.namesEventsByCode = try ControlError.flag(object, "eventCodes") ?? namesEventsByCode
    tenant.hasUnknownEvents = try ControlError.flag(object, "unknownEvents") ?? hasUnknownEvents
    return tenant
  }

  /// Without the API key.
  var json: JSON {
    var object: JSONObject = [
      "login": .string(login), "name": .string(name), "domains": .array(domains.map { .string($0) }), "logRetrieval": .bool(logRetrieval),
      "authorized": .bool(isAuthorized),
    ]
    for rate in Self.rates { object[rate.name] = .integer(rowsPerHour[rate.kind] ?? 0) }
    object.merge([
      "lateSeconds": .integer(lateSeconds), "pageOverlap": .integer(pageOverlap),
      "tokenSeconds": tokenSeconds.map { .integer($0) } ?? .null, "encodedTokens": .bool(encodesTokens),
      "eventCodes": .bool(namesEventsByCode), "unknownEvents": .bool(hasUnknownEvents),
    ])
    return .object(object)
  }
}
