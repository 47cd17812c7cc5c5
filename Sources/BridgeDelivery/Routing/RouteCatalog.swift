import ConnectWise

/// What ConnectWise has that routes can name.
struct RouteCatalog: Sendable {
  var boards: [Board]
  /// Of the boards that were asked about, by their ids.
  var statuses: [Int: [BoardStatus]] = [:]
  var types: [Int: [BoardType]] = [:]
  var priorities: [Priority]
  var sources: [TicketSource]
  /// Subtypes and items that a ticket of the board has, by board: its interface lists neither.
  var seenSubtypes: Set<SeenName> = []
  var seenItems: Set<SeenName> = []

  /// A name on a board, in lower case.
  struct SeenName: Sendable, Hashable {
    var boardID: Int
    var name: String

    init(_ boardID: Int, _ name: String) {
      self.boardID = boardID
      self.name = name.lowercased()
    }
  }

  /// Names compare without regard to case.
  func board(_ name: String) -> Board? { boards.first { $0.name.sameText(as: name) } }
}
