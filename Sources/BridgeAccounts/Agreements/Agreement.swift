package import BridgeCore
import GRDB

/// An agreement of a customer's company, as of the last sync.
package struct Agreement: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "agreements"

  package var customerID: String
  package var id: Int
  package var name: String
  package var typeID: Int
  package var typeName: String
  package var companyID: Int
  /// Nil if this is not a child agreement.
  package var parentID: Int?
  package var parentName = ""
  /// "Active", "Cancelled", "Expired" or "Inactive", as reported by ConnectWise.
  package var status: String
  /// ISO dates, such as "2026-01-31"; nil if not set in ConnectWise.
  package var startDate: String?
  package var endDate: String?
  package var noEndingDate = false
  package var cancelled = false
  package var billingCycle = ""
  package var nextInvoiceDate: String?
  package var syncTime: Instant

  package init(
    customerID: String, id: Int, name: String, typeID: Int, typeName: String, companyID: Int, parentID: Int? = nil, parentName: String = "",
    status: String, startDate: String? = nil, endDate: String? = nil, noEndingDate: Bool = false, cancelled: Bool = false,
    billingCycle: String = "", nextInvoiceDate: String? = nil, syncTime: Instant
  ) {
    self.customerID = customerID
    self.id = id
    self.name = name
    self.typeID = typeID
    self.typeName = typeName
    self.companyID = companyID
    self.parentID = parentID
    self.parentName = parentName
    self.status = status
    self.startDate = startDate
    self.endDate = endDate
    self.noEndingDate = noEndingDate
    self.cancelled = cancelled
    self.billingCycle = billingCycle
    self.nextInvoiceDate = nextInvoiceDate
    self.syncTime = syncTime
  }

  package var startDay: Day? { startDate.flatMap { Day(text: $0) } }
  /// The last billable day; nil if the agreement has no end.
  package var endDay: Day? { noEndingDate ? nil : endDate.flatMap { Day(text: $0) } }
  /// The date of the next invoice; periods before it are closed.
  package var nextInvoiceDay: Day? { nextInvoiceDate.flatMap { Day(text: $0) } }

  package enum CodingKeys: String, CodingKey {
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
