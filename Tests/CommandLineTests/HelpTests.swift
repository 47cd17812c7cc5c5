import Testing

@testable import cwlink

/// The root's help is what a person meets first: each change of it is meant.
@Suite struct HelpTests {
  @Test("The root's help says what there is, and what the exit codes and variables mean")
  func root() {
    #expect(Cwlink.helpMessage(columns: 80) == Self.expected)
  }

  @Test(
    "No noun of a later capability is there yet", arguments: ["backup", "restore"])
  func later(noun: String) {
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot([noun]) }
  }

  @Test("A command that takes a secret says why not on the command line")
  func secrets() {
    for help in [
      Cwlink.helpMessage(for: IntegrationCommand.Set.self, columns: 400),
      Cwlink.helpMessage(for: IntegrationCommand.StageKey.self, columns: 400),
      Cwlink.helpMessage(for: IntegrationCommand.Mail.Set.self, columns: 400),
    ] {
      #expect(help.contains("Never given on the command line itself"))
    }
  }

  private static let expected = """
    OVERVIEW: Links Trend Micro customers to ConnectWise: what is billed, why, and
    what became of it.

    Data goes to standard output, everything else to standard error. With --json an
    answer is one proto3 JSON object, a stream is one object per line.

    Exit codes:
        0  done
        1  refused by the daemon, or failed here or there
        3  what the command names does not exist
        4  something must be mended first, or changed meanwhile, or exists already
        5  the caller's role does not cover it
        6  the daemon or ConnectWise cannot be reached
        7  no answer within --timeout; the work may have been done
        8  done, with problems: lines left out, a failed test, a finding
       64  the command line is wrong
      130  interrupted

    Environment: CWLINK_SOCKET (the daemon's socket), CWLINK_PRIVATE_KEY and
    CWLINK_MAIL_PASSWORD (secrets for the commands that take one), NO_COLOR (no
    colours), TZ (the zone of times in tables).

    USAGE: cwlink <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      status                  The daemon at a glance.
      doctor                  Looks for whatever keeps the link from working, and
                              says how to mend it.
      integration             The link to the ConnectWise site, its keys, and the
                              mail server.
      customers               The provider's customers, each linked to one
                              ConnectWise company.
      agreements              What ConnectWise bills through, and which agreement
                              each product is billed on.
      products                The security products whose seats are billed, and
                              what ConnectWise bills them as.
      settings                What is sent, when and how: in general, or with
                              --customer for one customer.
      usage                   Seat counts, as the security products report them.
      billing                 From counts to changed additions: a plan first, then
                              its application by hash.
      reports                 Mail-security and device figures in; tickets, e-mails
                              and executive summaries out.
      notifications           Events of the security products, and the tickets and
                              e-mails they become.
      deliveries              The durable queue that everything that leaves goes
                              through.
      schedule                What runs by itself: the monthly billing, the
                              reports, the summaries.
      callbacks               ConnectWise telling what changed there, in place of
                              being asked.
      activity                Every change: by whom, what, before and after.
      rpc                     Call any method by its name, with JSON.

      See 'cwlink help <subcommand>' for detailed help.
    """
}
