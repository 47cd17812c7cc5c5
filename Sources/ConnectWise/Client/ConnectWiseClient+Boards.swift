extension ConnectWiseClient {
  /// Every service board, or every one that matches, inactive and project boards included, by ascending id.
  public func boards(matching condition: Condition? = nil) async throws(ConnectWiseError) -> [Board] {
    try await list(matching: condition)
  }

  /// Inactive ones included. A board that is not there is an error of kind `notFound`; so it is for its types.
  public func boardStatuses(boardID: Int) async throws(ConnectWiseError) -> [BoardStatus] {
    try await list(BoardStatus.listPath(boardID: boardID), fields: BoardStatus.listFields)
  }

  public func boardTypes(boardID: Int) async throws(ConnectWiseError) -> [BoardType] {
    try await list(BoardType.listPath(boardID: boardID), fields: BoardType.listFields)
  }

  public func priorities() async throws(ConnectWiseError) -> [Priority] {
    try await list(matching: nil)
  }

  public func ticketSources() async throws(ConnectWiseError) -> [TicketSource] {
    try await list(matching: nil)
  }
}
