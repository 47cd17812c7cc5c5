import ArgumentParser

struct BillingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billing", abstract: "From counts to changed additions: a plan first, then its application by hash.",
    subcommands: [Plan.self, Show.self, Plans.self, Apply.self, Run.self, Runs.self, SendNow.self, SendAll.self])
}
