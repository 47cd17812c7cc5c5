import ArgumentParser

struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "Every change: by whom, what, before and after.", subcommands: [List.self, Watch.self])
}
