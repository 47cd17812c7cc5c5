import GRDB

/// Lists and follows the activity log.
package final class ActivityService: Sendable {
  /// The number of entries per read while following.
  package static let chunk = 500

  let store: Store
  private let tail: SharedObservation<Int, ActivityTail>

  package init(store: Store) {
    self.store = store
    tail = SharedObservation(store) { db, _ in try ActivityTail(db) }
  }

  package struct Filter: Sendable {
    /// The object including its children, such as "customers/acme"; empty means all.
    package var object: String
    /// A prefix of the action; empty means all.
    package var action: String

    package init(object: String, action: String) {
      self.object = object
      self.action = action
    }

    /// The same as the condition of the database's query.
    func matches(_ entry: ActivityEntry) -> Bool {
      let isObject = object.isEmpty || entry.object == object || entry.object.unicodeScalars.starts(with: (object + "/").unicodeScalars)
      return isObject && entry.action.unicodeScalars.starts(with: action.unicodeScalars)
    }
  }

  /// Newest first.
  package func list(_ filter: Filter, page: Page) async throws -> (rows: [ActivityEntry], nextToken: String) {
    let rows = try await store.read { db in
      var request = Self.request(filter).order(Column("id").desc).limit(page.size + 1)
      if let before = try page.numberAfter() { request = request.filter(Column("id") < before) }
      return try request.fetchAll(db)
    }
    return try page.cut(rows, key: { String($0.id ?? 0) })
  }

  /// Delivers all entries after `afterID` in order, then new ones until the task is cancelled. Nil starts with the next new entry.
  package func follow(_ filter: Filter, afterID: Int64?, _ deliver: (ActivityEntry) async throws -> Void) async throws {
    var last: Int64
    if let afterID { last = afterID } else { last = try await newest() }
    // All watchers share one observation. Those who have missed nothing get what it has read; the others read in chunks, so that a slow reader
    // does not accumulate memory.
    for try await tail in tail.values(0) {
      while last < tail.newest {
        if let entries = tail.entries(after: last) {
          for entry in entries where filter.matches(entry) { try await deliver(entry) }
          last = tail.newest
        } else {
          last = try await catchUp(filter, after: last, newest: tail.newest, deliver)
        }
      }
    }
  }

  /// Delivers the next chunk and returns the id up to which all entries are delivered.
  private func catchUp(
    _ filter: Filter, after: Int64, newest: Int64, _ deliver: (ActivityEntry) async throws -> Void
  ) async throws -> Int64 {
    let entries = try await store.read { db in
      try Self.request(filter).filter(Column("id") > after && Column("id") <= newest).order(Column("id")).limit(Self.chunk).fetchAll(db)
    }
    for entry in entries { try await deliver(entry) }
    return entries.count < Self.chunk ? newest : entries.last?.id ?? newest
  }

  private func newest() async throws -> Int64 { try await store.read(Self.newest) }

  private static func newest(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(id) FROM activity") ?? 0
  }

  private static func request(_ filter: Filter) -> QueryInterfaceRequest<ActivityEntry> {
    var request = ActivityEntry.all()
    if !filter.object.isEmpty {
      request = request.filter(Column("object") == filter.object || begins("object", with: filter.object + "/"))
    }
    if !filter.action.isEmpty { request = request.filter(begins("action", with: filter.action)) }
    return request
  }

  /// A prefix comparison without LIKE, in which "_" and "%" would be wildcards.
  private static func begins(_ column: String, with prefix: String) -> SQLExpression {
    SQL("substr(\(Column(column)), 1, \(prefix.unicodeScalars.count)) = \(prefix)").sqlExpression
  }
}

/// The newest entries of the append-only log.
struct ActivityTail: Sendable, Equatable {
  static let size = 64

  let newest: Int64
  /// In order.
  let entries: [ActivityEntry]

  init(newest: Int64, entries: [ActivityEntry]) {
    self.newest = newest
    self.entries = entries
  }

  init(_ db: Database) throws {
    let entries = try ActivityEntry.order(Column("id").desc).limit(Self.size).fetchAll(db)
    self.init(newest: entries.first?.id ?? 0, entries: entries.reversed())
  }

  /// All entries after an id; nil if the tail does not reach back to it.
  func entries(after id: Int64) -> [ActivityEntry]? {
    guard entries.count < Self.size || entries.first?.id ?? 0 <= id + 1 else { return nil }
    return entries.filter { ($0.id ?? 0) > id }
  }

  static func == (a: ActivityTail, b: ActivityTail) -> Bool { a.newest == b.newest }
}
