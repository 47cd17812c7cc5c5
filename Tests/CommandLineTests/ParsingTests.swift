import ArgumentParser
import Testing

@testable import cwlink

@Suite struct ParsingTests {
  static let lines = [
    "status", "doctor --json", "integration show",
    "integration set --site na.example --company-id x --public-key p --client-id c --time-zone UTC",
    "integration set --requests-per-minute 60 --proxy http://p:1 --ca-file f --force --dry-run --etag e --enable --private-key-file -",
    "integration enable", "integration disable", "integration test --staged-key", "integration test --site x", "integration keys stage pub",
    "integration keys switch --force", "integration keys roll-back", "integration mail show",
    "integration mail set --host h --port 25 --security none --user u --from f --recipient a --recipient b --subject-prefix s --ca-file c --etag e",
    "integration mail set --no-recipients --password-file -", "customers list", "customers list --query a --enabled-only -q",
    "customers list --page-size 5 --page-token t --json", "customers show alder",
    "customers add alder --name Alder --company AlderDental --disabled --product wfbs --product cas --recipient a@b --request-id r --dry-run",
    "customers set alder --name A --company C --disable --product p --recipient r --etag e --dry-run",
    "customers set alder --enable --all-products --no-recipients", "customers remove alder --etag e", "customers verify AlderDental",
    "customers sync alder birch", "agreements list alder --type t --billable", "agreements types list alder -q",
    "agreements assignments list alder",
    "agreements assign alder wfbs --type t --name n", "agreements assign alder wfbs --id 7", "agreements unassign alder wfbs",
    "products list",
    "products show wfbs", "products map wfbs TM-WFBS --creation-policy create",
    "products add wfbs --name W --catalog T --creation-policy report-only --change-policy cancel-and-add --count-basis peak --request-id r",
    "products set wfbs --name W --catalog T --change-policy in-place --count-basis average --etag e",
    "products set wfbs --count-basis percentile --percentile 90 --rounding half-up", "products set wfbs --count-basis sum --rounding up",
    "products set wfbs --cost-policy source --effective-date day --effective-day 31 --proration off",
    "products set wfbs --effective-date first-of-next-period --proration keep --cost-policy keep",
    "products set wfbs --late-corrections report-only", "products add wfbs --late-corrections general", "billing plan --csv f.csv",
    "billing plan --html - --fresh", "billing plan --xlsx f.xlsx -q",
    "billing plans show abc --csv -", "billing runs show r1 --html f.html --follow",
    "billing reconcile --xlsx f.xlsx --period 2026-11", "products remove wfbs",
    "products catalog list TM- --page-size 3", "customers show alder --effective", "settings show", "settings show --customer alder --json",
    "settings set --billing --billing-day 31 --billing-mail --time-of-day 06:00 --plan-validity-days 3 --report-board B --report-type T --report-subtype S --report-item I",
    "settings set --report-status S --report-priority P --report-source O --etag e --dry-run",
    "settings set --customer alder --no-billing --no-billing-mail",
    "settings figures set hes --daily --all-items --ticket --no-mail --enable",
    "settings figures set tmes-standard --weekly sunday --item spam --item malware --customer alder",
    "settings figures set tmes-advanced --monthly 31 --no-ticket --mail --disable", "settings summaries set --monthly 1 --enable",
    "settings remove billing hes tmes-standard tmes-advanced summaries time-of-day report-route", "settings use custom --customer alder",
    "settings use general --customer alder --dry-run", "usage report alder wfbs 12 --as-of 2026-11-30T18:04:00Z --source tmrm",
    "usage import counts counts.csv --source x --dry-run", "usage import counts -", "usage list --customer a --product b --period 2026-11",
    "usage billable list --period 2026-11 --customer a", "billing plan --period 2026-11 --customer a b --product c -q",
    "billing plans show abc",
    "billing plans list", "billing apply abc --yes --confirm a/b c/d --wait", "billing apply abc --confirm-all",
    "billing runs show r --follow",
    "billing runs list -q", "billing send-now alder --period 2026-11 --etag e --request-id r --dry-run",
    "reports mail report alder hes 2026-11-20 --received 9 --delivered 0 --spam 0 --phishing 0 --malware 0 --ransomware 0 "
      + "--business-email-compromise 1 --policy 0 --sandbox 0 --source x",
    "reports devices report alder 2026-11-20 --workstations 9 --servers 0 --servers-offline 1 --viruses-removed 0 --spyware-removed 0 "
      + "--fully-patched 0", "reports import mail f.csv --dry-run --source x",
    "reports import devices - --dry-run", "reports mail list --customer a --product hes --from 2026-11-01 --to 2026-11-30 -q",
    "reports devices list --page-size 5", "reports preview alder hes --day 2026-11-20 --csv", "reports preview alder --summary --json",
    "reports send alder", "reports send alder hes --day 2026-11-20 --request-id r", "reports send alder --summary",
    "deliveries list --state waiting conflict --customer a", "deliveries show d", "deliveries retry d e", "deliveries discard d",
    "activity list --all --object customers/a --action billing.", "activity list --follow", "activity watch --after 7 --json",
    "rpc CustomerService/GetCustomer {}", "rpc --list", "status --socket /tmp/x --timeout 2.5",
    "customers matches list --new --agreement-type T", "customers matches accept --enable --yes",
    "customers unmapped list --companies", "customers export settings f.csv --byte-order-mark", "customers import assignments - --dry-run",
    "notifications list --state open", "notifications show n", "notifications events list --customer a", "notifications settings show a",
    "notifications settings set a --ticket warning", "notifications policy show", "notifications policy set --quiet-minutes 0 --dry-run",
    "notifications routes list", "notifications routes add --board B --dry-run", "notifications routes remove 1",
    "notifications routes check",
    "notifications raise a t text", "notifications recover a t", "schedule list --days 3 -q", "schedule pause --reason r",
    "schedule resume",
    "schedule runs list --kind billing --all", "callbacks list --all", "callbacks enable --url https://a.example/b --dry-run",
    "callbacks disable --dry-run", "callbacks repair --dry-run", "callbacks poll", "billing send-all --dry-run",
  ]

  @Test("Valid command lines parse", arguments: lines)
  func parses(line: String) throws {
    #expect(throws: Never.self) { try Cwlink.parseAsRoot(line.split(separator: " ").map(String.init)) }
  }

  @Test(
    "Incomplete and contradictory command lines are usage errors with exit code 64",
    arguments: [
      "customers list -q --json", "customers list --page-size 0", "status --timeout 0", "status --timeout nan", "status --socket=",
      "customers set a --product b --all-products", "customers set a --recipient b --no-recipients", "customers sync",
      "agreements assign a b",
      "agreements assign a b --type t", "agreements assign a b --name n", "agreements assign a b --id 0", "usage report a b many",
      "usage report a b 1 --as-of 2026-02-30", "billing apply h --confirm a/b --confirm-all",
      "integration test --staged-key --public-key p",
      "integration mail set --security ssl", "activity list --all --page-size 3", "activity list --follow -q", "activity watch --after=-1",
      "rpc", "rpc --list A/B", "deliveries retry", "products add p --creation-policy never", "settings set",
      "settings set --customer a --time-of-day 06:00",
      "settings set --customer a --report-board B", "settings set --customer a --plan-validity-days 3",
      "settings set --customer= --billing", "settings figures set",
      "settings figures set wfbs --daily",
      "settings figures set hes", "settings figures set hes --daily --weekly monday", "settings figures set hes --weekly someday",
      "settings figures set hes --monthly 0", "settings figures set hes --item viruses", "settings figures set hes --item spam --all-items",
      "settings summaries set", "settings remove", "settings remove nothing", "settings remove time-of-day --customer a",
      "settings use custom",
      "settings use both --customer a", "customers add a --password secret", "backup",
      "reports mail report a hes 2026-11-20", "reports devices report a 2026-11-20", "reports devices report a 2026-11-20 --servers 1",
      "reports mail report a hes 2026-11-20 --spam many",
      "billing plan --csv", "billing plan --html a.html --csv a.csv", "billing plan --html - -q", "billing plan --html=",
      "billing plans show p --csv - --json",
      "billing runs show r --xlsx f --json", "billing reconcile --html f --watch",
      "reports import seats f.csv", "usage import seats f.csv", "usage import f.csv", "customers import f.csv", "rpc A/B",
      "reports preview a", "reports preview a hes --summary", "reports preview a --summary --csv",
      "reports preview a hes --csv --json", "reports send a hes --summary",
    ])
  func refuses(line: String) {
    let error = #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(line.split(separator: " ").map(String.init)) }
    #expect(error.map { Cwlink.exitCode(for: $0).rawValue } == ProgramStatus.usage.rawValue)
  }

  @Test("No option has a secret as its value")
  func noSecretOnTheCommandLine() {
    for arguments in [["integration", "set", "--private-key", "x"], ["integration", "mail", "set", "--password", "x"]] {
      #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(arguments) }
    }
  }

  @Test("Every command declares its name, because deriving it from the type takes a third of the start-up time")
  func names() {
    func check(_ command: any ParsableCommand.Type) {
      #expect(command.configuration.commandName != nil, "\(command)")
      for subcommand in command.configuration.subcommands { check(subcommand) }
    }
    check(Cwlink.self)
  }
}
