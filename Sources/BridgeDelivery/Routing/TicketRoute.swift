/// Where a ticket goes, by ConnectWise's names. An empty name is left to ConnectWise (rule 25).
package struct TicketRoute: Sendable, Equatable, Codable {
  package var board = ""
  package var type = ""
  package var subtype = ""
  package var item = ""
  /// Of a new ticket, and of one that is opened again.
  package var status = ""
  /// On recovery; empty means that the status is left as it is.
  package var resolvedStatus = ""
  var priority = ""
  package var source = ""

  package init(
    board: String = "", type: String = "", subtype: String = "", item: String = "", status: String = "", resolvedStatus: String = "",
    priority: String = "", source: String = ""
  ) {
    self.board = board
    self.type = type
    self.subtype = subtype
    self.item = item
    self.status = status
    self.resolvedStatus = resolvedStatus
    self.priority = priority
    self.source = source
  }
}

extension TicketRoute {
  /// The API's field names, each with what is set.
  package var names: [(field: String, name: String)] {
    [
      ("board", board), ("type", type), ("subtype", subtype), ("item", item), ("status", status), ("resolved_status", resolvedStatus),
      ("priority", priority), ("source", source),
    ]
  }

  package var isEmpty: Bool { self == TicketRoute() }
}
