package import CwlinkAPI

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
