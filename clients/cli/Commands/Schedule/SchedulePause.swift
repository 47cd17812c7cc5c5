import ArgumentParser
import CwlinkAPI

extension ScheduleCommand {
  struct Pause: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "pause", abstract: "Let nothing run by itself any more, restarts included, until it is resumed.",
      discussion: "What a person asks for goes on, and so do deliveries that are in the queue.")

    @Option(help: ArgumentHelp("Why, for whoever finds it paused; up to 200 characters.", valueName: "text"))
    var reason: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let schedule = try await session.schedule.pauseSchedule(PauseScheduleRequest(reason: reason ?? ""), session.call)
      try session.report(schedule, schedule.pauseWords)
    }
  }

  struct Resume: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "resume", abstract: "Let the schedule run again.",
      discussion: "What the pause made it miss is made up for once: of each job the latest run.")

    @Flag(help: "Leave out what the pause made it miss.")
    var skipMissed = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let schedule = try await session.schedule.resumeSchedule(ResumeScheduleRequest(skipMissed: skipMissed), session.call)
      try session.report(schedule, schedule.resumedWords)
    }
  }
}

extension Schedule {
  fileprivate var resumedWords: String {
    let missed = upcoming.filter(\.missed).reduce(0) { $0 + Int($1.customerCount) }
    let next = upcoming.first { !$0.missed }.map { "; the next run is at \(LocalTime.text($0.time))" } ?? ""
    return "the schedule runs" + (missed > 0 ? "; \(missed) missed runs are being made: cwlink schedule runs" : "") + next
  }
}
