package import BridgeCore
package import GRDB

extension Customer {
  /// Takes what was read of the company, and saves the customer and its agreements. A list that could not be read keeps the earlier one.
  ///
  /// Agreements that are not there any more go; assignments to them stay and say so. The revision is not touched.
  package mutating func save(_ db: Database, synced link: CompanyLink, at time: Instant) throws -> SyncDifference {
    let known = try Agreement.all(db, customer: id)
    company = link.company
    var difference = SyncDifference(old: [], new: [])
    switch link.agreements {
    case .success(let agreements):
      difference = SyncDifference(old: known, new: agreements)
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

  /// Another company's agreements are not this customer's any more.
  func forgetAgreements(_ db: Database) throws {
    try Agreement.filter(Column("customer_id") == id).deleteAll(db)
  }
}
