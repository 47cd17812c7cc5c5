import ArgumentParser

struct ReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Mail-security and device figures in; tickets, e-mails and executive summaries out.",
    subcommands: [Report.self, ReportDevices.self, Import.self, List.self, Devices.self, Preview.self, Send.self])
}
