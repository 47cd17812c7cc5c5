package import CwlinkAPI

/// The board and other fields of a ticket, by their names in ConnectWise. Empty fields are left to ConnectWise (rule 25).
package struct TicketRoute: Sendable, Equatable, Codable {
  package var board = ""
  package var type = ""
  package var subtype = ""
  package var item = ""
  /// The status of a new or reopened ticket.
  package var status = ""
  /// The status on recovery; empty leaves the status unchanged.
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
  /// The API's field names with their values.
  package var names: [(field: String, name: String)] {
    [
      ("board", board), ("type", type), ("subtype", subtype), ("item", item), ("status", status), ("resolved_status", resolvedStatus),
      ("priority", priority), ("source", source),
    ]
  }

  package var isEmpty: Bool { self == TicketRoute() }
}

extension TicketRoute {
  package init(_ route: CwlinkAPI.TicketRoute) {
    self.init(
      board: route.board, type: route.type, subtype: route.subtype, item: route.item, status: route.status,
      resolvedStatus: route.resolvedStatus,
      priority: route.priority, source: route.source)
  }
}

extension CwlinkAPI.TicketRoute {
  package init(_ route: TicketRoute) {
    self.init(
      board: route.board, type: route.type, subtype: route.subtype, item: route.item, status: route.status,
      resolvedStatus: route.resolvedStatus,
      priority: route.priority, source: route.source)
  }
}
