import BridgeCore

/// A cadence as in the API or a CSV file. Parts can be missing or superfluous.
struct CadenceParts: Sendable, Equatable {
  /// As in the API: 1 daily, 2 weekly, 3 monthly; 0 if not given.
  var frequency = 0
  /// 1 (Monday) to 7 (Sunday); 0 if not given.
  var weekday = 0
  /// 0 if not given.
  var dayOfMonth = 0

  init(frequency: Int = 0, weekday: Int = 0, dayOfMonth: Int = 0) {
    self.frequency = frequency
    self.weekday = weekday
    self.dayOfMonth = dayOfMonth
  }

  init(_ cadence: Cadence) {
    switch cadence {
    case .daily: self.init(frequency: 1)
    case .weekly(let weekday): self.init(frequency: 2, weekday: weekday.rawValue)
    case .monthly(let day): self.init(frequency: 3, dayOfMonth: day)
    }
  }

  /// The cadence; nil if the parts are invalid, with the reasons in `found`. `field` is the API's path, such as
  /// "settings.sending.executive_summary.cadence".
  ///
  /// Parts of another frequency are refused rather than ignored, since they are probably a mistake.
  func cadence(field: String, _ found: inout FieldViolations) -> Cadence? {
    switch frequency {
    case 1:
      refuseWeekday("daily", field, &found)
      refuseDay("daily", field, &found)
      return weekday == 0 && dayOfMonth == 0 ? .daily : nil
    case 2:
      let day = Cadence.Weekday(rawValue: weekday)
      if day == nil {
        found.add(
          "\(field).weekday",
          weekday == 0 ? "is required for a weekly cadence: monday to sunday" : "\(weekday) is not a weekday; 1 (Monday) to 7 (Sunday)")
      }
      refuseDay("weekly", field, &found)
      return dayOfMonth == 0 ? day.map { .weekly($0) } : nil
    case 3:
      refuseWeekday("monthly", field, &found)
      let isDay = Cadence.days.contains(dayOfMonth)
      found.require(
        isDay, "\(field).day_of_month",
        dayOfMonth == 0 ? "is required for a monthly cadence: 1 to 31" : "\(dayOfMonth) is not a day of the month; 1 to 31"
      )
      return isDay && weekday == 0 ? .monthly(day: dayOfMonth) : nil
    case 0:
      found.add(field, "is needed: daily, weekly with a weekday, or monthly with a day of the month")
      return nil
    default:
      found.add("\(field).frequency", "\(frequency) is not a frequency; 1 (daily), 2 (weekly) or 3 (monthly)")
      return nil
    }
  }

  private func refuseWeekday(_ frequency: String, _ field: String, _ found: inout FieldViolations) {
    found.require(weekday == 0, "\(field).weekday", "belongs to a weekly cadence, and this one is \(frequency); leave it out")
  }

  private func refuseDay(_ frequency: String, _ field: String, _ found: inout FieldViolations) {
    found.require(dayOfMonth == 0, "\(field).day_of_month", "belongs to a monthly cadence, and this one is \(frequency); leave it out")
  }
}
