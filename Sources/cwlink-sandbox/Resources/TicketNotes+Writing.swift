extension TicketNotes {
  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let ticket = try Tickets.ticket(state, call).row
    let note = try checked(try schema.accepted(call.body))
    return .created(add(note, to: ticket, in: &state, by: .api, at: call.now), call, state)
  }

  /// What is not sent is cleared.
  static func replace(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (id, old, ticket) = try note(state, call)
    return try store(schema.replacing(old, with: try schema.accepted(call.body)), id, of: ticket, in: &state, call)
  }

  static func patch(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (id, old, ticket) = try note(state, call)
    return try store(try JSONPatch(call.body, resource: schema.resource).applied(to: old, schema), id, of: ticket, in: &state, call)
  }

  static func delete(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (id, _, ticket) = try note(state, call)
    state[.ticketNotes].remove(id: id)
    touch(ticket, in: &state, by: .api, at: call.now)
    return Reply(status: 204)
  }

  /// Adds a note that has been checked, with what ConnectWise gives it.
  @discardableResult
  static func add(_ note: JSONObject, to ticket: JSONObject, in state: inout SiteState, by member: Member, at now: Timestamp)
    -> JSONObject
  {
    var row: JSONObject = [
      "ticketId": ticket["id"] ?? .null, "issueFlag": false, "customerUpdatedFlag": false, "dateCreated": .string(now.text),
      "createdBy": member.identifier,
    ]
    row.merge(note)
    touch(ticket, in: &state, by: member, at: now)
    return state[.ticketNotes].insert(member.stamped(completed(row), at: now))
  }

  private static func store(
    _ row: JSONObject, _ id: Int, of ticket: JSONObject, in state: inout SiteState, _ call: Call
  ) throws(APIError) -> Reply {
    let row = Member.api.stamped(completed(try checked(row)), at: call.now)
    state[.ticketNotes].replace(row, id: id)
    touch(ticket, in: &state, by: .api, at: call.now)
    return .ok(.object(row))
  }

  /// Refuses a note that is of no kind.
  private static func checked(_ row: JSONObject) throws(APIError) -> JSONObject {
    guard kinds.contains(where: { row[$0] == true }) else {
      throw .invalid(schema.resource, kinds.prefix(1).map { .invalid($0, "One of \(kinds.joined(separator: ", ")) must be true.") })
    }
    return row
  }

  /// The row with every kind said, and whom it is for.
  private static func completed(_ row: JSONObject) -> JSONObject {
    var row = row
    for kind in kinds { row[kind] = .bool(row[kind] == true) }
    row["internalFlag"] = row["internalAnalysisFlag"]
    row["externalFlag"] = .bool(row["detailDescriptionFlag"] == true || row["resolutionFlag"] == true)
    return row
  }

  /// A ticket counts as changed when its notes are.
  private static func touch(_ ticket: JSONObject, in state: inout SiteState, by member: Member, at now: Timestamp) {
    state[.tickets].replace(member.stamped(ticket, at: now), id: ticket["id"]?.integer ?? 0)
  }
}
