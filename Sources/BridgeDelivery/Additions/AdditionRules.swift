package import BridgeCore

/// Decides the next step of a delivery from the additions in ConnectWise. Pure functions; `AdditionDeliverer` does the I/O.
///
/// The same rules apply to the first attempt, to a retry, and to reading back after a crash or a lost response: only the state in
/// ConnectWise counts, not the expected one.
package enum AdditionRules {
  /// The current state of an addition in ConnectWise.
  package struct Shown: Sendable, Equatable {
    package var id: Int
    package var catalogItemID: Int
    package var quantity: Double
    package var terms: AdditionTerms
    package var effectiveDay: Day?
    package var cancelledDay: Day?

    package var window: AdditionWindow { AdditionWindow(additionID: id, from: effectiveDay, end: cancelledDay) }

    package init(
      id: Int, catalogItemID: Int, quantity: Double, terms: AdditionTerms, effectiveDay: Day? = nil, cancelledDay: Day? = nil
    ) {
      self.id = id
      self.catalogItemID = catalogItemID
      self.quantity = quantity
      self.terms = terms
      self.effectiveDay = effectiveDay
      self.cancelledDay = cancelledDay
    }
  }

  package enum Step: Sendable, Equatable {
    case setQuantity(additionID: Int, Double)
    case cancel(additionID: Int, on: Day)
    case create(seen: [Int])
    /// ConnectWise has the wanted state.
    case done(additionID: Int, message: String)
    /// The addition was changed by someone else; nothing is written.
    case conflict(String)
  }

  package static func step(_ kind: Delivery.Kind, _ change: AdditionChange, attempted: Bool, _ shown: [Shown]) -> Step {
    switch kind {
    case .additionUpdate: update(change, attempted: attempted, shown)
    case .additionCreate: create(change, shown)
    case .additionReplace: replace(change, shown)
    case .email, .ticketCreate, .ticketNote, .ticketStatus, .summaryReport: .conflict("this kind of delivery does not change additions")
    }
  }

  private static func update(_ change: AdditionChange, attempted: Bool, _ shown: [Shown]) -> Step {
    guard let addition = addition(of: change, shown) else { return gone(change) }
    if let day = addition.cancelledDay, day <= change.period.lastDay {
      return .conflict("the addition #\(addition.id) was cancelled on \(day); create a new plan")
    }
    if addition.quantity == change.newQuantity {
      return .done(additionID: addition.id, message: attempted ? "read back from ConnectWise" : "already up to date")
    }
    return difference(addition, change).map(Step.conflict) ?? .setQuantity(additionID: addition.id, change.newQuantity)
  }

  private static func create(_ change: AdditionChange, _ shown: [Shown]) -> Step {
    let ofProduct = shown.filter { $0.catalogItemID == change.catalogItemID }
    guard let seen = change.seenAdditionIDs else {
      // Before the first request: the plan saw no addition in force on or after the day on which the new one begins.
      let day = change.effectiveDay ?? change.period.firstDay
      if let other = ofProduct.map(\.window).first(where: { $0.overlaps(from: day) }) {
        return .conflict("someone else added the product, or changed an addition's dates (\(other)); create a new plan")
      }
      return .create(seen: ofProduct.map(\.id))
    }
    let fresh = ofProduct.filter { !seen.contains($0.id) }
    guard let found = fresh.first else { return .create(seen: seen) }
    guard fresh.count == 1, found.quantity == change.newQuantity, found.cancelledDay == nil else {
      let ids = fresh.map { "#\($0.id)" }.joined(separator: ", ")
      return .conflict("unexpected additions \(ids) appeared; check them in ConnectWise")
    }
    return .done(additionID: found.id, message: "read back from ConnectWise")
  }

  /// The old addition is cancelled before the new one is created: a failure in between bills too little for a while, but never twice.
  private static func replace(_ change: AdditionChange, _ shown: [Shown]) -> Step {
    guard let day = change.effectiveDay, let old = addition(of: change, shown) else { return gone(change) }
    guard let cancelled = old.cancelledDay else {
      return difference(old, change).map(Step.conflict) ?? .cancel(additionID: old.id, on: day)
    }
    guard change.cancelSent, cancelled == day else {
      return .conflict("the addition #\(old.id) was cancelled on \(cancelled) by someone else; create a new plan")
    }
    if change.newQuantity == 0 { return .done(additionID: old.id, message: "cancelled from \(day)") }
    return create(change, shown.filter { $0.id != old.id })
  }

  private static func addition(of change: AdditionChange, _ shown: [Shown]) -> Shown? {
    shown.first { $0.id == change.additionID && $0.catalogItemID == change.catalogItemID }
  }

  private static func gone(_ change: AdditionChange) -> Step {
    .conflict("the addition #\(change.additionID ?? 0) no longer exists in ConnectWise or has another product; create a new plan")
  }

  /// The difference of an addition from the plan; nil if there is none.
  private static func difference(_ addition: Shown, _ change: AdditionChange) -> String? {
    if addition.quantity != change.oldQuantity {
      return "the addition #\(addition.id) has quantity \(Quantity.text(addition.quantity)), but had "
        + "\(Quantity.text(change.oldQuantity)) in the plan; nothing was written; create a new plan"
    }
    if addition.terms != change.terms {
      return "the price or the terms of addition #\(addition.id) changed since the plan; nothing was written; create a new plan"
    }
    return nil
  }
}
