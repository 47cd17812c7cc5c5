package import BridgeCore

/// The days on which an addition is in force: from its effective date up to, not including, its cancellation date.
package struct AdditionWindow: Sendable, Equatable {
  package var additionID: Int
  /// Nil if it was always in force.
  package var from: Day?
  /// The day after its last day; nil if it has no end.
  package var end: Day?

  package init(additionID: Int, from: Day? = nil, end: Day? = nil) {
    self.additionID = additionID
    self.from = from
    self.end = end
  }

  /// Whether it was cancelled before it began.
  package var isEmpty: Bool {
    guard let from, let end else { return false }
    return end <= from
  }

  package func contains(_ day: Day) -> Bool { from.map { $0 <= day } ?? true && end.map { day < $0 } ?? true }

  /// Whether it shares a day with a window that begins on `day` and has no end.
  package func overlaps(from day: Day) -> Bool { !isEmpty && end.map { day < $0 } ?? true }
}

extension AdditionWindow: CustomStringConvertible {
  /// "#31, from 2026-11-15, cancelled on 2026-12-31"
  package var description: String {
    (["#\(additionID)"] + [from.map { "from \($0)" }, end.map { "cancelled on \($0)" }].compactMap { $0 }).joined(separator: ", ")
  }
}

/// Decides what a period's count does to the additions of one product on one agreement, so that no two of them ever overlap by our hand (rule 38).
/// Used by the plan, and again before anything is created.
package enum AdditionWindowRules {
  package enum Decision: Sendable, Equatable {
    /// One is in force on the period's last day: its quantity is the period's.
    case change(AdditionWindow)
    /// Several are in force on the period's last day.
    case several([AdditionWindow])
    /// None is in force on or after the day, which is in the period. `after` was cancelled inside the period.
    case create(from: Day, after: AdditionWindow?)
    /// None is in force on the period's last day, and one begins later: a new one without an end would overlap it.
    case beginsLater(AdditionWindow)
  }

  /// `windows` are all additions of the product, whatever their dates; `earliest` is the first day on which one may begin.
  package static func decide(_ windows: [AdditionWindow], period: Period, earliest: Day) -> Decision {
    let ordered = windows.filter { !$0.isEmpty }.sorted { ($0.from?.ordinal ?? 0, $0.additionID) < ($1.from?.ordinal ?? 0, $1.additionID) }
    let current = ordered.filter { $0.contains(period.lastDay) }
    if let only = current.first { return current.count == 1 ? .change(only) : .several(current) }
    if let later = ordered.first(where: { $0.overlaps(from: period.lastDay) }) { return .beginsLater(later) }
    let first = max(period.firstDay, earliest)
    let last = ordered.max { ($0.end ?? first) < ($1.end ?? first) }
    guard let last, let end = last.end, end > first else { return .create(from: first, after: nil) }
    return .create(from: end, after: last)
  }

  /// The first day on which a replacement of `window` can begin, or the addition that a replacement would overlap.
  package static func replacement(
    of window: AdditionWindow, among windows: [AdditionWindow], period: Period, earliest: Day
  ) -> Result<Day, Overlap> {
    let others = windows.filter { !$0.isEmpty && $0.additionID != window.additionID }
    // Those that end do so before the period's last day, on which only `window` is in force.
    let day =
      ([max(period.firstDay, earliest)] + [window.from].compactMap { $0 }
      + others.filter { !$0.overlaps(from: period.lastDay) }
      .compactMap(\.end)).max() ?? period.firstDay
    if let other = others.first(where: { $0.overlaps(from: day) }) { return .failure(Overlap(window: other)) }
    return .success(day)
  }

  package struct Overlap: Error, Equatable {
    package var window: AdditionWindow
  }
}
