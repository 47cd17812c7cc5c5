import BridgeCore
import BridgeDelivery
import Foundation
import GRDB

/// What an agreement says about its invoices, and the invoices from some day on, as read together.
struct InvoiceFacts: Sendable, Equatable {
  var terms: InvoiceTerms
  /// By date.
  var invoices: [AgreementInvoice]
}

/// What is known of agreements' invoices. All functions must be called in a transaction.
enum InvoiceStore {
  /// Replaces the invoices of these agreements from `day` on by what was read.
  static func replace(
    _ db: Database, _ terms: [Int: InvoiceTerms], from day: Day, with invoices: [AgreementInvoice], at now: Instant
  ) throws {
    for (id, terms) in terms {
      try AgreementInvoice.filter(Column("agreement_id") == id && Column("day") >= day.description).deleteAll(db)
      try db.execute(
        sql: """
          INSERT INTO invoice_reads (agreement_id, from_day, terms, read_time) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET from_day = min(from_day, excluded.from_day), terms = excluded.terms, read_time = excluded.read_time
          """,
        arguments: [id, day.description, String(decoding: try CanonicalJSON.encoder.encode(terms), as: UTF8.self), now])
    }
    for invoice in invoices { try invoice.save(db) }
  }

  /// By date.
  static func invoices(_ db: Database, agreementID: Int) throws -> [AgreementInvoice] {
    try AgreementInvoice.filter(Column("agreement_id") == agreementID).order(Column("day"), Column("id")).fetchAll(db)
  }

  /// What was read since `time`, of the invoices from `day` on; nil if nothing was.
  static func facts(_ db: Database, agreementID: Int, from day: Day, since time: Instant) throws -> InvoiceFacts? {
    guard
      let text = try String.fetchOne(
        db, sql: "SELECT terms FROM invoice_reads WHERE agreement_id = ? AND from_day <= ? AND read_time >= ?",
        arguments: [agreementID, day.description, time])
    else { return nil }
    return InvoiceFacts(
      terms: try JSONDecoder().decode(InvoiceTerms.self, from: Data(text.utf8)), invoices: try invoices(db, agreementID: agreementID))
  }
}
