import ArgumentParser

struct ProductsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "products", abstract: "The security products whose seats are billed, and what ConnectWise bills them as.",
    subcommands: [List.self, Show.self, Map.self, Add.self, Set.self, Remove.self, Catalog.self])
}
