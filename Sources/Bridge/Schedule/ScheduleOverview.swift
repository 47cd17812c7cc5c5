import BridgeCore

/// The upcoming runs and the pause, if any.
struct ScheduleOverview: Sendable, Equatable {
  /// The runs of one kind at one time.
  struct Upcoming: Sendable, Equatable {
    var occurrence: ScheduleCalendar.Occurrence
    var kind: JobKind
    /// Sorted.
    var customerIDs: [String]
    /// Whether it is due and runs as soon as the schedule does.
    var missed: Bool
    /// Remarks, or empty.
    var note: String
  }

  /// The maximum number of entries.
  static let most = 1_000
  static let usualDays = 7
  static let mostDays = 366

  var pause: SchedulePause?
  var timeZone: String
  var timeOfDay: TimeOfDay
  /// Missed runs first, then ordered by time.
  var upcoming: [Upcoming]
  var leftOut: Int

  /// The runs of the next `days` days; of one customer, or of all if the id is empty.
  init(_ snapshot: ScheduleSnapshot, days: Int, customerID: String, at now: Instant) {
    var snapshot = snapshot
    if !customerID.isEmpty {
      snapshot.jobs.removeAll { $0.key.customerID != customerID }
      snapshot.statements.removeAll { $0.customerID != customerID }
    }
    let outlook = ScheduleOutlook(snapshot, at: now)
    let all = Self.missed(outlook) + Self.coming(outlook, upTo: snapshot.calendar.horizon(days, from: now))
    pause = snapshot.pause
    timeZone = snapshot.timeZone
    timeOfDay = snapshot.calendar.timeOfDay
    upcoming = Array(all.prefix(Self.most))
    leftOut = all.count - upcoming.count
  }

  private struct Slot: Hashable {
    var occurrence: ScheduleCalendar.Occurrence
    var kind: JobKind

    static func isBefore(_ a: Slot, _ b: Slot) -> Bool {
      (a.occurrence.time, a.occurrence.day, a.kind.number, a.kind.productID)
        < (b.occurrence.time, b.occurrence.day, b.kind.number, b.kind.productID)
    }
  }

  private static func missed(_ outlook: ScheduleOutlook) -> [Upcoming] {
    let groups = Dictionary(grouping: outlook.due) { Slot(occurrence: $0.due.occurrence, kind: $0.job.key.kind) }
    var found = groups.sorted { Slot.isBefore($0.key, $1.key) }.map { slot, due in
      let failures = due.map(\.failures).max() ?? 0
      var notes = notes(of: due.map(\.job.cadence), slot.occurrence, outlook.snapshot.calendar)
      if failures > 0 { notes.append("failed \(Plural.of(failures, "time")); will be retried") }
      return Upcoming(
        occurrence: slot.occurrence, kind: slot.kind, customerIDs: due.map(\.job.key.customerID).sorted(), missed: true,
        note: notes.joined(separator: "; "))
    }
    for (occurrence, statements) in Dictionary(grouping: outlook.snapshot.statements, by: \.occurrence) {
      found.append(
        Upcoming(
          occurrence: occurrence, kind: .billing, customerIDs: statements.map(\.customerID), missed: true,
          note: "statement e-mail only: ConnectWise is already updated"))
    }
    return found
  }

  /// Jobs with the same kind, cadence and first occurrence are calculated together.
  private static func coming(_ outlook: ScheduleOutlook, upTo end: Instant) -> [Upcoming] {
    struct Alike: Hashable {
      var kind: JobKind
      var cadence: Cadence
      var first: ScheduleCalendar.Occurrence
    }
    var groups: [Alike: [String]] = [:]
    for job in outlook.snapshot.jobs {
      guard let first = outlook.next(job), first.time <= end else { continue }
      groups[Alike(kind: job.key.kind, cadence: job.cadence, first: first), default: []].append(job.key.customerID)
    }
    var slots: [Slot: (customerIDs: [String], cadences: [Cadence])] = [:]
    for (alike, customerIDs) in groups {
      for occurrence in outlook.snapshot.calendar.upcoming(alike.cadence, from: alike.first, upTo: end) {
        slots[Slot(occurrence: occurrence, kind: alike.kind), default: ([], [])].customerIDs += customerIDs
        slots[Slot(occurrence: occurrence, kind: alike.kind)]?.cadences.append(alike.cadence)
      }
    }
    return slots.sorted { Slot.isBefore($0.key, $1.key) }.map { slot, found in
      Upcoming(
        occurrence: slot.occurrence, kind: slot.kind, customerIDs: found.customerIDs.sorted(), missed: false,
        note: notes(of: found.cadences, slot.occurrence, outlook.snapshot.calendar).joined(separator: "; "))
    }
  }

  /// Days 30 and 31 coincide in February: each has its own remark, and equal remarks appear once.
  private static func notes(of cadences: [Cadence], _ occurrence: ScheduleCalendar.Occurrence, _ calendar: ScheduleCalendar) -> [String] {
    let parts = Set(cadences).flatMap { calendar.notes($0, occurrence) }
    return Set(parts).sorted()
  }
}
