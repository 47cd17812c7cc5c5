import ArgumentParser
import ProcessSupport
import Version

/// `cwlink NOUN VERB`: the daemon's services on the command line. It holds no state and makes no decisions.
@main
struct Cwlink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink",
    abstract: "Link Trend Micro customers to ConnectWise Manage: billing, reports and tickets.",
    usage: ["cwlink", "[--site <name>] <noun> <verb> [<option> ...]"].joined(separator: " "),
    discussion: discussion,
    version: cwlinkVersion,
    subcommands: [
      StatusCommand.self, DoctorCommand.self, SetupCommand.self, BackupCommand.self, IntegrationCommand.self, CustomersCommand.self,
      AgreementsCommand.self,
      ProductsCommand.self,
      TargetsCommand.self, ContractsCommand.self, SettingsCommand.self, SourcesCommand.self, UsageCommand.self, BillingCommand.self,
      ReportsCommand.self,
      NotificationsCommand.self,
      DeliveriesCommand.self,
      ScheduleCommand.self, CallbacksCommand.self, ActivityCommand.self, RPCCommand.self,
    ])

  static let discussion = """
    Data is written to standard output, everything else to standard error. With --json, a response is one proto3 JSON object and a stream \
    is one object per line. With --dry-run, a command that changes something validates the request and changes nothing. On a terminal, long \
    output is shown page by page.

    --site NAME before the noun calls the daemon of another ConnectWise site of this machine. --socket, --timeout, --json, --quiet, \
    --dry-run, --yes and --no-pager may also precede the noun.

    \(ProgramStatus.documentation)

    Environment: CWLINK_SOCKET (the daemon's socket), CWLINK_SITE (the site), CWLINK_PRIVATE_KEY, CWLINK_MAIL_PASSWORD, CWLINK_SOURCE_SECRET and \
    CWLINK_BACKUP_PASSPHRASE (secrets for the commands that need one), CWLINK_PAGER and PAGER (the pager; empty for none), NO_COLOR (disables \
    colors), TZ (the time zone of times in tables).
    """

  static func main() {
    StandardDescriptors.fill()
    Program.exit(running: Array(CommandLine.arguments.dropFirst()))
  }
}
