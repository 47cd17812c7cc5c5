import CurlTransport
import FoundationEssentials
import StrictJSON

extension ServiceConnection {
  /// `target` is the path with its query, percent-encoded.
  func signed(
    _ method: HTTPRequest.Method, _ target: String, body: [UInt8]? = nil, key: AccessKey
  ) async throws(TrendMicroError) -> HTTPResponse {
    try await send { (time) throws(TrendMicroError) in .signed(method, target, body: body, at: base, key: key, time: time) }
  }

  func signedObject(
    _ method: HTTPRequest.Method, _ target: String, body: [String: String]? = nil, key: AccessKey
  ) async throws(TrendMicroError) -> VendorFields {
    try VendorAnswer.object(try await signed(method, target, body: body.map(Self.json), key: key), service)
  }

  /// An object of texts, in the order of their names.
  private static func json(_ members: [String: String]) -> [UInt8] {
    let value = JSONValue.object(members.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })
    return Array(value.text().utf8)
  }

  /// All rows of a paged list, by ascending id. A row that moves to another page meanwhile is taken once.
  func pages<Row: Sendable>(
    _ path: String, _ query: [(name: String, value: String)], list: String, key: AccessKey, id: (Row) -> String,
    _ decode: (VendorFields) throws(TrendMicroError) -> Row
  ) async throws(TrendMicroError) -> [Row] {
    var rows: [String: Row] = [:]
    var progress = PageProgress(service: service, list: list)
    while let page = progress.next {
      let items = query + [("page", String(page)), ("limit", String(PageProgress.limit))]
      let answer = try await signedObject(.get, "\(path)?\(PercentEncoding.query(items))", key: key)
      guard answer.hasMember(list) else { throw .invalidAnswer(service, "\(list) is missing") }
      let found = try answer.list(list).map { (fields) throws(TrendMicroError) in try decode(fields) }
      let before = rows.count
      for row in found { rows[id(row)] = row }
      try progress.received(rows: found.count, new: rows.count - before, paging: answer.object("paging"))
    }
    return rows.values.sorted { id($0) < id($1) }
  }
}
