import GRDB

/// A customer as callers see it.
struct CustomerDetail: Sendable, Equatable, Codable {
  var customer: Customer
  var agreementCount: Int
  /// What keeps anything from being sent for it; nil where nobody looked.
  var obstacles: [String]?
}

/// What a sync did.
struct SyncOutcome: Sendable, Equatable, Codable {
  var detail: CustomerDetail
  var difference: SyncDifference
}

extension CustomerDetail {
  /// As it stands in lists.
  static func read(_ db: Database, _ customer: Customer) throws -> CustomerDetail {
    CustomerDetail(customer: customer, agreementCount: try Agreement.filter(Column("customer_id") == customer.id).fetchCount(db))
  }

  /// With what keeps anything from being sent for it.
  static func read(_ db: Database, _ customer: Customer, at now: Instant) throws -> CustomerDetail {
    var detail = try read(db, customer)
    detail.obstacles = try Obstacles.read(db, customer, at: now)
    return detail
  }
}
