import BridgeDelivery
package import GRDB

/// The lines of the newest plan by what is done with them.
package enum PlanLineCounts {
  /// Nil if there is no plan.
  package static func newest(_ db: Database) throws -> [String: Int]? {
    guard let row = try Row.fetchOne(db, sql: "SELECT totals FROM plans ORDER BY number DESC LIMIT 1") else { return nil }
    let totals = try Payload.decode(PlanTotals.self, row["totals"])
    return [
      "none": totals.unchanged, "update": totals.updates, "create": totals.creates, "blocked": totals.blocked, "report": totals.reported,
    ]
  }
}
