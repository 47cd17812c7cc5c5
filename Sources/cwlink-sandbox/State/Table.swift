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
  /// Whether `takeChanges` is to tell of what happens here; from when it is set on.
  var isWatched = false
  /// The rows that were touched since the changes were last taken, in that order, and what they were before.
  private var touched: [Int] = []
  private var before: [Int: JSONObject?] = [:]

  var count: Int { ids.count }
  var rows: [JSONObject] { ids.compactMap { byID[$0] } }

  subscript(id: Int) -> JSONObject? { byID[id] }

  /// Adds a row under the next id, or under `id` where that is free.
  @discardableResult
  mutating func insert(_ row: JSONObject, id wanted: Int? = nil) -> JSONObject {
    let id = wanted.flatMap { byID[$0] == nil ? $0 : nil } ?? lastID + 1
    lastID = max(lastID, id)
    touch(id)
    let stored = JSONObject(distinct: [.init(name: "id", value: .integer(id))] + row.members.filter { $0.name != "id" })
    byID[id] = stored
    if ids.last.map({ $0 < id }) ?? true { ids.append(id) } else { ids.insert(id, at: ids.firstIndex { $0 > id } ?? ids.count) }
    return stored
  }

  /// Changes a row that exists.
  mutating func replace(_ row: JSONObject, id: Int) {
    guard byID[id] != nil else { return }
    touch(id)
    byID[id] = row
  }

  mutating func remove(id: Int) {
    touch(id)
    byID[id] = nil
    ids.removeAll { $0 == id }
  }

  /// Leaves the ids below `id` to rows that are placed by hand.
  mutating func startGeneratedIDs(at id: Int) { lastID = max(lastID, id - 1) }

  /// What became of each row since this was last asked, however often it was touched; a row that came and went is left out.
  mutating func takeChanges() -> [(id: Int, before: JSONObject?, after: JSONObject?)] {
    defer { (touched, before) = ([], [:]) }
    return touched.map { ($0, before[$0] ?? nil, byID[$0]) }.filter { $0.1 != nil || $0.2 != nil }
  }

  private mutating func touch(_ id: Int) {
    guard isWatched, before[id] == nil else { return }
    touched.append(id)
    before[id] = .some(byID[id])
  }
}
