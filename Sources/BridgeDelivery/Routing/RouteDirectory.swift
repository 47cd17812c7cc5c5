package import BridgeCore
import ConnectWise

/// Checks routes against the boards, statuses, types, priorities and sources in ConnectWise.
package struct RouteDirectory: RouteChecking {
  private let site: SiteConnection

  package init(site: SiteConnection) { self.site = site }

  package func check(_ routes: [NamedRoute]) async throws -> [RouteVerdict] {
    guard !routes.isEmpty else { return [] }
    let client = try await site.client()
    do throws(ConnectWiseError) {
      let catalog = try await Self.catalog(for: routes.map(\.route), client)
      return routes.flatMap { RouteRules.verdicts($0, catalog) }
    } catch {
      throw DomainError(error, doing: "list the service boards")
    }
  }

  /// Reads the data needed to check the routes, each only once.
  private static func catalog(for routes: [TicketRoute], _ client: ConnectWiseClient) async throws(ConnectWiseError) -> RouteCatalog {
    var catalog = RouteCatalog(
      boards: try await client.boards(), priorities: try await client.priorities(), sources: try await client.ticketSources())
    for route in routes {
      guard let board = catalog.board(route.board) else { continue }
      if catalog.statuses[board.id] == nil {
        catalog.statuses[board.id] = try await client.boardStatuses(boardID: board.id)
        catalog.types[board.id] = try await client.boardTypes(boardID: board.id)
      }
      let subtype = RouteCatalog.SeenName(board.id, route.subtype)
      if !route.subtype.isEmpty, !catalog.seenSubtypes.contains(subtype), try await isSeen("subType/name", route.subtype, board, client) {
        catalog.seenSubtypes.insert(subtype)
      }
      let item = RouteCatalog.SeenName(board.id, route.item)
      if !route.item.isEmpty, !catalog.seenItems.contains(item), try await isSeen("item/name", route.item, board, client) {
        catalog.seenItems.insert(item)
      }
    }
    return catalog
  }

  /// Whether any ticket of the board has this value.
  private static func isSeen(_ field: Condition.Field, _ name: String, _ board: Board, _ client: ConnectWiseClient)
    async throws(ConnectWiseError)
    -> Bool
  {
    let matching: Condition = .all([.equals("board/id", .int(board.id)), .equals(field, .string(name))])
    return try await !client.tickets(matching: matching, limit: 1).isEmpty
  }
}
