extension TableName {
  static let ticketNotes = TableName("ticketNotes")
}

/// `/service/tickets/{parentId}/notes`. Notes can be added to a closed ticket, which stays closed.
enum TicketNotes {
  /// In characters.
  static let longest = 2_000_000
  /// A note has at least one of these flags.
  static let kinds = ["detailDescriptionFlag", "internalAnalysisFlag", "resolutionFlag"]
  private static let path = "/service/tickets/{parentId}/notes"

  static let endpoints =
    Endpoint.reading(path, schema, right: .tickets) { state, call throws(APIError) in
      rows(of: try Tickets.ticket(state, call).id, in: state)
    } + [
      Endpoint(method: .post, path: path, right: .ticketsWrite, run: create),
      Endpoint(method: .put, path: path + "/{id}", right: .ticketsWrite, run: replace),
      Endpoint(method: .patch, path: path + "/{id}", right: .ticketsWrite, run: patch),
      Endpoint(method: .delete, path: path + "/{id}", right: .ticketsWrite, run: delete),
    ]

  static func rows(of ticket: Int, in state: SiteState) -> [JSONObject] {
    state[.ticketNotes].rows.filter { $0["ticketId"] == .integer(ticket) }
  }

  /// The note in the path and its ticket.
  static func note(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject, ticket: JSONObject) {
    let ticket = try Tickets.ticket(state, call)
    let id = try call.id(1, of: schema.resource)
    guard let row = state[.ticketNotes][id], row["ticketId"] == .integer(ticket.id) else { throw .notFound(schema.resource, String(id)) }
    return (id, row, ticket.row)
  }
}

extension TicketNotes {
  static let schema = Schema(
    resource: "ticketNote",
    properties: [
      Property.integer("id").computed, Property.integer("ticketId").computed, Property.text("text", max: longest).required,
      .flag("detailDescriptionFlag"), .flag("internalAnalysisFlag"), .flag("resolutionFlag"), .flag("issueFlag"),
      .reference("member", .text("identifier"), .number("dailyCapacity")), .reference("contact"), .flag("customerUpdatedFlag"),
      Property.flag("processNotifications").computed, Property.date("dateCreated").computed, Property.text("createdBy").computed,
      Property.flag("internalFlag").computed, Property.flag("externalFlag").computed, Property.number("sentimentScore").computed, .links,
    ])
}

extension TicketNotes {
  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let ticket = try Tickets.ticket(state, call).row
    let note = try checked(try schema.accepted(call.body))
    return .created(add(note, to: ticket, in: &state, by: .api, at: call.now), call, state)
  }

  /// Omitted properties are cleared.
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

  /// Adds a validated note with the properties that ConnectWise sets.
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

  /// Throws if the note has none of the kind flags.
  private static func checked(_ row: JSONObject) throws(APIError) -> JSONObject {
    guard kinds.contains(where: { row[$0] == true }) else {
      throw .invalid(schema.resource, kinds.prefix(1).map { .invalid($0, "One of \(kinds.joined(separator: ", ")) must be true.") })
    }
    return row
  }

  /// The row with all kind flags and the computed visibility flags.
  private static func completed(_ row: JSONObject) -> JSONObject {
    var row = row
    for kind in kinds { row[kind] = .bool(row[kind] == true) }
    row["internalFlag"] = row["internalAnalysisFlag"]
    row["externalFlag"] = .bool(row["detailDescriptionFlag"] == true || row["resolutionFlag"] == true)
    return row
  }

  /// A change of a note counts as a change of the ticket.
  private static func touch(_ ticket: JSONObject, in state: inout SiteState, by member: Member, at now: Timestamp) {
    state[.tickets].replace(member.stamped(ticket, at: now), id: ticket["id"]?.integer ?? 0)
  }
}
