package import BridgeCore
package import BridgeDelivery
import GRDB

extension AgreementService {
  /// Types by name, then agreements by id.
  package func timings() async throws -> [InvoiceTiming] {
    try await store.read { db in
      try InvoiceTiming.order(Column("agreement_id") != 0, Column("agreement_type"), Column("agreement_id")).fetchAll(db)
    }
  }

  /// Throws INVALID_ARGUMENT if not exactly one of `agreement` and `type` is given, or if no customer has such an agreement.
  package func setTiming(
    agreement: Int, type: String, _ timing: InvoiceRules.Timing, by caller: Caller
  ) async throws -> InvoiceTiming {
    let now = clock.now()
    try Self.check(agreement, type, field: "invoice_timing.")
    return try await store.write { db in
      try Self.requireKnown(db, agreement, type)
      let old = try Self.find(db, agreement, type)
      let new = InvoiceTiming(
        agreementID: agreement, agreementType: type.lowercased(), timing: timing, updateTime: now, updatedBy: caller.user)
      if let old, old.timing == timing { return old }
      try new.save(db)
      try ActivityLog.record(
        db, "agreement.timing", on: Self.object(agreement, type), by: caller, at: now,
        summary: "\(Self.title(agreement, type)) is invoiced \(timing.text)", before: old, after: new)
      return new
    }
  }

  /// Throws NOT_FOUND if nobody said.
  package func clearTiming(agreement: Int, type: String, by caller: Caller) async throws {
    let now = clock.now()
    try Self.check(agreement, type, field: "")
    try await store.write { db in
      guard let old = try Self.find(db, agreement, type) else {
        throw DomainError.missing("invoice timing", agreement == 0 ? type : String(agreement), see: Remedy(.agreementsTimingList))
      }
      try old.delete(db)
      try ActivityLog.record(
        db, "agreement.timing", on: Self.object(agreement, type), by: caller, at: now,
        summary: "removed when \(Self.title(agreement, type)) is invoiced", before: old)
    }
  }

  private static func check(_ agreement: Int, _ type: String, field: String) throws(DomainError) {
    guard agreement >= 0 else { throw .invalid("\(field)agreement_id", "\(agreement) is not the id of an agreement") }
    guard (agreement == 0) != type.isEmpty else { throw .invalid("\(field)agreement_id", "give either agreement_id or agreement_type") }
  }

  private static func find(_ db: Database, _ agreement: Int, _ type: String) throws -> InvoiceTiming? {
    try InvoiceTiming.fetchOne(db, key: ["agreement_id": agreement, "agreement_type": type.lowercased()])
  }

  private static func requireKnown(_ db: Database, _ agreement: Int, _ type: String) throws {
    if agreement != 0 {
      guard try !Agreement.customerIDs(db, agreement: agreement).isEmpty else {
        throw DomainError.invalid("invoice_timing.agreement_id", "no customer has an agreement #\(agreement)")
      }
      return
    }
    let types = try String.fetchSet(db, Agreement.select(Column("type_name")).distinct())
    guard types.contains(where: { $0.sameText(as: type) }) else {
      let known = types.sorted().prefix(20).map { "'\($0)'" }.joined(separator: ", ")
      throw DomainError.invalid(
        "invoice_timing.agreement_type", "no customer has an agreement of the type '\(type)'; there are: \(known.isEmpty ? "none" : known)")
    }
  }

  private static func object(_ agreement: Int, _ type: String) -> String {
    agreement == 0 ? "agreement-types/\(type.lowercased())/timing" : "agreements/\(agreement)/timing"
  }

  private static func title(_ agreement: Int, _ type: String) -> String {
    agreement == 0 ? "agreement type '\(type)'" : "agreement #\(agreement)"
  }
}
