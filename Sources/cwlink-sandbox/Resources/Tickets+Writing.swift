extension Tickets {
  /// What a POST may say at once, and as what kind of note it is kept.
  private static let initialNotes = [
    ("initialDescription", "detailDescriptionFlag"), ("initialInternalAnalysis", "internalAnalysisFlag"),
    ("initialResolution", "resolutionFlag"),
  ]

  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let sent = try schema.accepted(call.body)
    var row: JSONObject = [
      "recordType": "ServiceTicket", "severity": "Medium", "impact": "Medium", "allowAllClientsPortalView": false,
      "customerUpdatedFlag": false, "automaticEmailContactFlag": false, "automaticEmailResourceFlag": false, "automaticEmailCcFlag": false,
      "closedFlag": false, "approved": true, "hasChildTicket": false, "hasMergedChildTicketFlag": false, "requestForChangeFlag": false,
    ]
    row.merge(sent)
    let stored = state[.tickets].insert(
      Member.api.entered(try settled(row, from: nil, in: state, by: .api, at: call.now), at: call.now))
    for (property, flag) in initialNotes {
      guard let text = sent[property]?.text, !text.isEmpty else { continue }
      TicketNotes.add(["text": .string(text), flag: true], to: stored, in: &state, by: .api, at: call.now)
    }
    return .created(stored, call, state)
  }

  /// What is not sent is cleared; board, status and priority become the defaults.
  static func replace(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let old = try ticket(state, call).row
    return try store(schema.replacing(old, with: try schema.accepted(call.body)), from: old, in: &state, call)
  }

  static func patch(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let old = try ticket(state, call).row
    return try store(try JSONPatch(call.body, resource: schema.resource).applied(to: old, schema), from: old, in: &state, call)
  }

  private static func store(_ row: JSONObject, from old: JSONObject, in state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let missing = ["severity", "impact"].filter { (row[$0] ?? .null) == .null }
    guard missing.isEmpty else { throw .invalid(schema.resource, missing.map { .missing($0) }) }
    let row = Member.api.stamped(try settled(row, from: old, in: state, by: .api, at: call.now), at: call.now)
    state[.tickets].replace(row, id: row["id"]?.integer ?? 0)
    return .ok(.object(row))
  }

  /// The row as it may be kept: what it refers to looked up, closed or open as its status says, without what is only for a POST.
  static func settled(_ row: JSONObject, from old: JSONObject?, in state: SiteState, by member: Member, at now: Timestamp)
    throws(APIError) -> JSONObject
  {
    var references = TicketReferences(row: row, old: old, state: state)
    references.settle()
    guard references.problems.isEmpty else { throw .invalid(schema.resource, references.problems) }
    var row = references.row
    for (property, _) in initialNotes { row[property] = nil }
    let isClosed = row.id(of: "status").flatMap { state[.boardStatuses][$0] }?["closedStatus"] == true
    row["closedFlag"] = .bool(isClosed)
    if !isClosed {
      row["closedDate"] = nil
      row["closedBy"] = nil
    } else if old?["closedFlag"] != true {
      row["closedDate"] = .string(now.text)
      row["closedBy"] = member.identifier
    }
    return row
  }
}
