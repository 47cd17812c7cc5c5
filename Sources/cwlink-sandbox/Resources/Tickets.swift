extension TableName {
  static let tickets = TableName("tickets")
}

/// `/service/tickets`. Tickets cannot be deleted over the API.
enum Tickets {
  private static let path = "/service/tickets"

  static let endpoints =
    Endpoint.reading(path, schema, right: .tickets) { state, _ throws(APIError) in state[.tickets].rows } + [
      Endpoint(method: .post, path: path + "/search", right: .tickets, run: search),
      Endpoint(method: .post, path: path, right: .ticketsWrite, run: create),
      Endpoint(method: .put, path: path + "/{id}", right: .ticketsWrite, run: replace),
      Endpoint(method: .patch, path: path + "/{id}", right: .ticketsWrite, run: patch),
    ]

  /// The ticket in the path.
  static func ticket(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject) {
    let id = try call.id(0, of: schema.resource)
    guard let row = state[.tickets][id] else { throw .notFound(schema.resource, String(id)) }
    return (id, row)
  }

  /// Like a list, with conditions from the body, which may be longer than a URL; paging works as in lists.
  private static func search(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    guard let sent = call.body?.object else { throw .body }
    var call = call
    for name in ["conditions", "orderBy", "childConditions", "customFieldConditions"] {
      guard let value = sent.members.first(where: { $0.name.lowercased() == name.lowercased() })?.value, value != .null else { continue }
      guard let text = value.text else { throw .query(name, "\(name) must be a string.") }
      call.query = call.query.with(name, text)
    }
    return try Listing(schema, call).page(of: state[.tickets].rows, call: call)
  }
}

extension Tickets {
  /// The texts of a POST that become notes, with the note's kind.
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
      Member.api.entered(try resolved(row, from: nil, in: state, by: .api, at: call.now), at: call.now))
    for (property, flag) in initialNotes {
      guard let text = sent[property]?.text, !text.isEmpty else { continue }
      TicketNotes.add(["text": .string(text), flag: true], to: stored, in: &state, by: .api, at: call.now)
    }
    return .created(stored, call, state)
  }

  /// Omitted properties are cleared; board, status and priority get their defaults.
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
    let row = Member.api.stamped(try resolved(row, from: old, in: state, by: .api, at: call.now), at: call.now)
    state[.tickets].replace(row, id: row["id"]?.integer ?? 0)
    return .ok(.object(row))
  }

  /// The row to store: references resolved, closed or open according to its status, without the texts of a POST.
  static func resolved(_ row: JSONObject, from old: JSONObject?, in state: SiteState, by member: Member, at now: Timestamp)
    throws(APIError) -> JSONObject
  {
    var references = TicketReferences(row: row, old: old, state: state)
    references.resolve()
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
