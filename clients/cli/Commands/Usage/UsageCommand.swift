import ArgumentParser

struct UsageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage", abstract: "Seat counts, as the security products report them.",
    subcommands: [Report.self, Import.self, List.self, Billable.self])
}
