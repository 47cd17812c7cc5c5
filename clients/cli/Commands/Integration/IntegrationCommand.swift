import ArgumentParser

struct IntegrationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "integration", abstract: "The link to the ConnectWise site, its keys, and the mail server.",
    subcommands: [Show.self, Set.self, Enable.self, Disable.self, Test.self, StageKey.self, SwitchKey.self, RollBackKey.self, Mail.self])
}
