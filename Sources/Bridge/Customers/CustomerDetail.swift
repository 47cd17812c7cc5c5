import GRDB

/// A customer as callers see it.
struct CustomerDetail: Sendable, Equatable, Codable {
  var customer: Customer
  var agreementCount: Int
}

/// What a sync did.
struct SyncOutcome: Sendable, Equatable {
  var detail: CustomerDetail
  var difference: SyncDifference
}

extension CustomerDetail {
  static func read(_ db: Database, _ customer: Customer) throws -> CustomerDetail {
    CustomerDetail(customer: customer, agreementCount: try Agreement.filter(Column("customer_id") == customer.id).fetchCount(db))
  }
}
