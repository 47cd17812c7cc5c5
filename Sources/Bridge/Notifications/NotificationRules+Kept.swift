import BridgeCore

extension NotificationRules {
  /// Events of one object that are processed together.
  enum Portion: Sendable, Equatable {
    case occurrence(Occurrence, events: [NotificationEvent])
    /// Recovered before a notification could be sent (rule 12).
    case skipped([NotificationEvent])
  }

  /// The kept events of one object, ordered by their own times. If the object is not open, problems that have recovered since are skipped.
  ///
  /// `latest` is the newest moment of the object's other events.
  static func portions(_ kept: [NotificationEvent], isOpen: Bool, latest: Instant?) -> [Portion] {
    let ordered = kept.sorted { ($0.moment, $0.id ?? 0) < ($1.moment, $1.id ?? 0) }
    let late = ordered.prefix { event in latest.map { event.moment < $0 } ?? false }
    var portions = late.map { Portion.occurrence(Occurrence([$0], isLate: true), events: [$0]) }
    var current = ordered.dropFirst(late.count)
    if !isOpen, let last = current.lastIndex(where: { $0.state == .recovered }), current[...last].contains(where: { $0.state == .open }) {
      portions.append(.skipped(Array(current[...last])))
      current = current[(last + 1)...]
    }
    while let first = current.first {
      let run = current.prefix { $0.state == first.state }
      portions.append(.occurrence(Occurrence(Array(run), isLate: false), events: Array(run)))
      current = current.dropFirst(run.count)
    }
    return portions
  }
}

extension Occurrence {
  /// `events` have one object and one state, are ordered oldest first, and are not empty.
  init(_ events: [NotificationEvent], isLate: Bool) {
    state = events.last?.state ?? .recovered
    severity = events.compactMap(\.severity).max()
    text = events.last?.text ?? ""
    time = events.last?.moment ?? Instant(milliseconds: 0)
    self.isLate = isLate
    for event in events.dropLast() { earlier.add(event.text, at: event.moment) }
  }
}
