package import BridgeCore
package import GRDB

extension Customer {
  /// Saves the customer and its agreements as read from ConnectWise. If the agreements could not be read, the earlier ones are kept.
  ///
  /// Agreements that no longer exist are deleted; assignments to them are kept and reported as gone. The revision does not change.
  package mutating func save(_ db: Database, synced link: CompanyLink, at time: Instant) throws -> SyncDifference {
    let old = try Agreement.all(db, customer: id)
    company = link.company
    var difference = SyncDifference(old: [], new: [])
    switch link.agreements {
    case .success(let agreements):
      difference = SyncDifference(old: old, new: agreements)
      syncTime = time
      syncError = ""
      try save(db)
      try Agreement.filter(Column("customer_id") == id).deleteAll(db)
      for agreement in agreements { try agreement.insert(db) }
    case .failure(let status):
      syncError = status.text
      try save(db)
    }
    return difference
  }

  /// Deletes the synced agreements, for a customer that is linked to another company.
  func forgetAgreements(_ db: Database) throws {
    try Agreement.filter(Column("customer_id") == id).deleteAll(db)
  }
}
