import ArgumentParser
import CwlinkAPI

extension ReportsCommand {
  struct Preview: ClientCommand {
    static let configuration = CommandConfiguration(
      .preview, abstract: "Show a report as it would be sent. Sends nothing.",
      discussion: "The saved settings select the days and figures. Without settings for the product, the report has all figures of one day."
    )

    static let fields = FieldNames(
      PreviewReportRequest.self, ["kind": "--summary", "customer_id": "<customer>", "product_id": "<product>", "day": "--day"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The product's ID; omitted with --summary.", completion: .products)
    var product: String?

    @Flag(help: "Show the executive summary.")
    var summary = false

    @Option(help: ArgumentHelp("The last day of the report. Default: yesterday.", valueName: "day"))
    var day: String?

    @Flag(help: "Print only the CSV file of the e-mail.")
    var csv = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if summary == (product != nil) { throw ValidationError("Specify a product or --summary.") }
      if csv && summary { throw ValidationError("An executive summary has no CSV file.") }
      if csv && global.json { throw ValidationError("--csv and --json are mutually exclusive.") }
    }

    func run(in session: Session) async throws {
      let report = try await session.reports.previewReport(
        PreviewReportRequest(
          kind: summary ? .executiveSummary : .mailFigures, customerID: customer, productID: product ?? "", day: day ?? ""), session.call)
      if session.json { return try session.printJSON(report) }
      if csv { return try session.context.output.write(Array(report.csv.utf8)) }
      try session.show(report)
    }
  }
}

extension Session {
  /// The report's properties, then its text as it is sent.
  fileprivate func show(_ report: Report) throws {
    try print(report.facts)
    try print("\n" + report.text.plainLines.trimmedEnd)
  }
}

extension Report: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("subject", subject)
    facts.add("days", firstDay == lastDay ? lastDay : "\(firstDay) to \(lastDay)")
    facts.add("reference", reference)
    facts.add("destination", destination)
    return facts
  }

  private var destination: Cell {
    if kind == .executiveSummary { return Cell("the management summary report of \(period)") }
    let targets = (ticket ? ["the ticket of \(period)"] : []) + (mail ? ["e-mail"] : [])
    return targets.isEmpty ? Cell("none: the settings do not send it", .warning) : Cell(targets.joined(separator: ", "))
  }
}

extension String {
  /// Without trailing newlines.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
