import ArgumentParser

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "What is sent, when and how: in general, or with --customer for one customer.",
    discussion: """
      What a customer has no settings of its own for is sent as the general ones say. What applies to one in the end, and why: \
      cwlink customers show CUSTOMER --effective
      """,
    subcommands: [Show.self, Set.self, Figures.self, Summaries.self, Clear.self, Use.self])
}
