import BridgeCore
import BridgeDelivery

/// What became of a run's write in ConnectWise, from the product's additions as they are now. Pure.
enum UndoState: Sendable, Equatable {
  /// The quantity of an addition was changed.
  case updated(AdditionRules.Current)
  case created(AdditionRules.Current)
  /// The addition `old` was cancelled, and another one continues it.
  case replaced(old: AdditionRules.Current, new: AdditionRules.Current)
  /// The addition was cancelled, and none continues it.
  case cancelled(AdditionRules.Current)
  /// The write had no effect.
  case asBefore
  /// Not as the run left it: why.
  case changed(String)

  init(_ write: RunWrite, isInterrupted: Bool, _ additions: [AdditionRules.Current]) {
    let change = write.change
    let ofProduct = additions.filter { $0.catalogItemID == change.catalogItemID }.sorted { $0.id < $1.id }
    switch write.kind {
    case .additionUpdate: self = Self.update(write, ofProduct)
    case .additionCreate: self = Self.create(write, ofProduct)
    case .additionReplace: self = Self.replace(write, isInterrupted: isInterrupted, ofProduct)
    case .email, .ticketCreate, .ticketNote, .ticketStatus, .summaryReport: self = .asBefore
    }
    if case .changed = self { return }
    if case .asBefore = self { return }
    if let other = unexpected(write, ofProduct) {
      self = .changed(
        "the agreement has another addition of the product, which the run did not see (\(other.window), \(other.quantityText))")
    }
  }

  /// The additions that the run wrote to.
  private var written: Set<Int> {
    switch self {
    case .updated(let addition), .created(let addition), .cancelled(let addition): [addition.id]
    case .replaced(let old, let new): [old.id, new.id]
    case .asBefore, .changed: []
    }
  }

  /// An addition that the run did not see and that bills the product beside the one to restore.
  private func unexpected(_ write: RunWrite, _ ofProduct: [AdditionRules.Current]) -> AdditionRules.Current? {
    let (change, seen) = (write.change, write.change.conditions?.additions ?? [])
    return ofProduct.first { other in
      guard !written.contains(other.id), !seen.contains(PlannedConditions.Addition(other)) else { return false }
      if case .updated = self { return other.window.contains(change.period.lastDay) }
      return other.window.overlaps(from: change.effectiveDay ?? change.period.firstDay)
    }
  }

  private static func update(_ write: RunWrite, _ ofProduct: [AdditionRules.Current]) -> UndoState {
    let change = write.change
    guard let addition = ofProduct.first(where: { $0.id == change.additionID }) else { return gone(change.additionID) }
    if !write.isConfirmed, addition.quantity == change.oldQuantity, addition.terms == change.terms { return .asBefore }
    if let difference = quantity(addition, change) { return .changed(difference) }
    if addition.terms != change.writtenTerms { return .changed("the price or the terms of the addition #\(addition.id) changed") }
    let planned = change.conditions?.additions.first { $0.id == addition.id }
    if let planned, planned != PlannedConditions.Addition(addition) {
      return .changed("the dates of the addition #\(addition.id) changed (now \(addition.window))")
    }
    return .updated(addition)
  }

  private static func create(_ write: RunWrite, _ ofProduct: [AdditionRules.Current]) -> UndoState {
    switch made(by: write, ofProduct) {
    case .none: write.isConfirmed ? gone(write.additionID) : .asBefore
    case .one(let addition): difference(addition, write.change).map(UndoState.changed) ?? .created(addition)
    case .several(let ids): .changed("several additions appeared: \(ids)")
    }
  }

  private static func replace(_ write: RunWrite, isInterrupted: Bool, _ ofProduct: [AdditionRules.Current]) -> UndoState {
    let change = write.change
    guard let old = ofProduct.first(where: { $0.id == change.additionID }) else { return gone(change.additionID) }
    guard let day = old.cancelledDay else {
      if !write.isConfirmed, old.quantity == change.oldQuantity { return .asBefore }
      return .changed("the addition #\(old.id), which the run cancelled, is not cancelled any more")
    }
    guard change.cancelSent, day == change.effectiveDay else {
      return .changed("the addition #\(old.id) was cancelled on \(day) by someone else")
    }
    guard old.quantity == change.oldQuantity else {
      return .changed("the addition #\(old.id) has the \(old.quantityText), and the run cancelled it with \(change.oldQuantity)")
    }
    if change.newQuantity == .zero { return .cancelled(old) }
    switch made(by: write, ofProduct.filter { $0.id != old.id }) {
    case .none: return write.isConfirmed ? gone(write.additionID) : .cancelled(old)
    case .several(let ids): return .changed("several additions appeared: \(ids)")
    case .one(let new):
      if isInterrupted, new.cancelledDay == (new.effectiveDay ?? day) { return .cancelled(old) }
      return difference(new, change).map(UndoState.changed) ?? .replaced(old: old, new: new)
    }
  }

  private enum Made {
    case none
    case one(AdditionRules.Current)
    case several(String)
  }

  /// The addition that the run created.
  private static func made(by write: RunWrite, _ ofProduct: [AdditionRules.Current]) -> Made {
    if write.isConfirmed { return ofProduct.first { $0.id == write.additionID }.map(Made.one) ?? .none }
    guard let seen = write.change.seenAdditionIDs else { return .none }
    let fresh = ofProduct.filter { !seen.contains($0.id) }
    guard fresh.count > 1 else { return fresh.first.map(Made.one) ?? .none }
    return .several(fresh.map { "#\($0.id)" }.joined(separator: ", "))
  }

  /// How an addition that the run created differs from what it created; nil if it does not.
  private static func difference(_ addition: AdditionRules.Current, _ change: AdditionChange) -> String? {
    if let difference = quantity(addition, change) { return difference }
    if let day = addition.cancelledDay { return "the addition #\(addition.id) was cancelled on \(day)" }
    if addition.effectiveDay != change.effectiveDay { return "the dates of the addition #\(addition.id) changed (now \(addition.window))" }
    return addition.terms.keep(change.writtenTerms) ? nil : "the price or the terms of the addition #\(addition.id) changed"
  }

  private static func quantity(_ addition: AdditionRules.Current, _ change: AdditionChange) -> String? {
    addition.quantity == change.newQuantity
      ? nil : "the addition #\(addition.id) has \(addition.quantityText), and the run left it at \(change.newQuantity)"
  }

  private static func gone(_ id: Int?) -> UndoState {
    .changed("the addition #\(id ?? 0) no longer exists in ConnectWise, or has another product")
  }
}

extension AdditionChange {
  /// The terms of the addition once the change is written.
  var writtenTerms: AdditionTerms {
    var written = terms
    if let newUnitCost { written.unitCost = newUnitCost.decimal }
    if let newProration { written.prorate = newProration }
    return written
  }
}
