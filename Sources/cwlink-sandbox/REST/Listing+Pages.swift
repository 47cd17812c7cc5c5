extension Listing {
  /// One page of the rows, according to the query and the `pagination-type` header.
  func page(of rows: [JSONObject], call: Call) throws(APIError) -> Reply {
    let size = try query.integer("pageSize") ?? Self.defaultPageSize
    guard (1...Self.largestPageSize).contains(size) else {
      throw .query("pageSize", "pageSize must be between 1 and \(Self.largestPageSize).")
    }
    let found = try matching(rows)
    return isForwardOnly ? try forwardPage(of: found, size: size, call) : try navigablePage(of: found, size: size, call)
  }

  private func forwardPage(of rows: [JSONObject], size: Int, _ call: Call) throws(APIError) -> Reply {
    guard query["orderBy"] == nil else { throw .query("orderBy", "orderBy cannot be used with forward-only pagination.") }
    let after = try query.integer("pageId") ?? 0
    let rest = rows.drop { ($0["id"]?.integer ?? 0) <= after }
    let page = rest.prefix(size)
    var reply = answer(page)
    if rest.count > size, let last = page.last?["id"]?.integer {
      reply.headers.append(link([("next", "pageId", last)], size: size, call))
    }
    return reply
  }

  private func navigablePage(of rows: [JSONObject], size: Int, _ call: Call) throws(APIError) -> Reply {
    let number = try query.integer("page") ?? 1
    guard number >= 1, number <= 1_000_000_000 else { throw .query("page", "page must be 1 or more.") }
    let ordered = try order(rows)
    let last = max(1, (ordered.count + size - 1) / size)
    var reply = answer(ordered.dropFirst((number - 1) * size).prefix(size))
    var links: [(String, String, Int)] = []
    if number > 1 { links += [("first", "page", 1), ("prev", "page", min(number - 1, last))] }
    if number < last { links += [("next", "page", number + 1), ("last", "page", last)] }
    if !links.isEmpty { reply.headers.append(link(links, size: size, call)) }
    return reply
  }

  private func answer(_ rows: some Sequence<JSONObject>) -> Reply {
    .ok(.array(rows.map { .object(Self.trim($0, to: query)) }))
  }

  /// The Link header. Its host is only reachable inside ConnectWise's network: clients can use only the numbers.
  private func link(_ links: [(relation: String, parameter: String, value: Int)], size: Int, _ call: Call) -> Reply.Header {
    let kept = query.raw.split(separator: "&").filter { item in
      !["page", "pageid", "pagesize"].contains(item.prefix { $0 != "=" }.lowercased())
    }
    let texts = links.map { link in
      let items = kept.map(String.init) + ["pageSize=\(size)", "\(link.parameter)=\(link.value)"]
      return "<http://internal.connectwise.invalid/apis/3.0\(call.path)?\(items.joined(separator: "&"))>; rel=\"\(link.relation)\""
    }
    return Reply.Header(name: "Link", value: texts.joined(separator: ", "))
  }

  /// `orderBy=name asc,id desc`; by id if absent.
  private func order(_ rows: [JSONObject]) throws(APIError) -> [JSONObject] {
    guard let text = query["orderBy"] else { return rows }
    var keys: [(path: [String], descending: Bool)] = []
    for part in text.split(separator: ",") {
      let words = part.split(separator: " ").map(String.init)
      let path = (words.first ?? "").split(separator: "/").map(String.init)
      let direction = words.count > 1 ? words[1].lowercased() : "asc"
      guard schema.kind(at: path) != nil, words.count <= 2, ["asc", "desc"].contains(direction) else {
        throw .query("orderBy", "orderBy is invalid: '\(part)'.")
      }
      keys.append((path, direction == "desc"))
    }
    return rows.sorted { left, right in
      for key in keys {
        let order = Self.compare(Self.value(left, key.path), Self.value(right, key.path))
        if order != 0 { return (order < 0) != key.descending }
      }
      return (left["id"]?.integer ?? 0) < (right["id"]?.integer ?? 0)
    }
  }

  private static func value(_ row: JSONObject, _ path: [String]) -> JSON? {
    path.reduce(JSON.object(row)) { value, name in value?.object?[name] }
  }

  private static func compare(_ left: JSON?, _ right: JSON?) -> Int {
    switch (left ?? .null, right ?? .null) {
    case (.string(let left), .string(let right)):
      let (left, right) = (left.lowercased(), right.lowercased())
      return left < right ? -1 : left == right ? 0 : 1
    case (.bool(let left), .bool(let right)): return left == right ? 0 : left ? 1 : -1
    case (.null, .null): return 0
    case (.null, _): return -1
    case (_, .null): return 1
    case (let left, let right):
      guard let left = left.double, let right = right.double else { return 0 }
      return left < right ? -1 : left == right ? 0 : 1
    }
  }
}
