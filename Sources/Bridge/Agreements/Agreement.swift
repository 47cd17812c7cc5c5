public import GRDB

/// An agreement of a customer's company, as the last sync read it.
public struct Agreement: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  public static let databaseTableName = "agreements"

  public var customerID: String
  public var id: Int
  public var name: String
  public var typeID: Int
  public var typeName: String
  public var companyID: Int
  /// Nil where it is no child.
  public var parentID: Int?
  public var parentName = ""
  /// "Active", "Cancelled", "Expired" or "Inactive", as ConnectWise says.
  public var status: String
  /// Days, "2026-01-31"; nil where ConnectWise gives none.
  public var startDate: String?
  public var endDate: String?
  public var noEndingDate = false
  public var cancelled = false
  public var billingCycle = ""
  public var nextInvoiceDate: String?
  public var syncTime: Instant

  public var startDay: Day? { startDate.flatMap { Day(text: $0) } }
  /// The last day on which it can be billed; nil where it has no end.
  public var endDay: Day? { noEndingDate ? nil : endDate.flatMap { Day(text: $0) } }
  /// The day of the next invoice: periods before it are closed.
  public var nextInvoiceDay: Day? { nextInvoiceDate.flatMap { Day(text: $0) } }

  enum CodingKeys: String, CodingKey {
    case id, name, status, cancelled
    case customerID = "customer_id"
    case typeID = "type_id"
    case typeName = "type_name"
    case companyID = "company_id"
    case parentID = "parent_id"
    case parentName = "parent_name"
    case startDate = "start_date"
    case endDate = "end_date"
    case noEndingDate = "no_ending_date"
    case billingCycle = "billing_cycle"
    case nextInvoiceDate = "next_invoice_date"
    case syncTime = "sync_time"
  }
}
