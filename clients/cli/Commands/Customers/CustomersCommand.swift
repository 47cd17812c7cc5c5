import ArgumentParser

struct CustomersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customers", abstract: "The provider's customers, each linked to one ConnectWise company.",
    subcommands: [
      List.self, Show.self, Add.self, Set.self, Remove.self, Verify.self, Sync.self, Match.self, Unmapped.self, Export.self, Import.self,
    ])
}
