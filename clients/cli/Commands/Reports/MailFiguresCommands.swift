import ArgumentParser
import CwlinkAPI

extension ReportsCommand.Mail {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the mail-security figures, newest first.")

    static let fields = FieldNames(
      ListMailFiguresRequest.self,
      ["customer_id": "--customer", "product_id": "--product", "from_day": "--from", "to_day": "--to"])

    @Option(help: ArgumentHelp("Only figures of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(help: ArgumentHelp("Only figures of this product.", valueName: "id"), completion: .products)
    var product: String?

    @OptionGroup var days: ReportsCommand.DayRange
    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.reports.listMailFigures(
          ListMailFiguresRequest(
            customerID: customer ?? "", productID: product ?? "", fromDay: days.from ?? "", toDay: days.to ?? "", pageSize: size,
            pageToken: token), session.call)
      }
    }
  }

  struct Report: ChangingCommand {
    static let configuration = CommandConfiguration(
      .report, abstract: "Report a product's mail-security figures for a day.",
      discussion:
        "The report replaces earlier figures of the day. Every figure is required; write 0 if there were none. Repeating a report changes nothing."
    )

    static let fields = FieldNames(
      ReportMailFiguresRequest.self,
      [
        "figures.customer_id": "<customer>", "figures.product_id": "<product>", "figures.day": "<day>", "figures.source": "--source",
        "figures.received": "--received", "figures.delivered": "--delivered", "figures.spam": "--spam", "figures.phishing": "--phishing",
        "figures.malware": "--malware", "figures.ransomware": "--ransomware",
        "figures.business_email_compromise": "--business-email-compromise", "figures.policy": "--policy", "figures.sandbox": "--sandbox",
      ])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The product's ID: hes, tmes-standard or tmes-advanced.", completion: .products)
    var product: String

    @Argument(help: "The day in the integration's time zone, for example 2026-11-20.")
    var day: String

    @OptionGroup var counts: Counts

    @Option(help: ArgumentHelp("The source of the figures.", valueName: "name"))
    var source = "manual"

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var figures = counts.figures
      (figures.customerID, figures.productID, figures.day, figures.source) = (customer, product, day, source)
      let response = try await session.reports.reportMailFigures(
        ReportMailFiguresRequest(figures: [figures], validateOnly: change.dryRun), session.call)
      try session.report(response, response.summary)
    }
  }

  struct Counts: ParsableArguments {
    @Option(help: "Messages received.", transform: WholeNumber.parse) var received: Int64?
    @Option(help: "Messages delivered.", transform: WholeNumber.parse) var delivered: Int64?
    @Option(help: "Spam messages.", transform: WholeNumber.parse) var spam: Int64?
    @Option(help: "Phishing messages.", transform: WholeNumber.parse) var phishing: Int64?
    @Option(help: "Messages with malware.", transform: WholeNumber.parse) var malware: Int64?
    @Option(help: "Messages with ransomware.", transform: WholeNumber.parse) var ransomware: Int64?
    @Option(help: "Business e-mail compromise messages.", transform: WholeNumber.parse) var businessEmailCompromise: Int64?
    @Option(help: "Content filtering and data loss prevention.", transform: WholeNumber.parse) var policy: Int64?
    @Option(help: "Sandbox detections.", transform: WholeNumber.parse) var sandbox: Int64?

    func validate() throws {
      try ReportsCommand.requireAll([
        "--received": received,
        "--delivered": delivered,
        "--spam": spam,
        "--phishing": phishing,
        "--malware": malware,
        "--ransomware": ransomware,
        "--business-email-compromise": businessEmailCompromise,
        "--policy": policy,
        "--sandbox": sandbox,
      ])
    }

    var figures: MailFigures {
      MailFigures(
        received: received, delivered: delivered, spam: spam, phishing: phishing, malware: malware,
        ransomware: ransomware, businessEmailCompromise: businessEmailCompromise, policy: policy, sandbox: sandbox)
    }
  }
}

extension ListMailFiguresResponse: PagedResponse {
  var items: [MailFigures] {
    get { figures }
    set { figures = newValue }
  }
}

extension MailFigures: Listable {
  static var columns: [Column] {
    ["CUSTOMER", "PRODUCT", "DAY", .number("RECEIVED"), .number("DELIVERED"), .number("SPAM"), .number("PHISHING"), .number("MALWARE")]
      + [.number("RANSOMWARE"), .number("BEC"), .number("POLICY"), .number("SANDBOX"), "SOURCE"]
  }

  var row: [Cell] {
    [Cell(customerID), Cell(productID), Cell(day)]
      + [received, delivered, spam, phishing, malware, ransomware, businessEmailCompromise, policy, sandbox].map { Cell($0) }
      + [Cell(source)]
  }

  var quietForm: String { "\(customerID)/\(productID)/\(day)" }
}
