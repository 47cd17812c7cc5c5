import ArgumentParser
import CwlinkAPI

/// The frequency of sending.
struct CadenceOptions: ParsableArguments {
  @Flag(help: "Every day.")
  var daily = false

  @Option(help: ArgumentHelp("Every week on this day.", valueName: "weekday"))
  var weekly: Weekday?

  @Option(help: ArgumentHelp("Every month on this day, 1 to 31; the last day in shorter months.", valueName: "day"))
  var monthly: Int32?

  enum Weekday: String, ExpressibleByArgument, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    var value: Cadence.Weekday {
      switch self {
      case .monday: .monday
      case .tuesday: .tuesday
      case .wednesday: .wednesday
      case .thursday: .thursday
      case .friday: .friday
      case .saturday: .saturday
      case .sunday: .sunday
      }
    }
  }

  /// Nil if none is specified.
  var cadence: Cadence? {
    if daily { return Cadence(frequency: .daily) }
    if let weekly { return Cadence(frequency: .weekly, weekday: weekly.value) }
    return monthly.map { Cadence(frequency: .monthly, dayOfMonth: $0) }
  }

  /// The specified cadence, or the present one.
  func cadence(orElse present: Cadence?) throws -> Cadence {
    guard let cadence = cadence ?? present else {
      throw CommandError(.usage, "the frequency is not set yet", remedy: "specify --daily, --weekly WEEKDAY or --monthly DAY too")
    }
    return cadence
  }

  func validate() throws {
    if [daily, weekly != nil, monthly != nil].count(where: \.self) > 1 {
      throw ValidationError("--daily, --weekly and --monthly are mutually exclusive.")
    }
    if let monthly, !(1...31).contains(monthly) { throw ValidationError("--monthly must be a day of the month, 1 to 31.") }
  }
}
