package import BridgeCore
package import ExactDecimal
package import Foundation

/// Decides the next step of a delivery from the additions in ConnectWise. Pure functions; `AdditionDeliverer` does the I/O.
///
/// The same rules apply to the first attempt, to a retry, and to reading back after a crash or a lost response: only the state in
/// ConnectWise counts, not the expected one.
package enum AdditionRules {
  /// An addition in ConnectWise, as a plan or a delivery read it.
  package struct Current: Sendable, Equatable, Codable {
    package var id: Int
    package var catalogItemID: Int
    /// Nil if ConnectWise has none, which is not the same as 0, or an odd one.
    package var quantity: ExactDecimal?
    package var oddQuantity: OddQuantity?
    package var terms: AdditionTerms
    package var effectiveDay: Day?
    package var cancelledDay: Day?
    /// ConnectWise's price of one unit in the current period; nil if it gives none.
    package var proratePrice: Decimal?

    package var window: AdditionWindow { AdditionWindow(additionID: id, from: effectiveDay, end: cancelledDay) }

    package init(
      id: Int, catalogItemID: Int, quantity: ExactDecimal?, terms: AdditionTerms, effectiveDay: Day? = nil, cancelledDay: Day? = nil
    ) {
      self.id = id
      self.catalogItemID = catalogItemID
      self.quantity = quantity
      self.terms = terms
      self.effectiveDay = effectiveDay
      self.cancelledDay = cancelledDay
    }

    /// Whether it charges something at the end of the period.
    package func bills(_ period: Period) -> Bool {
      window.contains(period.lastDay) && terms.isBillable && quantity.map { terms.billedQuantity($0) > 0 } ?? true
    }

    /// "quantity 12", "no quantity", or "quantity 2.08001, which has more than 4 decimal places"
    package var quantityText: String {
      quantity.map { "quantity \($0)" } ?? oddQuantity.map { "quantity \($0)" } ?? "no quantity"
    }
  }

  package enum Step: Sendable, Equatable {
    case setQuantity(additionID: Int, ExactDecimal)
    case cancel(additionID: Int, on: Day)
    case create(seen: [Int])
    /// ConnectWise has the wanted state.
    case done(additionID: Int, message: String)
    /// The additions were changed by someone else; nothing is written.
    case conflict(AdditionConflict)

    fileprivate static func conflict(_ reason: AdditionConflict.Reason, _ message: String) -> Step {
      .conflict(AdditionConflict(reason, message))
    }
  }

  package static func step(_ kind: Delivery.Kind, _ change: AdditionChange, attempted: Bool, _ all: [Current]) -> Step {
    if kind == .additionCreate, let correction = change.correction { return correct(change, correction, all) }
    // A correction bills once, for another month.
    let shown = all.filter { $0.correction == nil }
    return switch kind {
    case .additionUpdate: update(change, attempted: attempted, shown)
    case .additionCreate: create(change, shown)
    case .additionReplace: replace(change, shown)
    case .email, .ticketCreate, .ticketNote, .ticketStatus, .summaryReport:
      .conflict(.unexpectedAdditions, "this kind of delivery does not change additions")
    }
  }

  private static func update(_ change: AdditionChange, attempted: Bool, _ shown: [Current]) -> Step {
    guard let addition = addition(of: change, shown) else { return gone(change) }
    if let day = addition.cancelledDay, day <= change.period.lastDay {
      return .conflict(.additionCancelled, "the addition #\(addition.id) was cancelled on \(day); create a new plan")
    }
    if let conflict = begins(addition, change) { return .conflict(conflict) }
    if addition.quantity == change.newQuantity, change.hasNewCost(addition), change.hasNewProration(addition) {
      return .done(additionID: addition.id, message: attempted ? "read back from ConnectWise" : "already up to date")
    }
    if attempted, addition.quantity == change.newQuantity, change.oldQuantity != change.newQuantity {
      return .conflict(
        .termsChanged,
        "the addition #\(addition.id) has \(change.newQuantity), but not the cost or the proration that was sent with it; set it in ConnectWise"
      )
    }
    return (difference(addition, change) ?? second(change, shown)).map(Step.conflict)
      ?? .setQuantity(additionID: addition.id, change.newQuantity)
  }

  private static func create(_ change: AdditionChange, _ shown: [Current]) -> Step {
    let ofProduct = shown.filter { $0.catalogItemID == change.catalogItemID }
    guard let seen = change.seenAdditionIDs else {
      // Before the first request.
      if let conflict = second(change, shown) { return .conflict(conflict) }
      let day = change.effectiveDay ?? change.period.firstDay
      if let other = ofProduct.map(\.window).first(where: { $0.overlaps(from: day) }) {
        return .conflict(.duplicateAdditions, "the new addition would overlap another one of the product (\(other)); create a new plan")
      }
      return .create(seen: ofProduct.map(\.id))
    }
    let fresh = ofProduct.filter { !seen.contains($0.id) }
    guard let found = fresh.first else { return .create(seen: seen) }
    guard fresh.count == 1, found.quantity == change.newQuantity, found.cancelledDay == nil else {
      let ids = fresh.map { "#\($0.id)" }.joined(separator: ", ")
      return .conflict(.unexpectedAdditions, "unexpected additions \(ids) appeared; check them in ConnectWise")
    }
    return .done(additionID: found.id, message: "read back from ConnectWise")
  }

  /// The old addition is cancelled before the new one is created: a failure in between bills too little for a while, but never twice.
  private static func replace(_ change: AdditionChange, _ shown: [Current]) -> Step {
    guard let day = change.effectiveDay, let old = addition(of: change, shown) else { return gone(change) }
    guard let cancelled = old.cancelledDay else {
      // What is cancelled on its own first day may begin after the period.
      let late = old.effectiveDay == day ? nil : begins(old, change)
      return (late ?? difference(old, change) ?? second(change, shown)).map(Step.conflict)
        ?? .cancel(additionID: old.id, on: day)
    }
    guard change.cancelSent, cancelled == day else {
      return .conflict(
        .additionCancelled, "the addition #\(old.id) was cancelled on \(cancelled) by someone else; create a new plan")
    }
    if change.newQuantity == .zero { return .done(additionID: old.id, message: "cancelled from \(day)") }
    return create(change, shown.filter { $0.id != old.id })
  }

  private static func addition(of change: AdditionChange, _ shown: [Current]) -> Current? {
    shown.first { $0.id == change.additionID && $0.catalogItemID == change.catalogItemID }
  }

  private static func gone(_ change: AdditionChange) -> Step {
    .conflict(
      .additionMissing,
      "the addition #\(change.additionID ?? 0) no longer exists in ConnectWise or has another product; create a new plan")
  }

  /// An addition of the product that is not as the plan saw it, apart from the one to change. Additions that were cancelled by the period's first day do
  /// not matter.
  private static func second(_ change: AdditionChange, _ shown: [Current]) -> AdditionConflict? {
    let others = shown.filter {
      $0.catalogItemID == change.catalogItemID && $0.id != change.additionID
        && $0.cancelledDay.map { $0 > change.period.firstDay } ?? true
    }
    let other = others.first { other in
      // A delivery of an earlier version does not know what its plan saw: nothing in effect on the period's last day.
      guard let seen = change.conditions?.additions else { return other.cancelledDay.map { $0 > change.period.lastDay } ?? true }
      return !seen.contains(PlannedConditions.Addition(other))
    }
    guard let other else { return nil }
    return AdditionConflict(
      .duplicateAdditions,
      "the agreement has another addition of the product (#\(other.id), \(other.quantityText)), which the plan did not see; "
        + "nothing was written; create a new plan")
  }

  /// A quantity that takes effect after the period does not bill the period.
  private static func begins(_ addition: Current, _ change: AdditionChange) -> AdditionConflict? {
    guard let day = addition.effectiveDay, day > change.period.lastDay else { return nil }
    return AdditionConflict(
      .termsChanged, "the addition #\(addition.id) takes effect on \(day), after \(change.period); nothing was written; create a new plan")
  }

  /// The difference of an addition from the plan; nil if there is none.
  private static func difference(_ addition: Current, _ change: AdditionChange) -> AdditionConflict? {
    if addition.quantity != change.oldQuantity {
      return AdditionConflict(
        .quantityChanged,
        "the addition #\(addition.id) has \(addition.quantityText), but had "
          + "\(change.oldQuantity) in the plan; nothing was written; create a new plan")
    }
    if addition.terms != change.terms {
      return AdditionConflict(
        .termsChanged, "the price or the terms of addition #\(addition.id) changed since the plan; nothing was written; create a new plan")
    }
    let dates = PlannedConditions.Addition(addition)
    if let planned = change.conditions?.additions.first(where: { $0.id == addition.id }), planned != dates {
      return AdditionConflict(
        .termsChanged,
        "the dates of addition #\(addition.id) changed since the plan (now \(addition.window)); nothing was written; create a new plan")
    }
    return nil
  }
}
