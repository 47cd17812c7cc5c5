package import BridgeCore
package import ExactDecimal
package import GRDB

/// A customer or a product as a vendor names it, and what it is here.
package struct VendorItem: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "vendor_items"

  /// Raw values as in the API.
  package enum Kind: Int, Sendable, Codable, CaseIterable {
    case customer = 1
    case product

    var name: String { self == .customer ? "customer" : "product" }
  }

  /// Raw values as in the API.
  package enum State: Int, Sendable, Codable, CaseIterable {
    /// Nobody has decided what it is. Its counts are kept and not billed.
    case unmapped = 1
    case mapped
    /// It is never billed, for the reason given.
    case excluded
  }

  /// The source or the import profile.
  package var sourceID: String
  package var kind: Kind
  /// As the vendor identifies it; its name, if the vendor gives no id.
  package var vendorID: String
  package var name: String
  package var state = State.unmapped
  /// The customer or product here; empty unless mapped.
  package var targetID = ""
  package var reason = ""
  package var decidedBy = ""
  package var decideTime: Instant?
  package var firstSeen: Instant

  package static let automatic = "automatic"
  package static let longestReason = 200

  package enum CodingKeys: String, CodingKey {
    case kind, name, state, reason
    case sourceID = "source_id"
    case vendorID = "vendor_id"
    case targetID = "target_id"
    case decidedBy = "decided_by"
    case decideTime = "decide_time"
    case firstSeen = "first_seen_time"
  }

  package static func require(_ db: Database, _ sourceID: String, _ kind: Kind, _ vendorID: String) throws -> VendorItem {
    guard
      let item = try filter(
        Column("source_id") == sourceID && Column("kind") == kind.rawValue && Column("vendor_id") == vendorID
      ).fetchOne(db)
    else {
      throw DomainError(
        .notFound, "the source '\(sourceID)' has no \(kind.name) with the id '\(vendorID)'", remedy: Remedy(.sourcesItemsList, sourceID))
    }
    return item
  }
}

/// A quantity of one vendor customer and product on one day.
package struct VendorCount: Sendable, Equatable {
  package var customerID: String
  package var customerName: String
  package var productID: String
  package var productName: String
  package var quantity: ExactDecimal
  /// As the vendor wrote it.
  package var rawQuantity: String
  /// The vendor's price of the quantity; nil if the vendor gives none.
  package var cost: ExactDecimal?
  package var currency = ""
  /// The lines of an imported file.
  package var lines: [Int] = []

  package init(
    customerID: String, customerName: String, productID: String, productName: String, quantity: ExactDecimal, rawQuantity: String,
    cost: ExactDecimal? = nil, currency: String = "", lines: [Int] = []
  ) {
    self.customerID = customerID
    self.customerName = customerName
    self.productID = productID
    self.productName = productName
    self.quantity = quantity
    self.rawQuantity = rawQuantity
    self.cost = cost
    self.currency = currency
    self.lines = lines
  }
}
