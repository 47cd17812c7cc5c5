package import BridgeCore
import GRDB

/// A product's number of seats at a moment, as a source reported it (rule 14).
package struct Count: Sendable, Equatable, Codable, FetchableRecord {
  package var customerID: String
  package var productID: String
  /// Seats, 0 to 10,000,000.
  package var quantity: Int64
  package var asOf: Instant
  /// The reporting system; 0 to 64 bytes.
  package var source: String
  package var received: Instant
  /// Whether it arrived after its period was billed.
  package var late: Bool

  enum CodingKeys: String, CodingKey {
    case customerID = "customer_id"
    case productID = "product_id"
    case quantity
    case asOf = "as_of_time"
    case source
    case received = "receive_time"
    case late
  }

  package static let quantityRange: ClosedRange<Int64> = 0...10_000_000
  package static let maximumSourceLength = 64
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
