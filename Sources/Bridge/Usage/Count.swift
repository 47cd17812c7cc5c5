public import GRDB

/// A product's number of seats at a moment, as a source reported it (rule 14).
public struct Count: Sendable, Equatable, Codable, FetchableRecord {
  public var customerID: String
  public var productID: String
  /// Seats, 0 to 10,000,000.
  public var quantity: Int64
  public var asOf: Instant
  /// Who says so; 0 to 64 bytes.
  public var source: String
  public var received: Instant
  /// It came after its period was billed.
  public var late: Bool

  enum CodingKeys: String, CodingKey {
    case customerID = "customer_id"
    case productID = "product_id"
    case quantity
    case asOf = "as_of_time"
    case source
    case received = "receive_time"
    case late
  }

  public static let quantityRange: ClosedRange<Int64> = 0...10_000_000
  public static let maximumSourceLength = 64
}

/// What became of reported counts.
public struct CountReceipt: Sendable, Equatable, Codable, AddableReceipt {
  public var accepted: Int64 = 0
  /// Known already, and the same.
  public var unchanged: Int64 = 0
  /// Of the accepted: for a period billed already.
  public var late: Int64 = 0

  static func += (a: inout CountReceipt, b: CountReceipt) {
    a.accepted += b.accepted
    a.unchanged += b.unchanged
    a.late += b.late
  }
}
