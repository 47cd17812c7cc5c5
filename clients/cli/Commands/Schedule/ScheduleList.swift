import ArgumentParser
import CwlinkAPI

extension ScheduleCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The next runs of everything for the coming days.",
      discussion: "What was missed stands first, and runs as soon as the schedule does.")

    @Option(help: ArgumentHelp("How many days to look ahead, 1 to 366 (default: 7).", valueName: "count"))
    var days: Int32?

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if let days, !(1...366).contains(days) { throw ValidationError("--days is a number from 1 to 366.") }
    }

    func run(in session: Session) async throws {
      let schedule = try await session.schedule.getSchedule(
        GetScheduleRequest(days: days ?? 0, customerID: customer ?? ""), session.call)
      if session.json { return try session.printJSON(schedule) }
      if schedule.paused { try session.note(schedule.pauseWords.plain + "; to go on: cwlink schedule resume\(session.again)") }
      if schedule.upcoming.isEmpty {
        return try session.note("nothing runs by itself in these days; see what is sent: cwlink settings show\(session.again)")
      }
      try session.table(schedule.upcoming)
      try session.note("days are \(schedule.timeZone.plain)'s, at \(schedule.timeOfDay.plain)")
      if schedule.leftOut > 0 { try session.note("and \(schedule.leftOut) more; look at fewer days") }
    }
  }
}

extension Schedule {
  var pauseWords: String {
    "paused since \(LocalTime.text(pauseTime)) by \(pausedBy)" + (pauseReason.isEmpty ? "" : ": \(pauseReason)")
  }
}

extension UpcomingRun: Listable {
  static var columns: [Column] { ["DAY", "LOCAL TIME", "RUN", "PRODUCT", .number("CUSTOMERS"), "WHO"] }

  var row: [Cell] {
    [
      Cell(day), missed ? Cell("missed", .warning) : Cell(LocalTime.text(time)), Cell(kind.word), Cell(productID), Cell(customerCount),
      Cell(who),
    ]
  }

  var quietForm: String { day }
  var notes: [String] { note.isEmpty ? [] : [note] }

  /// A line's worth of names.
  private var who: String {
    let named = customerIDs.prefix(4).joined(separator: ", ")
    return customerCount > 4 ? named + ", …" : named
  }
}
