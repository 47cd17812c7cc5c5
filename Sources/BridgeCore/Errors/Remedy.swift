import Escaping

/// A command that fixes a problem, or shows what to fix. Every command that a message offers comes from this catalogue; a test parses each of
/// them with the command line's own parser.
package struct Remedy: Sendable, Equatable, CustomStringConvertible {
  /// The complete command, as it can be typed: `cwlink customers set acme --company COMPANY`. A value that only the reader knows is in capitals.
  package let command: String

  /// Fills the placeholders of `template` in their order, quoted for a shell. Placeholders without a value stay, in capitals.
  package init(_ template: Template, _ values: (any CustomStringConvertible)?...) {
    var values = values[...]
    command = template.rawValue.split(separator: " ").map { word in
      guard word.hasPrefix("<"), word.hasSuffix(">") else { return String(word) }
      guard let value = values.popFirst(), let value else { return word.dropFirst().dropLast().uppercased() }
      return Shell.quoted(value.description)
    }.joined(separator: " ")
  }

  package var description: String { command }

  /// The commands, with their values as `<placeholders>`.
  package enum Template: String, Sendable, CaseIterable {
    case agreementsAssign = "cwlink agreements assign <customer> <product> --type <type> --name <name>"
    case agreementsAssignID = "cwlink agreements assign <customer> <product> --id <id>"
    case agreementsAssignForce = "cwlink agreements assign <customer> <product> --id <id> --force"
    case agreementsAssignmentsList = "cwlink agreements assignments list <customer>"
    case agreementsDriftAccept = "cwlink agreements drift accept <id>"
    case agreementsDriftList = "cwlink agreements drift list"
    case agreementsTimingInAdvance = "cwlink agreements timing set in-advance --agreement <id>"
    case agreementsTimingInArrears = "cwlink agreements timing set in-arrears --agreement <id>"
    case agreementsTimingList = "cwlink agreements timing list"
    case agreementsUnassign = "cwlink agreements unassign <customer> <product>"

    case billingCorrect = "cwlink billing correct <period>"
    case billingCorrectLine = "cwlink billing correct <period> --customer <customer> --product <product>"
    case billingExplain = "cwlink billing explain <customer> <product> <period>"
    case billingPlan = "cwlink billing plan"
    case billingPlanPeriod = "cwlink billing plan --period <period>"
    case billingPlansList = "cwlink billing plans list"
    case billingPlansListJSON = "cwlink billing plans list --json"
    case billingRunsList = "cwlink billing runs list"
    case billingRunsShow = "cwlink billing runs show <run>"
    case billingUndo = "cwlink billing undo <run>"
    case billingSendNow = "cwlink billing send-now <customer>"

    case callbacksEnable = "cwlink callbacks enable --url <url>"
    case callbacksList = "cwlink callbacks list"
    case callbacksPoll = "cwlink callbacks poll"
    case callbacksRepair = "cwlink callbacks repair"

    case contractsList = "cwlink contracts list"
    case contractsListProduct = "cwlink contracts list --product <product>"
    case contractsShow = "cwlink contracts show <product>"
    case contractsShowCustomer = "cwlink contracts show <product> --customer <customer>"

    case customersAdd = "cwlink customers add <customer> --company <company>"
    case customersDisable = "cwlink customers set <customer> --disable"
    case customersEnable = "cwlink customers set <customer> --enable"
    case customersList = "cwlink customers list"
    case customersMatchesList = "cwlink customers matches list"
    case customersSetCompany = "cwlink customers set <customer> --company <company>"
    case customersSetName = "cwlink customers set <customer> --name <name>"
    case customersSetProduct = "cwlink customers set <customer> --product <product>"
    case customersSetRecipient = "cwlink customers set <customer> --recipient <address>"
    case customersShow = "cwlink customers show <customer>"
    case customersSync = "cwlink customers sync <customer>"

    case deliveriesList = "cwlink deliveries list"
    case deliveriesListCustomer = "cwlink deliveries list --customer <customer>"
    case deliveriesListUncertain = "cwlink deliveries list --state uncertain"
    case deliveriesListWaiting = "cwlink deliveries list --state waiting"
    case deliveriesRetry = "cwlink deliveries retry <delivery>"
    case deliveriesShow = "cwlink deliveries show <delivery>"

    case integrationEnable = "cwlink integration enable"
    case integrationKeysStage = "cwlink integration keys stage <public-key>"
    case integrationKeysSwitch = "cwlink integration keys switch"
    case integrationMailSet = "cwlink integration mail set --host <host> --from <address>"
    case integrationMailSetRecipient = "cwlink integration mail set --recipient <address>"
    case integrationMailShow = "cwlink integration mail show"
    case integrationResume = "cwlink integration resume"
    case integrationSet = """
      cwlink integration set --site <site> --company-id <company> --public-key <public-key> --client-id <guid> --private-key-file <file>
      """
    case integrationSetPublicKey = "cwlink integration set --public-key <public-key>"
    case integrationSetSite = "cwlink integration set --site <site>"
    case integrationSetTimeZone = "cwlink integration set --time-zone <zone>"
    case integrationShow = "cwlink integration show"
    case integrationTest = "cwlink integration test"
    case integrationTestKey = """
      cwlink integration test --site <site> --proxy <proxy> --ca-file <ca-file> --public-key <public-key> --private-key-file <file>
      """

    case notificationsEventsList = "cwlink notifications events list"
    case notificationsList = "cwlink notifications list"
    case notificationsPolicyShow = "cwlink notifications policy show"
    case notificationsRoutesAdd = "cwlink notifications routes add --type <type> --severity <severity> --board <board>"
    case notificationsRoutesAddCustomer = "cwlink notifications routes add --board <board> --customer <customer>"
    case notificationsSettingsSet = "cwlink notifications settings set <customer> --ticket action-required"
    case notificationsSettingsShow = "cwlink notifications settings show <customer>"

    case productsAdd = "cwlink products add <product> --name <name>"
    case productsCatalogList = "cwlink products catalog list <text>"
    case productsChangeInPlace = "cwlink products set <product> --change-policy in-place"
    case productsCreate = "cwlink products set <product> --creation-policy create"
    case productsList = "cwlink products list"
    case productsMap = "cwlink products map <product> <catalog-product>"
    case productsSetLatest = "cwlink products set <product> --count-basis latest"
    case productsSetSources = "cwlink products set <product> --source <source>"
    case productsSetName = "cwlink products set <product> --name <name>"
    case productsShow = "cwlink products show <product>"

    case reportsImportDevices = "cwlink reports import devices <file>"
    case reportsMailReport = """
      cwlink reports mail report <customer> <product> <day> --received <quantity> --delivered <quantity> --spam <quantity> \
      --phishing <quantity> --malware <quantity> --ransomware <quantity> --business-email-compromise <quantity> --policy <quantity> \
      --sandbox <quantity>
      """

    case settingsSetDriftRequests = "cwlink settings set --drift-requests <quantity>"

    case scheduleList = "cwlink schedule list"
    case scheduleResume = "cwlink schedule resume"
    case scheduleRunsList = "cwlink schedule runs list"

    case settingsFiguresDisable = "cwlink settings figures set <product> --disable"
    case settingsFiguresEnable = "cwlink settings figures set <product> --enable"
    case settingsFiguresEnableCustomer = "cwlink settings figures set <product> --enable --customer <customer>"
    case settingsFiguresSend = "cwlink settings figures set <product> --daily --ticket"
    case settingsFiguresSendCustomer = "cwlink settings figures set <product> --daily --ticket --customer <customer>"
    case settingsFiguresTicket = "cwlink settings figures set <product> --ticket"
    case settingsGuardsAsk = "cwlink settings guards set --ask <guard>"
    case settingsGuardsAskProduct = "cwlink settings guards set --ask <guard> --product <product>"
    case settingsGuardsShow = "cwlink settings guards show"
    case settingsGuardsShowProduct = "cwlink settings guards show --product <product>"
    case settingsRemove = "cwlink settings remove <part>"
    case settingsSetBilling = "cwlink settings set --billing --billing-day <day>"
    case settingsSetBillingCustomer = "cwlink settings set --billing --billing-day <day> --customer <customer>"
    case settingsSetReportBoard = "cwlink settings set --report-board <board>"
    case settingsSetReportItem = "cwlink settings set --report-item <name>"
    case settingsSetReportPriority = "cwlink settings set --report-priority <name>"
    case settingsSetReportSource = "cwlink settings set --report-source <name>"
    case settingsSetReportStatus = "cwlink settings set --report-status <name>"
    case settingsSetReportSubtype = "cwlink settings set --report-subtype <name>"
    case settingsSetReportType = "cwlink settings set --report-type <name>"
    case settingsSetTimeOfDay = "cwlink settings set --time-of-day <time>"
    case settingsShow = "cwlink settings show"
    case settingsShowCustomer = "cwlink settings show --customer <customer>"
    case settingsSummariesEnable = "cwlink settings summaries set --enable"
    case settingsSummariesEnableCustomer = "cwlink settings summaries set --enable --customer <customer>"
    case settingsSummariesSend = "cwlink settings summaries set --monthly <day>"
    case settingsSummariesSendCustomer = "cwlink settings summaries set --monthly <day> --customer <customer>"

    case sourcesCorrectionsList = "cwlink sources corrections list"
    case sourcesHistory = "cwlink sources history <source>"
    case sourcesItemsList = "cwlink sources items list --source <source>"
    case sourcesList = "cwlink sources list"
    case sourcesPull = "cwlink sources pull <source>"
    case sourcesResume = "cwlink sources set <source> --resume"
    case sourcesSetName = "cwlink sources set <source> --name <name>"
    case sourcesSetSecret = "cwlink sources set <source> --secret-file <file>"
    case sourcesShow = "cwlink sources show <source>"
    case sourcesTest = "cwlink sources test <source>"
    case sourcesUnmapped = "cwlink sources unmapped"

    case targetsList = "cwlink targets list"
    case targetsRemove = "cwlink targets remove <mapping>"
    case targetsShow = "cwlink targets show <mapping>"

    case usageProfilesCopy = "cwlink usage profiles add <profile> --copy-of <profile>"
    case usageProfilesList = "cwlink usage profiles list"
    case usageProfilesSet = "cwlink usage profiles set <profile> --file <file>"
    case usageProfilesShow = "cwlink usage profiles show <profile>"
    case usageReport = "cwlink usage report <customer> <product> <quantity>"
  }
}
