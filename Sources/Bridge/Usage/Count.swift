package import BridgeCore
package import ExactDecimal
import GRDB

/// A product's quantity, mostly its number of seats, at a moment, as a source reported it (rule 14).
package struct Count: Sendable, Equatable, Codable, FetchableRecord {
  package var customerID: String
  package var productID: String
  /// 0 to 10,000,000.
  package var quantity: ExactDecimal
  package var asOf: Instant
  /// The reporting system; 0 to 64 bytes.
  package var source: String
  package var received: Instant
  /// Whether it arrived after its period was billed.
  package var late: Bool
  /// Where a source or a file got it from; nil if it was reported otherwise.
  package var origin: CountOrigin?

  package init(
    customerID: String, productID: String, quantity: ExactDecimal, asOf: Instant, source: String, received: Instant, late: Bool,
    origin: CountOrigin? = nil
  ) {
    self.customerID = customerID
    self.productID = productID
    self.quantity = quantity
    self.asOf = asOf
    self.source = source
    self.received = received
    self.late = late
    self.origin = origin
  }

  enum CodingKeys: String, CodingKey {
    case customerID = "customer_id"
    case productID = "product_id"
    case quantity
    case asOf = "as_of_time"
    case source
    case received = "receive_time"
    case late, origin
  }

  /// What identifies a count: a second one with this key corrects the first.
  struct Key: Hashable, Sendable {
    var customerID: String
    var productID: String
    var asOf: Instant
    var source: String
  }

  var key: Key { Key(customerID: customerID, productID: productID, asOf: asOf, source: source) }

  package static let quantityRange = QuantityRange.all
  package static let maximumSourceLength = 64
}

/// Where a collected count comes from.
package struct CountOrigin: Sendable, Hashable, Codable {
  /// The pull of a source, or the import of a file.
  package var pullID: Int64
  /// The vendor's rows that were added up; empty if the vendor no longer lists any.
  package var parts: [VendorQuantity]

  package init(pullID: Int64, parts: [VendorQuantity]) {
    self.pullID = pullID
    self.parts = parts
  }
}

/// A quantity as a vendor gives it.
package struct VendorQuantity: Sendable, Hashable, Codable {
  package var customerID: String
  package var customerName: String
  package var productID: String
  package var productName: String
  /// As the vendor wrote it.
  package var quantity: String
  /// The lines of an imported file; empty for a pull.
  package var lines: [Int]

  package init(
    customerID: String, customerName: String, productID: String, productName: String, quantity: String, lines: [Int] = []
  ) {
    self.customerID = customerID
    self.customerName = customerName
    self.productID = productID
    self.productName = productName
    self.quantity = quantity
    self.lines = lines
  }
}

/// The result of reporting counts.
package struct CountReceipt: Sendable, Equatable, Codable, AddableReceipt {
  package var accepted: Int64 = 0
  /// Already stored with the same quantity.
  package var unchanged: Int64 = 0
  /// The accepted counts whose period is already billed.
  package var late: Int64 = 0

  package init() {}

  package static func += (a: inout CountReceipt, b: CountReceipt) {
    a.accepted += b.accepted
    a.unchanged += b.unchanged
    a.late += b.late
  }
}
