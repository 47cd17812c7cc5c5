package import BridgeCore

/// A period of counts and its days, in the integration's time zone.
package struct CountPeriod: Sendable, Equatable {
  package let bounds: Range<Instant>
  /// The first instant of each day, in order.
  package let days: [Instant]

  /// `days` begin with the lower bound.
  package init(bounds: Range<Instant>, days: [Instant]) {
    self.bounds = bounds
    self.days = days
  }

  package init(_ period: Period, _ zone: ZoneRules) {
    let first = period.firstDay.ordinal
    self.init(
      bounds: zone.bounds(of: period), days: (first...period.lastDay.ordinal).compactMap { Day(ordinal: $0).map(zone.start(of:)) })
  }
}
