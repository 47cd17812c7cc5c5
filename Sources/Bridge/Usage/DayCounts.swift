import BridgeCore
import ExactDecimal

/// The quantity of each day of a period: its last count, or that of the day before (rule 60).
struct DayCounts: Equatable {
  /// Of the days that have begun, from the first one with a count or with one before it.
  private(set) var quantities: [ExactDecimal] = []
  /// The days among them without a count of their own.
  private(set) var carried = 0
  /// The days before them.
  private(set) var missing = 0

  /// `samples` are sorted and of one source. A day has begun once `now` is in it, or a count of it or of a later day is known.
  init(_ samples: [CountSample], _ period: CountPeriod, now: Instant) {
    var last: CountSample?
    var next = 0
    let end = max(now, samples.last { $0.asOf < period.bounds.upperBound }?.asOf ?? now)
    for (index, start) in period.days.enumerated() where index == 0 || start <= end {
      let dayEnd = index + 1 < period.days.count ? period.days[index + 1] : period.bounds.upperBound
      while next < samples.count, samples[next].asOf < dayEnd {
        last = samples[next]
        next += 1
      }
      guard let last else {
        missing += 1
        continue
      }
      quantities.append(last.quantity)
      if last.asOf < start { carried += 1 }
    }
  }

  /// The nearest rank: the smallest quantity that at least `percent` percent of the days do not exceed. Nil without days.
  func percentile(_ percent: Int) -> ExactDecimal? {
    guard !quantities.isEmpty else { return nil }
    let rank = max(1, (percent * quantities.count + 99) / 100)
    return quantities.sorted()[min(rank, quantities.count) - 1]
  }
}
