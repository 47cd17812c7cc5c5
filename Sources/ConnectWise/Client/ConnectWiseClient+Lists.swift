import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  static let pageSize = 1000

  func list<Row: ListedEntity>(matching condition: Condition?, limit: Int? = nil) async throws(ConnectWiseError) -> [Row] {
    try await list(Row.listPath, fields: Row.listFields, matching: condition, limit: limit)
  }

  /// All rows, or the first `limit` of them, by ascending id. A list of values too long for one request is split into several.
  func list<Row: Decodable & Identifiable & Sendable>(
    _ path: String, fields: [String], matching condition: Condition? = nil, limit: Int? = nil
  ) async throws(ConnectWiseError) -> [Row] where Row.ID == Int {
    if let limit, limit <= 0 { return [] }
    let base = try await endpoint().base
    var rows: [Int: Row] = [:]
    var bounds = ListBounds(path)
    for part in try Self.parts(of: condition, base: base, path: path, fields: fields) {
      for row in try await pages(of: path, fields: fields, condition: part, limit: limit, &bounds) as [Row] { rows[row.id] = row }
    }
    let sorted = rows.values.sorted { $0.id < $1.id }
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  /// Forward-only paging: each page starts after the last id, so that rows added or removed meanwhile neither hide nor repeat others.
  private func pages<Row: Decodable & Identifiable & Sendable>(
    of path: String, fields: [String], condition: String?, limit: Int?, _ bounds: inout ListBounds
  ) async throws(ConnectWiseError) -> [Row] where Row.ID == Int {
    let size = min(max(limit ?? Self.pageSize, 1), Self.pageSize)
    var rows: [Row] = []
    var next: PageLink?
    while true {
      var call = APICall(method: .get, path: path, query: Self.query(fields: fields, condition: condition, size: size, next: next))
      call.isForwardOnly = true
      let response = try await perform(call)
      try bounds.add(bytes: response.body.count)
      guard let page = try? JSONDecoder().decode([Row].self, from: Data(response.body)) else {
        throw .undecodable("a list", response, isRead: true)
      }
      try bounds.add(rows: page.count)
      rows += page
      if let limit, rows.count >= limit { return rows }
      let link = PageLink.next(in: response.headers.values("Link")) ?? (page.count >= size ? page.map(\.id).max().map(PageLink.after) : nil)
      guard !page.isEmpty, let link else { return rows }
      guard link.advances(from: next) else { throw .undecodable("a list with a valid next page", response, isRead: true) }
      next = link
    }
  }

  static func query(fields: [String], condition: String?, size: Int, next: PageLink?) -> [(name: String, value: String)] {
    var query: [(name: String, value: String)] = []
    if let condition { query.append(("conditions", condition)) }
    query.append(("fields", fields.joined(separator: ",")))
    query.append(("pageSize", String(size)))
    if let next { query.append(next.query) }
    return query
  }

  /// The condition's text, split into several if a list of values makes the URL too long.
  static func parts(of condition: Condition?, base: String, path: String, fields: [String]) throws(ConnectWiseError) -> [String?] {
    guard let condition else { return [nil] }
    let text = try condition.text()
    guard !fits(text, base: base, path: path, fields: fields),
      case .isIn(let field, let values) = condition, values.count > 1
    else { return [text] }
    let half = values.count / 2
    return try parts(of: .isIn(field, Array(values[..<half])), base: base, path: path, fields: fields)
      + (try parts(of: .isIn(field, Array(values[half...])), base: base, path: path, fields: fields))
  }

  /// Whether the URL of every page of the list is short enough with this condition.
  static func fits(_ condition: String?, base: String, path: String, fields: [String]) -> Bool {
    let longest = query(fields: fields, condition: condition, size: pageSize, next: .after(Int(Int32.max)))
    return RequestURL.make(base: base, path: path, query: longest).utf8.count <= RequestURL.maximumLength
  }
}

extension PageLink {
  fileprivate func advances(from earlier: PageLink?) -> Bool {
    switch (earlier, self) {
    case (.after(let old)?, .after(let new)), (.page(let old)?, .page(let new)): new > old
    case (nil, _): true
    default: false
    }
  }
}
