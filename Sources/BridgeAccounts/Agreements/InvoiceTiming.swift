package import BridgeCore
package import BridgeDelivery
package import ConnectWise
import Escaping
package import GRDB

/// What a person said about an agreement, or every agreement of a type, whose invoices ConnectWise does not explain (rule 51).
package struct InvoiceTiming: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "invoice_timings"

  /// 0 if it is for a type.
  package var agreementID: Int
  /// In lower case; empty if it is for an agreement.
  package var agreementType: String
  package var timing: InvoiceRules.Timing
  package var updateTime: Instant
  package var updatedBy: String

  package enum CodingKeys: String, CodingKey {
    case timing
    case agreementID = "agreement_id"
    case agreementType = "agreement_type"
    case updateTime = "update_time"
    case updatedBy = "updated_by"
  }
}

/// What persons said, for planning.
package struct InvoiceTimings: Sendable, Equatable {
  private let byID: [Int: InvoiceRules.Timing]
  private let byType: [String: InvoiceRules.Timing]

  package init(_ all: [InvoiceTiming] = []) {
    byID = Dictionary(all.filter { $0.agreementID != 0 }.map { ($0.agreementID, $0.timing) }, uniquingKeysWith: { first, _ in first })
    byType = Dictionary(all.filter { $0.agreementID == 0 }.map { ($0.agreementType, $0.timing) }, uniquingKeysWith: { first, _ in first })
  }

  package static func read(_ db: Database) throws -> InvoiceTimings { InvoiceTimings(try InvoiceTiming.fetchAll(db)) }

  /// That of the agreement precedes that of its type; nil if nobody said.
  package func answer(agreement id: Int, type: String) -> InvoiceTerms.Answer? {
    if let timing = byID[id] { return InvoiceTerms.Answer(timing: timing, setting: "agreement #\(id)") }
    return byType[type.lowercased()].map { InvoiceTerms.Answer(timing: $0, setting: "agreement type '\(type)'") }
  }
}

extension InvoiceTerms {
  /// From an agreement as read from ConnectWise, and what persons said.
  package init(_ agreement: ConnectWise.Agreement, _ timings: InvoiceTimings) {
    self.init(agreement, answer: timings.answer(agreement: agreement.id, type: agreement.type?.name ?? ""))
  }

  /// From an agreement as read from ConnectWise.
  package init(_ agreement: ConnectWise.Agreement, answer: Answer?) {
    let start = agreement.billStartDate ?? agreement.startDate
    self.init(
      billingCycle: agreement.billingCycle?.name ?? "", periodType: agreement.periodType ?? "",
      nextInvoiceDay: agreement.nextInvoiceDate.flatMap { Day(text: $0) }, invoicingCycle: agreement.invoicingCycle ?? "",
      billStartDay: start.flatMap { Day(text: $0) }, answer: answer)
  }
}
