package import GRDB

/// A customer as callers see it.
package struct CustomerDetail: Sendable, Equatable, Codable {
  package var customer: Customer
  package var agreementCount: Int
  /// What keeps anything from being sent for it; nil where nobody looked.
  package var obstacles: [String]?
}

/// What a sync did.
package struct SyncOutcome: Sendable, Equatable, Codable {
  package var detail: CustomerDetail
  package var difference: SyncDifference
}

extension CustomerDetail {
  /// As it stands in lists.
  package static func read(_ db: Database, _ customer: Customer) throws -> CustomerDetail {
    CustomerDetail(customer: customer, agreementCount: try Agreement.filter(Column("customer_id") == customer.id).fetchCount(db))
  }
}
