import ArgumentParser

struct DeliveriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries", abstract: "The durable queue that everything that leaves goes through.",
    subcommands: [List.self, Show.self, Retry.self, Discard.self])
}
