import CwlinkAPI

extension TicketRoute {
  init(_ route: CwlinkAPI.TicketRoute) {
    self.init(
      board: route.board, type: route.type, subtype: route.subtype, item: route.item, status: route.status,
      resolvedStatus: route.resolvedStatus,
      priority: route.priority, source: route.source)
  }
}

extension CwlinkAPI.TicketRoute {
  init(_ route: TicketRoute) {
    self.init(
      board: route.board, type: route.type, subtype: route.subtype, item: route.item, status: route.status,
      resolvedStatus: route.resolvedStatus,
      priority: route.priority, source: route.source)
  }
}
