extension TableName {
  static let ticketNotes = TableName("ticketNotes")
}

/// `/service/tickets/{parentId}/notes`. A closed ticket takes notes too, and stays closed.
enum TicketNotes {
  /// In characters.
  static let longest = 2_000_000
  /// A note is at least one of these.
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

  /// The note that the path names, and the ticket it must be of.
  static func note(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject, ticket: JSONObject) {
    let ticket = try Tickets.ticket(state, call)
    let id = try call.id(1, of: schema.resource)
    guard let row = state[.ticketNotes][id], row["ticketId"] == .integer(ticket.id) else { throw .notFound(schema.resource, String(id)) }
    return (id, row, ticket.row)
  }
}
