import BridgeCore

/// Additions that correct a period that was invoiced.
extension AdditionRules {
  /// Looks for the addition with the correction's marker, whoever created it, before anything is sent.
  static func correct(_ change: AdditionChange, _ correction: AdditionChange.Correction, _ shown: [Current]) -> Step {
    let ofProduct = shown.filter { $0.catalogItemID == change.catalogItemID }
    let marked = ofProduct.filter { $0.correction == correction.marker }
    if let found = marked.first {
      // ConnectWise may have ignored the end; without it the addition would be billed again and again.
      if marked.count == 1, change.createSent, found.cancelledDay == nil, fits(found, change) {
        return .cancel(additionID: found.id, on: correction.endDay)
      }
      guard marked.count == 1, fits(found, change, correction) else {
        let ids = marked.map { "#\($0.id)" }.joined(separator: ", ")
        return .conflict(
          AdditionConflict(
            .unexpectedAdditions,
            "the agreement has this correction already, but not as planned (\(ids)); correct or delete it in ConnectWise, then plan it again"
          ))
      }
      return .done(additionID: found.id, message: "read back from ConnectWise")
    }
    guard let seen = change.seenAdditionIDs else { return .create(seen: ofProduct.map(\.id)) }
    // ConnectWise may have kept the addition without its description.
    let fresh = ofProduct.filter { !seen.contains($0.id) && $0.correction == nil }
    guard let found = fresh.first else { return .create(seen: seen) }
    guard fresh.count == 1, fits(found, change, correction) else {
      let ids = fresh.map { "#\($0.id)" }.joined(separator: ", ")
      return .conflict(AdditionConflict(.unexpectedAdditions, "unexpected additions \(ids) appeared; check them in ConnectWise"))
    }
    return .done(additionID: found.id, message: "read back from ConnectWise")
  }

  private static func fits(_ addition: Current, _ change: AdditionChange, _ correction: AdditionChange.Correction) -> Bool {
    fits(addition, change) && addition.cancelledDay == correction.endDay
  }

  private static func fits(_ addition: Current, _ change: AdditionChange) -> Bool {
    addition.quantity == change.newQuantity && addition.terms.unitPrice == change.terms.unitPrice
      && addition.terms.isBillable == change.terms.isBillable && addition.effectiveDay == change.effectiveDay
  }
}
