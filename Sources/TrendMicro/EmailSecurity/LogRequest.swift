/// The logs of Email Security that are counted. Each is read with a cursor of its own.
package enum MailLog: String, Sendable, CaseIterable, Codable {
  /// Mail tracking: messages that passed the connection level, one row per recipient.
  case accepted
  /// Mail tracking: messages that were refused at the connection, one row per recipient.
  case blocked
  /// What policies detected. A message can cause several rows.
  case policyEvents = "policy_events"

  /// For messages.
  package var name: String {
    switch self {
    case .accepted: "mail tracking (accepted)"
    case .blocked: "mail tracking (blocked)"
    case .policyEvents: "policy events"
    }
  }
}

package enum MailDirection: String, Sendable, CaseIterable, Codable {
  case inbound = "in"
  case outbound = "out"
}

/// The request for one page of a log.
package struct LogRequest: Sendable, Equatable {
  package var log: MailLog
  /// Nil means both.
  package var direction: MailDirection?
  package var start: UTCTime
  package var end: UTCTime
  /// 1 to 500.
  package var limit: Int
  /// The previous page's `nextToken`, as it was received.
  package var token: String?

  package init(
    _ log: MailLog, start: UTCTime, end: UTCTime, token: String? = nil, direction: MailDirection? = .inbound,
    limit: Int = EmailSecurityClient.mostRowsPerPage
  ) {
    self.log = log
    self.start = start
    self.end = end
    self.token = token
    self.direction = direction
    self.limit = min(max(limit, 1), EmailSecurityClient.mostRowsPerPage)
  }

  /// The path after "/api/v1/" with its query.
  var target: String {
    var query: [(name: String, value: String)] = []
    switch log {
    case .accepted: query.append(("type", "accepted_traffic"))
    case .blocked: query.append(("type", "blocked_traffic"))
    case .policyEvents: break
    }
    if let direction { query.append(("direction", direction.rawValue)) }
    query += [("start", "\(start)"), ("end", "\(end)"), ("limit", String(limit))]
    // A token can arrive encoded already; it is encoded once.
    if let token { query.append(("token", PercentEncoding.decoded(token))) }
    return "log/\(log == .policyEvents ? "policyeventlog" : "mailtrackinglog")?\(PercentEncoding.query(query))"
  }
}
