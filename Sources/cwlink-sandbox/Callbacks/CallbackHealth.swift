/// How a callback has fared: days on which it was tried and never answered well are counted, and a success ends the count.
struct CallbackHealth: Sendable, Equatable {
  /// So many failing days in a row switch a callback off.
  static let fatal = 3

  /// Failing days that are over, without a success since. Days without an attempt are passed over.
  private(set) var failingDays = 0
  /// The day of the last attempt, where that day is not over and had no success.
  private var failingSince: Timestamp?
  /// A day on which a success came is no failing day, whatever fails after it.
  private var succeededOn: Timestamp?

  var isFatal: Bool { failingDays >= Self.fatal }

  /// Takes in how an attempt ended.
  mutating func attempted(on day: Timestamp, succeeded: Bool) {
    endDays(before: day)
    if succeeded {
      self = CallbackHealth()
      succeededOn = day
    } else if succeededOn != day {
      failingSince = day
    }
  }

  /// It is this day: an earlier one is over.
  mutating func endDays(before day: Timestamp) {
    guard let failing = failingSince, failing != day else { return }
    failingSince = nil
    failingDays += 1
  }

  /// As if so many days had passed, each with attempts and without a success.
  mutating func fail(days: Int) { failingDays += days }
}
