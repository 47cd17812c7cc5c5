import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// What a change is worth in the billing cycle that contains the period's last day, beside its price effect on a full cycle (rule 72).
struct PeriodEffect: Sendable, Equatable, Codable {
  /// Raw values as in the API.
  enum Source: Int, Sendable, Codable {
    /// The whole price effect: the change is for the whole cycle, or the addition is not prorated.
    case full = 1
    /// ConnectWise's own prorated price of the addition.
    case connectWise
    /// Calculated by days.
    case days
    /// ConnectWise does not say whether, or how, it prorates.
    case unknown
  }

  /// Nil if it is not known.
  var amount: Decimal?
  var source: Source
  /// The billing cycle; the month of the period if the cycle is not understood.
  var cycle: DaySpan
  /// The days of the cycle that the change is for; nil if it begins after the cycle.
  var days: DaySpan?

  /// "12 of 30 days, from 2026-11-19, calculated by days"
  var text: String {
    guard let days else { return "begins after \(cycle.last)" }
    let part = "\(days.days) of \(Plural.of(cycle.days, "day")), from \(days.first)"
    return switch source {
    case .full: days == cycle ? "the whole cycle from \(cycle.first) to \(cycle.last)" : "\(part); not prorated"
    case .connectWise: "\(part), at ConnectWise's prorated price"
    case .days: "\(part), calculated by days"
    case .unknown: "\(part); ConnectWise does not say what it bills for them"
    }
  }
}

/// Calculates the effect of a change in its period. Pure.
enum PeriodEffectRules {
  /// - Parameters:
  ///   - cycle: The billing cycle that contains the period's last day.
  ///   - begins: The first day of the change: of the new addition, or of the one whose quantity is changed; nil if that is always in force.
  ///   - ends: The day after the last; nil without an end.
  ///   - full: The price effect on a whole cycle.
  ///   - prorates: Whether ConnectWise prorates the addition; nil if it does not say.
  ///   - prorated: What ConnectWise bills for the change in this cycle by its own prorated price; nil if it gives none.
  ///   - replaces: Whether another addition is cancelled on the first day.
  static func effect(
    cycle: DaySpan, begins: Day?, ends: Day? = nil, full: Decimal, prorates: Bool?, prorated: Decimal? = nil, replaces: Bool = false
  ) -> PeriodEffect {
    let first = max(begins ?? cycle.first, cycle.first)
    let last = min(ends?.adding(days: -1) ?? cycle.last, cycle.last)
    guard first <= last else { return PeriodEffect(amount: 0, source: .full, cycle: cycle, days: nil) }
    var effect = PeriodEffect(amount: full, source: .full, cycle: cycle, days: DaySpan(first: first, last: last))
    guard effect.days != cycle, full != 0 else { return effect }
    switch prorates {
    case true?:
      if let prorated {
        (effect.amount, effect.source) = (prorated, .connectWise)
      } else {
        (effect.amount, effect.source) = (full * Decimal(last.ordinal - first.ordinal + 1) / Decimal(cycle.days), .days)
      }
    // What is billed for the old and the new addition of the same cycle, if neither is prorated, is documented nowhere.
    case false? where !replaces: break
    case false?, nil: (effect.amount, effect.source) = (nil, .unknown)
    }
    return effect
  }
}
