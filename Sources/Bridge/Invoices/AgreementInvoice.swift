import BridgeCore
import ConnectWise
import Foundation
import GRDB

/// An agreement's invoice as last read from ConnectWise, which shows no lines.
struct AgreementInvoice: Sendable, Equatable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "invoices"

  var agreementID: Int
  var id: Int
  var number: String
  /// "Agreement", "Consolidated".
  var kind: String
  /// The invoice's date, which can be earlier than the day when it was made.
  var day: Day
  /// The site's own name.
  var status: String
  var isClosed: Bool
  /// A decimal number; empty if ConnectWise does not say.
  var total: String
  /// "USD"; empty if ConnectWise does not say.
  var currency: String
  /// When it was made; nil if ConnectWise does not say.
  var entered: Instant?
  var read: Instant

  /// "invoice INV-1042 of 2026-12-01"
  var title: String { "invoice \(number.isEmpty ? "#\(id)" : number) of \(day)" }
}

extension AgreementInvoice {
  init(row: Row) throws {
    guard let day = Day(text: row["day"] as String) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "invoices.day is not a day")
    }
    self.init(
      agreementID: row["agreement_id"], id: row["id"], number: row["number"], kind: row["kind"], day: day, status: row["status"],
      isClosed: row["closed"], total: row["total"], currency: row["currency"], entered: row["enter_time"], read: row["read_time"])
  }

  func encode(to container: inout PersistenceContainer) {
    container["agreement_id"] = agreementID
    container["id"] = id
    container["number"] = number
    container["kind"] = kind
    container["day"] = day.description
    container["status"] = status
    container["closed"] = isClosed
    container["total"] = total
    container["currency"] = currency
    container["enter_time"] = entered
    container["read_time"] = read
  }
}

extension AgreementInvoice {
  /// The types of invoices that bill an agreement's period. Credit memos, down payments and special invoices do not.
  private static let recurring: [ConnectWise.Invoice.Kind] = [.agreement, .consolidated]

  /// Nil if it is not an agreement's recurring invoice, or has no valid date.
  init?(_ invoice: ConnectWise.Invoice, at now: Instant) {
    guard let agreementID = invoice.agreement?.id, let kind = invoice.type, Self.recurring.contains(kind),
      let day = invoice.date.flatMap({ Day(text: $0) })
    else { return nil }
    self.init(
      agreementID: agreementID, id: invoice.id, number: invoice.invoiceNumber ?? "", kind: kind.rawValue, day: day,
      status: invoice.status?.name ?? "", isClosed: invoice.status?.isClosed ?? false,
      total: invoice.total.flatMap { Decimal(json: $0) }?.money ?? "", currency: invoice.currency?.currencyCode ?? "",
      entered: invoice._info?.dateEntered.flatMap { InstantText.parse($0, zone: .utc) }, read: now)
  }
}
