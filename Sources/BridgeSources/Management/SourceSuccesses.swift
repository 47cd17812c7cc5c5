package import BridgeCore
package import GRDB

/// When sources were last pulled with success; sources that are paused are left out.
package enum SourceSuccesses {
  /// By id; nil for a source that never was. The sources of customers, of which there are many, are one: the one that is furthest behind. Their
  /// ids may be the customers' names.
  package static func last(_ db: Database) throws -> [String: Instant?] {
    var times: [String: Instant?] = [:]
    for source in try Source.order(Column("id")).fetchAll(db) where !source.isPaused {
      let time = try PullStore.last(db, source.id, [.succeeded])?.start
      let name = source.customerID.isEmpty ? source.id : ofCustomers
      if let known = times[name] {
        times[name] = .some(known.flatMap { known in time.map { min(known, $0) } })
      } else {
        times[name] = .some(time)
      }
    }
    return times
  }

  /// Not a valid id, so that it is no source's.
  private static let ofCustomers = "sources of customers"
}
