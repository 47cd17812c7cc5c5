import ArgumentParser
import Version

/// `cwlink NOUN VERB`: the daemon's capabilities on the command line. It holds no state and decides nothing; it translates.
@main
struct Cwlink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink",
    abstract: "Links Trend Micro customers to ConnectWise: what is billed, why, and what became of it.",
    discussion: discussion,
    version: cwlinkVersion,
    subcommands: [
      StatusCommand.self, DoctorCommand.self, IntegrationCommand.self, CustomersCommand.self, AgreementsCommand.self, ProductsCommand.self,
      SettingsCommand.self, UsageCommand.self, BillingCommand.self, ReportsCommand.self, NotificationsCommand.self, DeliveriesCommand.self,
      ScheduleCommand.self, CallbacksCommand.self, ActivityCommand.self, RPCCommand.self,
    ])

  static let discussion = """
    Data goes to standard output, everything else to standard error. With --json an answer is one proto3 JSON object, a stream is one \
    object per line.

    \(ProgramStatus.documentation)

    Environment: CWLINK_SOCKET (the daemon's socket), CWLINK_PRIVATE_KEY and CWLINK_MAIL_PASSWORD (secrets for the commands that take \
    one), NO_COLOR (no colours), TZ (the zone of times in tables).
    """

  static func main() {
    Program.exit(running: Array(CommandLine.arguments.dropFirst()))
  }
}
