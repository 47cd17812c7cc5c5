package import BridgeCore
package import ConnectWise
package import GRDB

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

extension Agreement {
  /// Whether the agreement can be billed on `day`: active, not cancelled, started and not ended.
  package func isBillable(on day: Day) -> Bool { obstacle(on: day) == nil }

  /// Why an agreement cannot be billed.
  package enum Obstacle: Sendable, Equatable {
    case cancelled
    case expired
    /// Any other status than active; empty if ConnectWise reports none.
    case notActive(status: String)
    case begins(Day)
    case ended(Day)

    /// A predicate: "ended on 2026-03-31".
    package var text: String {
      switch self {
      case .cancelled: "is cancelled"
      case .expired: "is expired"
      case .notActive(let status): status.isEmpty ? "has no status" : "is \(status.lowercased())"
      case .begins(let day): "begins on \(day)"
      case .ended(let day): "ended on \(day)"
      }
    }
  }

  /// The reason it cannot be billed on `day`; nil if it can.
  package func billingObstacle(on day: Day) -> Obstacle? {
    if cancelled { return .cancelled }
    switch status.lowercased() {
    case "active": break
    case "cancelled": return .cancelled
    case "expired": return .expired
    default: return .notActive(status: status)
    }
    if let startDay, day < startDay { return .begins(startDay) }
    if let endDay, endDay < day { return .ended(endDay) }
    return nil
  }

  /// The same as text, such as "ended on 2026-03-31".
  package func obstacle(on day: Day) -> String? { billingObstacle(on: day)?.text }

  /// "'Gold' (#7)"
  package var title: String { "'\(name)' (#\(id))" }
}

extension Agreement {
  package init(_ agreement: ConnectWise.Agreement, customer: String, company: Int, at time: Instant) {
    self.init(
      customerID: customer, id: agreement.id, name: agreement.name, typeID: agreement.type?.id ?? 0, typeName: agreement.type?.name ?? "",
      companyID: agreement.company?.id ?? company, parentID: agreement.parentAgreement?.id,
      parentName: agreement.parentAgreement?.name ?? "",
      status: agreement.agreementStatus?.rawValue ?? "", startDate: agreement.startDate.flatMap(Agreement.dayText),
      endDate: agreement.endDate.flatMap(Agreement.dayText), noEndingDate: agreement.noEndingDateFlag ?? false,
      cancelled: agreement.cancelledFlag ?? false, billingCycle: agreement.billingCycle?.name ?? "",
      nextInvoiceDate: agreement.nextInvoiceDate.flatMap(Agreement.dayText), syncTime: time)
  }

  private static func dayText(_ text: String) -> String? { Day(text: text)?.description }
}

extension Agreement {
  /// The customers that the agreement was synced for.
  package static func customerIDs(_ db: Database, agreement id: Int) throws -> Set<String> {
    try filter(Column("id") == id).select(Column("customer_id"), as: String.self).fetchSet(db)
  }

  /// The synced agreements of a customer, sorted by id.
  package static func all(_ db: Database, customer: String) throws -> [Agreement] {
    try fetchAll(db.cachedStatement(sql: "SELECT * FROM agreements WHERE customer_id = ? ORDER BY id"), arguments: [customer])
  }
}

/// An agreement type that a customer uses, with the number of its agreements. An assignment selects the type first.
package struct AgreementTypeCount: Sendable, Equatable {
  package var id: Int
  package var name: String
  package var count: Int

  /// Sorted by name.
  package static func all(_ agreements: [Agreement]) -> [AgreementTypeCount] {
    Dictionary(grouping: agreements) { $0.typeName.lowercased() }.values
      .compactMap { group in group.first.map { AgreementTypeCount(id: $0.typeID, name: $0.typeName, count: group.count) } }
      .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }
}
