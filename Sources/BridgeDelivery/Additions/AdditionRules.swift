package import BridgeCore

/// What to do next about a delivery, from what ConnectWise shows. Pure; the deliverer does it.
///
/// The same rules serve the first attempt, a retry, and the reading back after a crash or a lost answer: they look at what is there, never at what
/// was hoped.
package enum AdditionRules {
  /// An addition as ConnectWise has it now.
  package struct Shown: Sendable, Equatable {
    package var id: Int
    package var catalogItemID: Int
    package var quantity: Double
    package var terms: AdditionTerms
    package var cancelledDay: Day?

    package init(id: Int, catalogItemID: Int, quantity: Double, terms: AdditionTerms, cancelledDay: Day? = nil) {
      self.id = id
      self.catalogItemID = catalogItemID
      self.quantity = quantity
      self.terms = terms
      self.cancelledDay = cancelledDay
    }
  }

  package enum Step: Sendable, Equatable {
    case setQuantity(additionID: Int, Double)
    case cancel(additionID: Int, on: Day)
    case create(seen: [Int])
    /// ConnectWise has what was wanted.
    case done(additionID: Int, message: String)
    /// Somebody else changed it: nothing is written.
    case conflict(String)
  }

  package static func step(_ kind: Delivery.Kind, _ change: AdditionChange, attempted: Bool, _ shown: [Shown]) -> Step {
    switch kind {
    case .additionUpdate: update(change, attempted: attempted, shown)
    case .additionCreate: create(change, shown)
    case .additionReplace: replace(change, shown)
    case .email, .ticketCreate, .ticketNote, .ticketStatus, .summaryReport: .conflict("it changes no addition")
    }
  }

  private static func update(_ change: AdditionChange, attempted: Bool, _ shown: [Shown]) -> Step {
    guard let addition = addition(of: change, shown) else { return gone(change) }
    if let day = addition.cancelledDay, day <= change.period.lastDay {
      return .conflict("the addition #\(addition.id) was cancelled on \(day); plan again")
    }
    if addition.quantity == change.newQuantity {
      return .done(additionID: addition.id, message: attempted ? "read back: ConnectWise has it" : "ConnectWise had it already")
    }
    return difference(addition, change).map(Step.conflict) ?? .setQuantity(additionID: addition.id, change.newQuantity)
  }

  private static func create(_ change: AdditionChange, _ shown: [Shown]) -> Step {
    let ofProduct = shown.filter { $0.catalogItemID == change.catalogItemID }
    guard let seen = change.seenAdditionIDs else {
      // Before the first request: the plan saw none that counts in the period.
      if let other = ofProduct.first(where: { $0.cancelledDay.map { $0 > change.period.lastDay } ?? true }) {
        return .conflict("somebody added the product meanwhile (#\(other.id)); plan again")
      }
      return .create(seen: ofProduct.map(\.id))
    }
    let fresh = ofProduct.filter { !seen.contains($0.id) }
    guard let found = fresh.first else { return .create(seen: seen) }
    guard fresh.count == 1, found.quantity == change.newQuantity, found.cancelledDay == nil else {
      let ids = fresh.map { "#\($0.id)" }.joined(separator: ", ")
      return .conflict("additions \(ids) appeared, and not as this delivery makes them; look at them in ConnectWise")
    }
    return .done(additionID: found.id, message: "read back: ConnectWise has it")
  }

  /// First the old one is cancelled, then the new one is made: a fault between the two bills too little for a while, never twice.
  private static func replace(_ change: AdditionChange, _ shown: [Shown]) -> Step {
    guard let day = change.effectiveDay, let old = addition(of: change, shown) else { return gone(change) }
    guard let cancelled = old.cancelledDay else {
      return difference(old, change).map(Step.conflict) ?? .cancel(additionID: old.id, on: day)
    }
    guard change.cancelSent, cancelled == day else {
      return .conflict("the addition #\(old.id) was cancelled on \(cancelled) by somebody else; plan again")
    }
    if change.newQuantity == 0 { return .done(additionID: old.id, message: "cancelled from \(day)") }
    return create(change, shown.filter { $0.id != old.id })
  }

  private static func addition(of change: AdditionChange, _ shown: [Shown]) -> Shown? {
    shown.first { $0.id == change.additionID && $0.catalogItemID == change.catalogItemID }
  }

  private static func gone(_ change: AdditionChange) -> Step {
    .conflict("the addition #\(change.additionID ?? 0) is gone from ConnectWise, or of another product; plan again")
  }

  /// How an addition is not as the plan saw it; nil where it is.
  private static func difference(_ addition: Shown, _ change: AdditionChange) -> String? {
    if addition.quantity != change.oldQuantity {
      return "the addition #\(addition.id) has \(Quantity.text(addition.quantity)) now, and the plan saw "
        + "\(Quantity.text(change.oldQuantity)); nothing was written; plan again"
    }
    if addition.terms != change.terms {
      return "the price or the terms of addition #\(addition.id) changed since the plan; nothing was written; plan again"
    }
    return nil
  }
}
