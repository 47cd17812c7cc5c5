import Testing

@testable import cwlink

/// The root help is the first text that a user sees, so every change of it must be deliberate.
@Suite struct HelpTests {
  @Test("The root help lists the nouns, exit codes and variables")
  func root() {
    #expect(Cwlink.helpMessage(columns: 80) == Self.expected)
  }

  @Test(
    "Nouns of later features do not exist yet", arguments: ["restore"])
  func later(noun: String) {
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot([noun]) }
  }

  @Test("The help of a secret explains why it is not an argument")
  func secrets() {
    for help in [
      Cwlink.helpMessage(for: IntegrationCommand.Set.self, columns: 400),
      Cwlink.helpMessage(for: IntegrationCommand.Keys.Stage.self, columns: 400),
      Cwlink.helpMessage(for: IntegrationCommand.Mail.Set.self, columns: 400),
      Cwlink.helpMessage(for: SourcesCommand.Add.self, columns: 400), Cwlink.helpMessage(for: BackupCommand.self, columns: 400),
    ] {
      #expect(help.contains("is never an argument"))
    }
  }

  private static let expected = """
    OVERVIEW: Link Trend Micro customers to ConnectWise Manage: billing, reports
    and tickets.

    Data is written to standard output, everything else to standard error. With
    --json, a response is one proto3 JSON object and a stream is one object per
    line. With --dry-run, a command that changes something validates the request
    and changes nothing. On a terminal, long output is shown page by page.

    --site NAME before the noun calls the daemon of another ConnectWise site of
    this machine. --socket, --timeout, --json, --quiet, --dry-run, --yes and
    --no-pager may also precede the noun.

    Exit codes:
        0  success
        1  rejected by the daemon, or failed
        2  critical, with doctor --nagios; there, 1 is a warning and 3 unknown
        3  not found
        4  precondition failed, changed concurrently, or already exists
        5  permission denied
        6  the daemon or ConnectWise is unreachable
        7  timed out; the request may still have been carried out
        8  completed with problems: skipped lines, a failed test, a finding
       64  usage error
      130  interrupted

    Environment: CWLINK_SOCKET (the daemon's socket), CWLINK_SITE (the site),
    CWLINK_PRIVATE_KEY, CWLINK_MAIL_PASSWORD, CWLINK_SOURCE_SECRET and
    CWLINK_BACKUP_PASSPHRASE (secrets for the commands that need one), CWLINK_PAGER
    and PAGER (the pager; empty for none), NO_COLOR (disables colors), TZ (the time
    zone of times in tables).

    USAGE: cwlink [--site <name>] <noun> <verb> [<option> ...]

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      status                  Show the state of the daemon.
      doctor                  Check the integration for problems, and show how to
                              fix each.
      setup                   Set up everything in a dialog, from the ConnectWise
                              keys to the first plan.
      backup                  Write a backup of the daemon's database to a file,
                              while the daemon works.
      integration             The connection to ConnectWise: the site, its API
                              keys, and the mail server.
      customers               The customers, each linked to a ConnectWise company.
      agreements              ConnectWise agreements, and which agreement each
                              product is billed on.
      products                The security products to bill, and their catalog
                              products in ConnectWise.
      targets                 Which additions counts are billed in, where it is not
                              one product in one addition.
      contracts               What is billed for a count: included seats, minimums,
                              caps, deductions and overrides.
      settings                What is sent, when and how: general settings, or a
                              customer's with --customer.
      sources                 The systems of Trend Micro that counts and mail
                              figures are pulled from.
      usage                   Seat counts reported by the security products.
      billing                 Billing: plan the changes of additions in
                              ConnectWise, then apply the plan by its hash.
      reports                 Mail-security and device figures, and the tickets,
                              e-mails and summaries made from them.
      notifications           Events of the security products, and the tickets and
                              e-mails made from them.
      deliveries              The durable queue of everything that is sent to
                              ConnectWise or by e-mail.
      schedule                Scheduled work: the monthly billing, the reports, the
                              summaries.
      callbacks               ConnectWise callbacks: notification of changed
                              companies, agreements and tickets.
      activity                The activity log: who changed what, with the values
                              before and after.
      rpc                     Call any method of the API with JSON.

      See 'cwlink help <subcommand>' for detailed help.
    """
}
