extension TableName {
  static let tickets = TableName("tickets")
}

/// `/service/tickets`. None is ever deleted over the API.
enum Tickets {
  private static let path = "/service/tickets"

  static let endpoints =
    Endpoint.reading(path, schema, right: .tickets) { state, _ throws(APIError) in state[.tickets].rows } + [
      Endpoint(method: .post, path: path + "/search", right: .tickets, run: search),
      Endpoint(method: .post, path: path, right: .ticketsWrite, run: create),
      Endpoint(method: .put, path: path + "/{id}", right: .ticketsWrite, run: replace),
      Endpoint(method: .patch, path: path + "/{id}", right: .ticketsWrite, run: patch),
    ]

  /// The ticket that the path names first.
  static func ticket(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject) {
    let id = try call.id(0, of: schema.resource)
    guard let row = state[.tickets][id] else { throw .notFound(schema.resource, String(id)) }
    return (id, row)
  }

  /// What a list does, with conditions from the body, so that they may be longer than a URL; pages are asked for as in a list.
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
