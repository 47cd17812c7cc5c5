import BridgeAccounts
import BridgeCore
import GRDB

/// Database access to changes. Every function runs in a transaction owned by its caller.
enum ChangeStore {
  /// The maximum number of changes per pass.
  static let most = 100

  static func note(
    _ db: Database, _ type: CallbackType, recordID: Int, site: String, at now: Instant, _ times: CallbackTimes
  ) throws {
    guard var known = try find(db, type, recordID), known.site == site else {
      return try Change(type, recordID: recordID, site: site, at: now, times).save(db)
    }
    known.repeated(at: now, times)
    try known.update(db)
  }

  static func due(_ db: Database, at now: Instant) throws -> [Change] {
    // Further away than any pause: planned while the clock showed another time.
    let farthest = now.adding(RetryRules.longestPause)
    return try Change.filter(Column("due_time") <= now || Column("due_time") > farthest).order(Column("due_time")).limit(most).fetchAll(db)
  }

  static func nextTime(_ db: Database) throws -> Instant? {
    try Change.select(min(Column("due_time")), as: Instant?.self).fetchOne(db) ?? nil
  }

  /// Removes a change that was read or is no longer relevant; if another callback arrived meanwhile, it stays.
  static func done(_ db: Database, _ change: Change, at now: Instant) throws {
    guard var present = try find(db, change.type, change.recordID), present.site == change.site else { return }
    if present.generation == change.generation {
      try present.delete(db)
    } else {
      present.firstTime = now
      try present.update(db)
    }
  }

  /// Postpones a change whose record cannot be evaluated at present.
  static func postpone(_ db: Database, _ change: Change, until time: Instant) throws {
    guard var present = try find(db, change.type, change.recordID), present.isSame(as: change) else { return }
    present.dueTime = time
    try present.update(db)
  }

  static func failed(_ db: Database, _ change: Change, _ message: String, at now: Instant) throws {
    guard var present = try find(db, change.type, change.recordID), present.isSame(as: change) else { return }
    present.failures += 1
    present.lastError = message
    present.dueTime = RetryRules.nextTry(after: present.failures, at: now)
    try present.update(db)
  }

  static func find(_ db: Database, _ type: CallbackType, _ recordID: Int) throws -> Change? {
    try Change.filter(Column("type") == type.rawValue && Column("record_id") == recordID).fetchOne(db)
  }

  static func recordIDs(_ db: Database, _ type: CallbackType) throws -> Set<Int> {
    try Change.filter(Column("type") == type.rawValue).select(Column("record_id"), as: Int.self).fetchSet(db)
  }

  /// The number of pending changes, and the most recent error.
  static func pending(_ db: Database) throws -> (count: Int, error: String) {
    let error = try Change.filter(Column("last_error") != "").order(Column("due_time").desc).fetchOne(db)?.lastError
    return (try Change.fetchCount(db), error ?? "")
  }

  /// Whether anything here depends on the record. An unknown agreement may be a new one of a customer's company.
  static func isRelevant(_ db: Database, _ type: CallbackType, recordID: Int) throws -> Bool {
    switch type {
    case .company:
      return try Customer.isLinked(db, to: recordID)
    case .agreement:
      return try Customer.isAnyLinked(db)
    case .ticket:
      return try Notification.isAny(db, ticketID: recordID)
    }
  }
}
