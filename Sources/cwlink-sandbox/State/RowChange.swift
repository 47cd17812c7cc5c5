/// What became of a row: nothing was before where it was added, nothing is after where it was removed.
struct RowChange: Sendable, Equatable {
  let table: TableName
  let id: Int
  let before: JSONObject?
  let after: JSONObject?
}

extension SiteState {
  /// Keeps what happens to these tables from now on for `takeChanges`.
  mutating func watch(_ names: [TableName]) {
    for name in names { self[name].isWatched = true }
  }

  /// What happened since this was last asked, in the order in which each table's rows were first touched.
  mutating func takeChanges(of names: [TableName]) -> [RowChange] {
    names.flatMap { name in
      self[name].takeChanges().map { RowChange(table: name, id: $0.id, before: $0.before, after: $0.after) }
    }
  }
}
