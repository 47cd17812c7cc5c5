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
