/// The name of a table. A new kind of resource adds its own in the file that serves it.
struct TableName: Hashable, Sendable {
  let name: String
  init(_ name: String) { self.name = name }
}

/// Rows by id, in the order of their ids.
struct Table: Sendable {
  private(set) var ids: [Int] = []
  private var byID: [Int: JSONObject] = [:]
  private var lastID = 0

  var count: Int { ids.count }
  var rows: [JSONObject] { ids.compactMap { byID[$0] } }

  subscript(id: Int) -> JSONObject? { byID[id] }

  /// Adds a row under the next id, or under `id` where that is free.
  @discardableResult
  mutating func insert(_ row: JSONObject, id wanted: Int? = nil) -> JSONObject {
    let id = wanted.flatMap { byID[$0] == nil ? $0 : nil } ?? lastID + 1
    lastID = max(lastID, id)
    let stored = JSONObject(distinct: [.init(name: "id", value: .integer(id))] + row.members.filter { $0.name != "id" })
    byID[id] = stored
    if ids.last.map({ $0 < id }) ?? true { ids.append(id) } else { ids.insert(id, at: ids.firstIndex { $0 > id } ?? ids.count) }
    return stored
  }

  /// Changes a row that exists.
  mutating func replace(_ row: JSONObject, id: Int) {
    guard byID[id] != nil else { return }
    byID[id] = row
  }

  mutating func remove(id: Int) {
    byID[id] = nil
    ids.removeAll { $0 == id }
  }

  /// Leaves the ids below `id` to rows that are placed by hand.
  mutating func startGeneratedIDs(at id: Int) { lastID = max(lastID, id - 1) }
}
