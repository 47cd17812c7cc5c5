package import BridgeCore
package import GRDB

/// An addition as it should be in ConnectWise, unless somebody else changes it (rule 79).
package struct ExpectedAddition: Sendable, Equatable {
  package var addition: AdditionRules.Current
  /// When it was written, read or accepted. What was read before it says nothing about it.
  package var time: Instant

  package init(_ addition: AdditionRules.Current, time: Instant) {
    self.addition = addition
    self.time = time
  }
}

/// Database access to the additions that are expected. Every function runs in a transaction owned by its caller.
package enum ExpectedAdditionStore {
  /// By addition id.
  package static func find(_ db: Database, agreementID: Int, at site: SiteIdentity) throws -> [ExpectedAddition] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT addition, time FROM expected_additions WHERE site = ? AND agreement_id = ? ORDER BY addition_id"),
      arguments: [site.description, agreementID]
    )
    .map { ExpectedAddition(try Payload.decode(AdditionRules.Current.self, $0["addition"]), time: $0["time"]) }
  }

  package static func save(_ db: Database, _ expected: ExpectedAddition, agreementID: Int, at site: SiteIdentity) throws {
    try db.execute(
      sql: """
        INSERT INTO expected_additions (site, agreement_id, addition_id, addition, time) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET addition = excluded.addition, time = excluded.time
        """,
      arguments: [site.description, agreementID, expected.addition.id, try Payload.encode(expected.addition), expected.time])
  }

  package static func remove(_ db: Database, additionID: Int, agreementID: Int, at site: SiteIdentity) throws {
    try db.execute(
      sql: "DELETE FROM expected_additions WHERE site = ? AND agreement_id = ? AND addition_id = ?",
      arguments: [site.description, agreementID, additionID])
  }
}
