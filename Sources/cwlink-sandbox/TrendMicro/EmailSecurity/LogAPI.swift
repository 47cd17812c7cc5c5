import NIOCore

/// `/api/v1/log/…` of one tenant.
struct LogAPI {
  private static let base = "/api/v1/log/"

  let tenant: Tenant
  let now: Timestamp
  /// Page tokens of an earlier generation have expired.
  let tokenGeneration: Int

  func reply(to request: TrendRequest) throws(LogError) -> TrendReply {
    guard request.path.hasPrefix(Self.base) else { throw .notFound }
    guard request.method == "GET" else { throw .method }
    guard tenant.isAuthorized else { throw .forbidden }
    guard tenant.logRetrieval else { throw .notFound }
    let parameters = Query(request.query)
    var query = try LogQuery(path: request.path.dropFirst(Self.base.count), parameters, now: now.seconds * 1000)
    let stream = tenant.stream(query.kind)
    var first = stream.position(at: query.range.lowerBound)
    if let text = parameters["token"] {
      let token = try valid(text, for: query.kind)
      if parameters["start"] != nil || parameters["end"] != nil, token.range != query.range {
        throw .invalid("The token belongs to a different start or end.")
      }
      query.range = token.range
      first = max(
        first: stream.position(at: token.range.lowerBound),
        stream.position(min(tenant.pageOverlap, query.limit - 1), before: token.position))
    }
    return page(of: stream, query, from: first)
  }

  private func valid(_ text: String, for kind: LogKind) throws(LogError) -> PageToken {
    guard let token = PageToken(text, for: tenant), token.kind == kind, token.generation == tokenGeneration,
      tenant.tokenSeconds.map({ now.seconds - token.issued <= $0 }) ?? true
    else { throw .invalid("The token is invalid or has expired.") }
    return token
  }

  private func max(first: LogStream.Position, _ other: LogStream.Position) -> LogStream.Position {
    (first.hour, first.index) < (other.hour, other.index) ? other : first
  }

  /// One page; 204 if no row matches.
  private func page(of stream: LogStream, _ query: LogQuery, from first: LogStream.Position) -> TrendReply {
    let present = now.seconds * 1000
    let domain = query.domain.map { tenant.domains.firstIndex(of: $0) ?? -1 }
    var writer = LogPageWriter(tenant: tenant, capacity: query.limit)
    var count = 0
    var next: LogStream.Position?
    stream.forEach(from: first, through: min(query.range.upperBound, present)) { position, row in
      guard row.visible <= present, query.direction.map({ $0 == row.direction }) ?? true, domain.map({ $0 == row.domain }) ?? true,
        query.event.map({ $0 == row.event.filter }) ?? true
      else { return true }
      guard count < query.limit else {
        next = position
        return false
      }
      writer.write(row, isFirst: count == 0)
      count += 1
      return true
    }
    guard count > 0 else { return TrendReply(status: 204) }
    let token = next.map { position -> String in
      let token = PageToken(kind: query.kind, position: position, range: query.range, generation: tokenGeneration, issued: now.seconds)
      let text = token.text(for: tenant)
      return tenant.encodesTokens ? text.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D") : text
    }
    return TrendReply(status: 200, body: writer.finish(nextToken: token))
  }
}
