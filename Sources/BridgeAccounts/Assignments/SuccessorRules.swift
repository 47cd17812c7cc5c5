import BridgeCore

/// Recognises the renewal of a chosen agreement: in ConnectWise a renewal is a new agreement with a new id.
enum SuccessorRules {
  /// How long before the old one's end a renewal may begin.
  static let overlapDays = 31

  /// An agreement of the chosen type and name that is active, not over, and follows the chosen one; nil where none does.
  ///
  /// `now` is the chosen agreement as last synced. One that is billable and has no end needs no successor.
  /// Of several the one that is billable today comes first, then the one that begins last.
  static func successor(of own: OwnAssignment, now: Agreement?, among agreements: [Agreement], today: Day) -> Agreement? {
    if let now, now.isBillable(on: today), now.endDay == nil { return nil }
    return
      agreements.filter { candidate in
        candidate.id != own.agreementID && candidate.typeName.sameText(as: own.agreementType)
          && candidate.name.sameText(as: own.agreementName)
          && isCurrent(candidate, today) && follows(candidate, now)
      }
      .max { a, b in rank(a, today) < rank(b, today) }
  }

  /// Active and not over; it may begin later than today.
  private static func isCurrent(_ agreement: Agreement, _ today: Day) -> Bool {
    agreement.isBillable(on: max(today, agreement.startDay ?? today))
  }

  private static func follows(_ candidate: Agreement, _ old: Agreement?) -> Bool {
    guard let old, let start = candidate.startDay else { return true }
    if let oldStart = old.startDay, start <= oldStart { return false }
    guard let end = old.endDay else { return true }
    return start.ordinal >= end.ordinal - overlapDays
  }

  private static func rank(_ agreement: Agreement, _ today: Day) -> (Int, Int, Int) {
    (agreement.isBillable(on: today) ? 1 : 0, agreement.startDay?.ordinal ?? 0, agreement.id)
  }
}
