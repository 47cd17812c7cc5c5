import BridgeCore

/// Recognizes the renewal of an assigned agreement. In ConnectWise a renewal is a new agreement with a new id.
enum SuccessorRules {
  /// The maximum overlap of a renewal with the old agreement.
  static let overlapDays = 31

  /// The agreement of the same type and name that is active, not ended, and follows the assigned one; nil if there is none.
  ///
  /// `now` is the assigned agreement as last synced. If it is billable and has no end, it needs no successor. Among several candidates, one that
  /// is billable today is preferred, then the one that starts last.
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

  /// Active and not ended; it may start later than today.
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
