import BridgeCore
import BridgeDelivery
import ConnectWise
import ExactDecimal
import GRDB

/// What is stored about a line, apart from its plan.
struct StoredLine: Sendable {
  /// In every period, newest first.
  var writes: [LineWrite] = []
  /// Of the line's product, or of each product of a sum.
  var charges: [String: [VendorCharge]] = [:]
  var corrections: [AppliedCorrection] = []
  var drift: [DriftRules.Difference] = []
}

extension ReconcileInput {
  /// Joins a line as it would be planned now with what was written, charged and invoiced.
  init(_ line: PlanLine, _ stored: StoredLine, invoices: [Int: InvoiceReader.Answer], zone: ZoneRules, now: Instant) {
    self.init(
      id: line.id, customerID: line.customerID, customerName: line.customerName, productID: line.productID, productName: line.productName,
      period: line.period, hasEnded: zone.bounds(of: line.period).upperBound <= now,
      used: line.billedQuantity, counted: line.count?.quantity, contract: line.quantityText,
      vendor: Self.vendor(line, stored), site: Self.site(line),
      agreementID: line.agreementID, agreementName: line.agreementName, additionID: line.additionID, terms: line.terms,
      currency: line.currency ?? "", guards: line.guards)
    uncharged = Self.uncharged(line, stored)
    writes = stored.writes
    corrections = stored.corrections
    drift = stored.drift
    // A renewed agreement has another id: the invoice is that of the agreement that was billed.
    guard let billedOn = billed?.agreementID ?? line.agreementID else { return }
    let answer = invoices[billedOn]
    let write = billed
    let decided = LineInvoice(answer, period, written: write?.time, wasOpen: write?.wasOpen ?? false, zone: zone)
    invoice = decided
    let onAgreement = writes.filter { $0.agreementID == billedOn }
    taken = Self.invoiced(decided, onAgreement, period, zone: zone)
    let invoiceCurrency = decided.invoice?.currency ?? Self.currency(answer)
    if !invoiceCurrency.isEmpty { currency = invoiceCurrency }
  }

  /// The vendor charges products, not additions: it is shown once, and for a sum if every product that is billed has a charge.
  private static func vendor(_ line: PlanLine, _ stored: StoredLine) -> VendorCharge? {
    guard let mapped = line.mapped else { return charge(stored, line.productID, line.count?.source) }
    guard mapped.kind == .sum else { return mapped.isFirst ? charge(stored, line.productID, line.count?.source) : nil }
    let charges = mapped.parts.map { charge(stored, $0.productID, $0.source) }
    return charges.contains { $0 == nil } ? nil : VendorCharge.sum(charges.compactMap(\.self))
  }

  private static func charge(_ stored: StoredLine, _ productID: String, _ source: String?) -> VendorCharge? {
    let charges = stored.charges[productID] ?? []
    return charges.first { $0.source == source } ?? charges.first
  }

  /// The products of a sum for which no source says what the vendor charges, if one does for the others.
  private static func uncharged(_ line: PlanLine, _ stored: StoredLine) -> [String] {
    guard let mapped = line.mapped, mapped.kind == .sum else { return [] }
    let missing = mapped.parts.map(\.productID).filter { (stored.charges[$0] ?? []).isEmpty }
    return missing.count == mapped.parts.count ? [] : missing
  }

  private static func site(_ line: PlanLine) -> Site {
    if let unreadable = line.guards.first(where: { $0.code == .connectWiseUnreadable }) { return .unreadable(unreadable.message) }
    if line.guards.contains(where: { $0.code == .additionWithoutQuantity }) { return .quantity(nil) }
    if line.followingAdditionID != nil { return .quantity(line.newQuantity) }
    guard line.agreementID != nil, line.additionID != nil || line.oldQuantity > .zero else { return .none }
    return .quantity(line.oldQuantity)
  }

  /// That of the agreement's last invoice.
  private static func currency(_ answer: InvoiceReader.Answer?) -> String {
    guard case .read(let facts)? = answer else { return "" }
    return facts.invoices.last?.currency ?? ""
  }
}

extension ReconcileInput {
  /// Additions that bill a mapped product, on the agreements that were read, and that no line covers.
  static func uncovered(
    _ survey: BillingSurvey, _ period: Period, products: [Int: (id: String, name: String)], zone: ZoneRules, now: Instant
  )
    -> [ReconcileInput]
  {
    let covered = Set(survey.lines.compactMap(\.target))
    let counted = Set(
      survey.lines.filter { $0.count != nil }.flatMap { line in
        (line.mapped?.parts.map(\.productID) ?? [line.productID]).map { [line.customerID, $0] }
      })
    var seen: Set<PlanRules.Target> = []
    return survey.candidates.flatMap { candidate -> [ReconcileInput] in
      guard let agreementID = candidate.assignment.agreementID, case .value(let known)? = survey.snapshot.additions[agreementID] else {
        return []
      }
      let current = known.additions.filter { $0.correction == nil && $0.window.contains(period.lastDay) }
      return Dictionary(grouping: current, by: \.catalogItemID).sorted { $0.key < $1.key }.compactMap { catalogItemID, additions in
        let target = PlanRules.Target(agreementID: agreementID, catalogItemID: catalogItemID)
        guard let product = products[catalogItemID], !covered.contains(target), seen.insert(target).inserted else { return nil }
        let billed = additions.filter { $0.bills(period) }
        guard !billed.isEmpty else { return nil }
        var input = ReconcileInput(
          id: "\(candidate.customer.id)/\(product.id)/#\(agreementID)", customerID: candidate.customer.id,
          customerName: candidate.customer.displayName, productID: product.id, productName: product.name, period: period,
          hasEnded: zone.bounds(of: period).upperBound <= now, site: .quantity(sum(billed)), agreementID: agreementID,
          agreementName: candidate.assignment.agreement?.name ?? candidate.assignment.agreementName,
          additionID: additions.count == 1 ? additions[0].id : nil, terms: additions.count == 1 ? additions[0].terms : nil)
        input.isUncovered = counted.contains([candidate.customer.id, product.id])
        return input
      }
    }
  }

  /// Nil if an addition has no quantity, or they add up to more than cwlink can bill.
  private static func sum(_ additions: [AdditionRules.Current]) -> ExactDecimal? {
    let quantities = additions.compactMap(\.quantity)
    return quantities.count == additions.count ? try? quantities.sum() : nil
  }
}
