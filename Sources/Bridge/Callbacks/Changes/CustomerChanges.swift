import BridgeAccounts
import BridgeCore
import ConnectWise
import GRDB

/// Finds the customers to sync after companies and agreements changed.
struct CustomerChanges: Sendable {
  let store: Store
  let site: SiteConnection

  /// The customers affected by each change. Throws if the companies of the agreements cannot be read.
  func customers(of changes: [Change]) async throws -> [(change: Change, customerIDs: Set<String>)] {
    let agreements = changes.filter { $0.type == .agreement }
    // An agreement that moved to another company affects both; a deleted one affects the customers that have it stored.
    let companies = try await self.companies(ofAgreements: agreements.map(\.recordID))
    return try await store.read { db in
      try changes.compactMap { change in
        switch change.type {
        case .ticket: return nil
        case .company: return (change, try Self.linked(db, to: change.recordID))
        case .agreement:
          let new = try companies[change.recordID].map { try Self.linked(db, to: $0) } ?? []
          return (change, new.union(try Self.knowing(db, agreement: change.recordID)))
        }
      }
    }
  }

  private func companies(ofAgreements ids: [Int]) async throws -> [Int: Int] {
    guard !ids.isEmpty else { return [:] }
    let client = try await site.client()
    do {
      let found = try await client.agreements(matching: .isIn("id", ids.map(Condition.Value.int)))
      return Dictionary(found.compactMap { agreement in agreement.company?.id.map { (agreement.id, $0) } }, uniquingKeysWith: { a, _ in a })
    } catch {
      throw DomainError(error, doing: "list the agreements that changed")
    }
  }

  private static func linked(_ db: Database, to company: Int) throws -> Set<String> {
    try Customer.ids(db, linkedTo: [company])
  }

  private static func knowing(_ db: Database, agreement: Int) throws -> Set<String> {
    try Customer.ids(db, withCompanyAmong: Agreement.customerIDs(db, agreement: agreement))
  }
}
