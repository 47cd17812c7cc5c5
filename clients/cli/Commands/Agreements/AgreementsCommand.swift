import ArgumentParser

struct AgreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreements", abstract: "What ConnectWise bills through, and which agreement each product is billed on.",
    subcommands: [List.self, Types.self, Assignments.self, Assign.self, Clear.self])
}
