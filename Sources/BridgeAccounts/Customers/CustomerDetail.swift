package import GRDB

/// A customer as returned to callers.
package struct CustomerDetail: Sendable, Equatable, Codable {
  package var customer: Customer
  package var agreementCount: Int
  /// The problems that prevent anything from being sent for the customer; nil if not determined.
  package var obstacles: [String]?
}

/// The result of a sync.
package struct SyncOutcome: Sendable, Equatable, Codable {
  package var detail: CustomerDetail
  package var difference: SyncDifference
}

extension CustomerDetail {
  /// Without obstacles, as used in lists.
  package static func read(_ db: Database, _ customer: Customer) throws -> CustomerDetail {
    CustomerDetail(customer: customer, agreementCount: try Agreement.filter(Column("customer_id") == customer.id).fetchCount(db))
  }
}

/// The changes of a customer's agreements by a sync.
package struct SyncDifference: Sendable, Equatable, Codable {
  package var added: [Agreement] = []
  package var changed: [Agreement] = []
  package var removed: [Agreement] = []

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// The sync time is not compared.
  package init(old: [Agreement], new: [Agreement]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for agreement in after.values.sorted(by: { $0.id < $1.id }) {
      guard var former = before[agreement.id] else {
        added.append(agreement)
        continue
      }
      former.syncTime = agreement.syncTime
      if former != agreement { changed.append(agreement) }
    }
    removed = before.values.filter { after[$0.id] == nil }.sorted { $0.id < $1.id }
  }
}
