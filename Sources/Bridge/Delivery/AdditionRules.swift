/// What to do next about a delivery, from what ConnectWise shows. Pure; the queue does it.
///
/// The same rules serve the first attempt, a retry, and the reading back after a crash or a lost answer: they look at what is there, never at what
/// was hoped.
enum AdditionRules {
  /// An addition as ConnectWise has it now.
  struct Shown: Sendable, Equatable {
    var id: Int
    var catalogItemID: Int
    var quantity: Double
    var cancelledDay: Day?
    var effectiveDay: Day?
  }

  enum Step: Sendable, Equatable {
    case setQuantity(additionID: Int, Double)
    case cancel(additionID: Int, on: Day)
    case create(seen: [Int])
    /// ConnectWise has what was wanted.
    case done(additionID: Int, message: String)
    /// Somebody else changed it: nothing is written.
    case conflict(String)
  }

  static func step(_ kind: Delivery.Kind, _ change: AdditionChange, attempted: Bool, _ shown: [Shown]) -> Step {
    switch kind {
    case .additionUpdate: update(change, attempted: attempted, shown)
    case .additionCreate: create(change, shown)
    case .additionReplace: replace(change, shown)
    case .email: .conflict("an e-mail is no addition")
    }
  }

  private static func update(_ change: AdditionChange, attempted: Bool, _ shown: [Shown]) -> Step {
    guard let id = change.additionID, let addition = shown.first(where: { $0.id == id }) else {
      return .conflict("the addition #\(change.additionID ?? 0) is gone from ConnectWise; plan again")
    }
    if let conflict = changed(addition, change) { return .conflict(conflict) }
    if addition.quantity == change.newQuantity {
      return .done(additionID: id, message: attempted ? "read back: ConnectWise has it" : "ConnectWise had it already")
    }
    guard addition.quantity == change.oldQuantity else { return .conflict(edited(addition, change)) }
    return .setQuantity(additionID: id, change.newQuantity)
  }

  private static func create(_ change: AdditionChange, _ shown: [Shown]) -> Step {
    let present = shown.filter { $0.catalogItemID == change.catalogItemID && $0.cancelledDay == nil }
    guard let seen = change.seenAdditionIDs else {
      // Before the first request: the plan saw none.
      guard present.isEmpty else {
        return .conflict("somebody added the product meanwhile (#\(present[0].id)); plan again")
      }
      return .create(seen: shown.filter { $0.catalogItemID == change.catalogItemID }.map(\.id))
    }
    let fresh = present.filter { !seen.contains($0.id) }
    guard let found = fresh.first else { return .create(seen: seen) }
    guard fresh.count == 1, found.quantity == change.newQuantity else {
      return .conflict("additions \(fresh.map { "#\($0.id)" }.joined(separator: ", ")) appeared, and not as this delivery makes them; look at them in ConnectWise")
    }
    return .done(additionID: found.id, message: "read back: ConnectWise has it")
  }

  /// First the old one is cancelled, then the new one is made: a fault between the two bills too little for a while, never twice.
  private static func replace(_ change: AdditionChange, _ shown: [Shown]) -> Step {
    guard let id = change.additionID, let day = change.effectiveDay, let old = shown.first(where: { $0.id == id }) else {
      return .conflict("the addition #\(change.additionID ?? 0) is gone from ConnectWise; plan again")
    }
    guard old.catalogItemID == change.catalogItemID else { return .conflict("the addition #\(id) is of another product now; plan again") }
    guard let cancelled = old.cancelledDay else {
      guard old.quantity == change.oldQuantity else { return .conflict(edited(old, change)) }
      return .cancel(additionID: id, on: day)
    }
    guard cancelled == day else { return .conflict("the addition #\(id) was cancelled on \(cancelled) by somebody else; plan again") }
    if change.newQuantity == 0 { return .done(additionID: id, message: "cancelled from \(day)") }
    return create(change, shown.filter { $0.id != id })
  }

  private static func changed(_ addition: Shown, _ change: AdditionChange) -> String? {
    if addition.catalogItemID != change.catalogItemID { return "the addition #\(addition.id) is of another product now; plan again" }
    if let day = addition.cancelledDay, day <= change.period.lastDay { return "the addition #\(addition.id) was cancelled on \(day); plan again" }
    return nil
  }

  private static func edited(_ addition: Shown, _ change: AdditionChange) -> String {
    "the addition #\(addition.id) has \(PlanRules.quantity(addition.quantity)) now, and the plan saw \(PlanRules.quantity(change.oldQuantity)); "
      + "nothing was written; plan again"
  }
}
