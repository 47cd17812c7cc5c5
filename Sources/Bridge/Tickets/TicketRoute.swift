/// Where a ticket goes, by ConnectWise's names. An empty name is left to ConnectWise (rule 25).
struct TicketRoute: Sendable, Equatable, Codable {
  var board = ""
  var type = ""
  var subtype = ""
  var item = ""
  /// Of a new ticket, and of one that is opened again.
  var status = ""
  /// On recovery; empty means that the status is left as it is.
  var resolvedStatus = ""
  var priority = ""
  var source = ""
}

extension TicketRoute {
  /// The API's field names, each with what is set.
  var names: [(field: String, name: String)] {
    [
      ("board", board), ("type", type), ("subtype", subtype), ("item", item), ("status", status), ("resolved_status", resolvedStatus),
      ("priority", priority), ("source", source),
    ]
  }

  var isEmpty: Bool { self == TicketRoute() }
}
