import ArgumentParser

struct CallbacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callbacks", abstract: "ConnectWise telling what changed there, in place of being asked.",
    subcommands: [List.self, Enable.self, Check.self, Poll.self, Disable.self])
}
