/// The name of a table. Each kind of resource defines its own, in the file that implements it.
struct TableName: Hashable, Sendable {
  let name: String
  init(_ name: String) { self.name = name }
}

/// Rows by id, in the order of their ids.
struct Table: Sendable {
  private(set) var ids: [Int] = []
  private var byID: [Int: JSONObject] = [:]
  private var lastID = 0
  /// The property that has the id of a row's parent; nil if rows are not found by it.
  private let parentName: String?
  private var byParent: [Int: [Int]] = [:]
  /// Whether changes are collected for `takeChanges`.
  var isWatched = false
  /// The rows that were changed since the last `takeChanges`, in order, and their previous values.
  private var touched: [Int] = []
  private var before: [Int: JSONObject?] = [:]

  init(parent: String? = nil) { parentName = parent }

  var count: Int { ids.count }
  var rows: [JSONObject] { ids.compactMap { byID[$0] } }

  subscript(id: Int) -> JSONObject? { byID[id] }

  /// The rows of a parent, in the order of their ids; none if rows are not found by their parent.
  func rows(under parent: Int) -> [JSONObject] { (byParent[parent] ?? []).compactMap { byID[$0] } }

  /// Adds a row under the next id, or under `id` if that is free.
  @discardableResult
  mutating func insert(_ row: JSONObject, id wanted: Int? = nil) -> JSONObject {
    let id = wanted.flatMap { byID[$0] == nil ? $0 : nil } ?? lastID + 1
    lastID = max(lastID, id)
    touch(id)
    let stored = JSONObject(distinct: [.init(name: "id", value: .integer(id))] + row.members.filter { $0.name != "id" })
    byID[id] = stored
    adopt(stored, id)
    if ids.last.map({ $0 < id }) ?? true { ids.append(id) } else { ids.insert(id, at: ids.firstIndex { $0 > id } ?? ids.count) }
    return stored
  }

  /// Replaces an existing row.
  mutating func replace(_ row: JSONObject, id: Int) {
    guard let old = byID[id] else { return }
    touch(id)
    byID[id] = row
    guard let parentName, old[parentName] != row[parentName] else { return }
    orphan(old, id)
    adopt(row, id)
  }

  mutating func remove(id: Int) {
    touch(id)
    if let old = byID[id] { orphan(old, id) }
    byID[id] = nil
    ids.removeAll { $0 == id }
  }

  private mutating func adopt(_ row: JSONObject, _ id: Int) {
    guard let parentName, let parent = row[parentName]?.integer else { return }
    var ids = byParent.removeValue(forKey: parent) ?? []
    ids.insert(id, at: ids.firstIndex { $0 > id } ?? ids.count)
    byParent[parent] = ids
  }

  private mutating func orphan(_ row: JSONObject, _ id: Int) {
    guard let parentName, let parent = row[parentName]?.integer else { return }
    byParent[parent]?.removeAll { $0 == id }
  }

  /// Reserves the ids below `id` for rows with fixed ids.
  mutating func startGeneratedIDs(at id: Int) { lastID = max(lastID, id - 1) }

  /// One change per row since the last call, however often it was changed; a row that was added and removed is omitted.
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

/// The change of a row: `before` is nil if it was added, `after` is nil if it was removed.
struct RowChange: Sendable, Equatable {
  let table: TableName
  let id: Int
  let before: JSONObject?
  let after: JSONObject?
}

extension SiteState {
  /// Starts to collect the changes of these tables for `takeChanges`.
  mutating func watch(_ names: [TableName]) {
    for name in names { self[name].isWatched = true }
  }

  /// The changes since the last call, per table in the order of the first change of each row.
  mutating func takeChanges(of names: [TableName]) -> [RowChange] {
    names.flatMap { name in
      self[name].takeChanges().map { RowChange(table: name, id: $0.id, before: $0.before, after: $0.after) }
    }
  }
}
