import ArgumentParser

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "What runs by itself: the monthly billing, the reports, the summaries.",
    subcommands: [List.self, Pause.self, Resume.self, Runs.self])
}
