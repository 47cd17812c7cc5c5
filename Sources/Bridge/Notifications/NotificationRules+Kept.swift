import BridgeCore

extension NotificationRules {
  /// Some events of one object, as they are taken together.
  enum Portion: Sendable, Equatable {
    case occurrence(Occurrence, events: [NotificationEvent])
    /// Over before it could be told to anyone (rule 12).
    case passedOver([NotificationEvent])
  }

  /// What waits of one object, in the order of the events' own times. Where the object is not open, what recovered meanwhile is passed over.
  ///
  /// `latest` is the newest moment known of the object beside these.
  static func portions(_ kept: [NotificationEvent], isOpen: Bool, latest: Instant?) -> [Portion] {
    let ordered = kept.sorted { ($0.moment, $0.id ?? 0) < ($1.moment, $1.id ?? 0) }
    let late = ordered.prefix { event in latest.map { event.moment < $0 } ?? false }
    var portions = late.map { Portion.occurrence(Occurrence([$0], isLate: true), events: [$0]) }
    var current = ordered.dropFirst(late.count)
    if !isOpen, let last = current.lastIndex(where: { $0.state == .recovered }), current[...last].contains(where: { $0.state == .open }) {
      portions.append(.passedOver(Array(current[...last])))
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
  /// Events of one object and one state, oldest first, at least one.
  init(_ events: [NotificationEvent], isLate: Bool) {
    state = events.last?.state ?? .recovered
    severity = events.compactMap(\.severity).max()
    text = events.last?.text ?? ""
    time = events.last?.moment ?? Instant(milliseconds: 0)
    self.isLate = isLate
    for event in events.dropLast() { earlier.add(event.text, at: event.moment) }
  }
}
