import ArgumentParser
import CwlinkAPI

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Scheduled work: the monthly billing, the reports, the summaries.",
    subcommands: [List.self, Pause.self, Resume.self, Runs.self])

  struct Runs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "runs", abstract: "Past scheduled runs.", subcommands: [List.self])
  }
}

extension ScheduleCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List the scheduled runs of the coming days.",
      discussion: "Missed runs are listed first; they start as soon as the schedule is active.")

    static let fields = FieldNames(GetScheduleRequest.self, ["days": "--days", "customer_id": "--customer"])

    @Option(help: ArgumentHelp("The number of days to look ahead, 1 to 366 (default: 7).", valueName: "count"))
    var days: Int32?

    @Option(help: ArgumentHelp("Only runs for this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func validate() throws {
      if let days, !(1...366).contains(days) { throw ValidationError("--days must be a number from 1 to 366.") }
    }

    func run(in session: Session) async throws {
      let schedule = try await session.schedule.getSchedule(
        GetScheduleRequest(days: days ?? 0, customerID: customer ?? ""), session.call)
      if session.json { return try session.printJSON(schedule) }
      if list.quiet { return try session.table(schedule.upcoming, quiet: true) }
      if schedule.paused { try session.note(schedule.pauseText.plain + "; resume: cwlink schedule resume\(session.socketOption)") }
      if schedule.upcoming.isEmpty {
        return try session.note("no runs are scheduled; what is sent: cwlink settings show\(session.socketOption)")
      }
      try session.table(schedule.upcoming)
      try session.note("days in time zone \(schedule.timeZone.plain), time of day \(schedule.timeOfDay.plain)")
      if schedule.omittedCount > 0 { try session.note("\(schedule.omittedCount) more not shown; use a smaller --days") }
    }
  }

  struct Pause: ChangingCommand {
    static let configuration = CommandConfiguration(
      .pause, abstract: "Pause the schedule until it is resumed, across restarts.",
      discussion: """
        Manual commands and queued deliveries continue, unless --deliveries is given. If the schedule is paused already, the reason and whether deliveries are \
        paused change.
        """)

    static let fields = FieldNames(PauseScheduleRequest.self, ["reason": "--reason", "deliveries": "--deliveries"])

    @Option(help: ArgumentHelp("The reason, shown by schedule list; up to 200 characters.", valueName: "text"))
    var reason: String?

    @Flag(help: "Pause deliveries too: nothing is sent to ConnectWise or by e-mail, and no plan is applied.")
    var deliveries = false

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let schedule = try await session.schedule.pauseSchedule(
        PauseScheduleRequest(reason: reason ?? "", validateOnly: change.dryRun, deliveries: deliveries), session.call)
      try session.report(schedule, schedule.pauseText)
    }
  }

  struct Resume: ChangingCommand {
    static let configuration = CommandConfiguration(
      .resume, abstract: "Resume the schedule and the deliveries.", discussion: "Each job that missed runs during the pause runs once.")

    static let fields = FieldNames(ResumeScheduleRequest.self, ["skip_missed": "--skip-missed"])

    @Flag(help: "Skip the runs that were missed during the pause.")
    var skipMissed = false

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let schedule = try await session.schedule.resumeSchedule(
        ResumeScheduleRequest(skipMissed: skipMissed, validateOnly: change.dryRun), session.call)
      try session.report(schedule, schedule.resumeText)
    }
  }
}

extension Schedule {
  fileprivate var pauseText: String {
    (deliveriesPaused ? "schedule and deliveries paused" : "paused") + " since \(LocalTime.text(pauseTime)) by \(pausedBy)"
      + (pauseReason.isEmpty ? "" : ": \(pauseReason)")
  }

  fileprivate var resumeText: String {
    let missed = upcoming.filter(\.missed).reduce(0) { $0 + Int($1.customerCount) }
    let next = upcoming.first { !$0.missed }.map { "; next run at \(LocalTime.text($0.time))" } ?? ""
    return "the schedule is active" + (missed > 0 ? "; \(counted(missed, "missed run")) started: cwlink schedule runs list" : "") + next
  }
}

extension UpcomingRun: Listable {
  static var columns: [Column] { ["DAY", "LOCAL TIME", "RUN", "PRODUCT", .number("CUSTOMERS"), "CUSTOMER IDS"] }

  var row: [Cell] {
    [
      Cell(day), missed ? Cell("missed", .warning) : Cell(LocalTime.text(time)), Cell(kind.label), Cell(productID), Cell(customerCount),
      Cell(firstCustomers),
    ]
  }

  var quietForm: String { day }
  var notes: [String] { note.isEmpty ? [] : [note] }

  private var firstCustomers: String {
    let named = customerIDs.prefix(4).joined(separator: ", ")
    return customerCount > 4 ? named + ", …" : named
  }
}
