import ConnectWise

/// The names in ConnectWise that routes can use.
struct RouteCatalog: Sendable {
  var boards: [Board]
  /// By board id, for the boards that were read.
  var statuses: [Int: [BoardStatus]] = [:]
  var types: [Int: [BoardType]] = [:]
  var priorities: [Priority]
  var sources: [TicketSource]
  /// Subtypes and items in use on a ticket of the board, since the ConnectWise API does not list them.
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

  /// Case-insensitive.
  func board(_ name: String) -> Board? { boards.first { $0.name.sameText(as: name) } }
}
