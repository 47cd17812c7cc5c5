import ArgumentParser
import CwlinkAPI

/// How often.
struct CadenceOptions: ParsableArguments {
  @Flag(help: "Every day.")
  var daily = false

  @Option(help: ArgumentHelp("Every week, on this day.", valueName: "weekday"))
  var weekly: Weekday?

  @Option(help: ArgumentHelp("Every month, on this day, 1 to 31; a shorter month has it on its last day.", valueName: "day"))
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

  /// Nil where none is given.
  var cadence: Cadence? {
    if daily { return Cadence(frequency: .daily) }
    if let weekly { return Cadence(frequency: .weekly, weekday: weekly.value) }
    return monthly.map { Cadence(frequency: .monthly, dayOfMonth: $0) }
  }

  func validate() throws {
    if [daily, weekly != nil, monthly != nil].count(where: \.self) > 1 {
      throw ValidationError("--daily, --weekly and --monthly exclude each other.")
    }
    if let monthly, !(1...31).contains(monthly) { throw ValidationError("--monthly is a day of the month, 1 to 31.") }
  }
}
