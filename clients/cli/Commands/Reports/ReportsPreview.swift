import ArgumentParser
import CwlinkAPI

extension ReportsCommand {
  struct Preview: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "preview", abstract: "Show a report as it would be sent. Sends nothing.",
      discussion: "The saved settings say which days and what it tells: a product without settings is told of one day, with every figure.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The product's id; left out with --summary.")
    var product: String?

    @Flag(help: "The executive summary.")
    var summary = false

    @Option(help: ArgumentHelp("The last day told of; otherwise yesterday.", valueName: "day"))
    var day: String?

    @Flag(help: "Print the figures as the e-mail's CSV file has them, and nothing else.")
    var csv = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if summary == (product != nil) { throw ValidationError("Name a product, or give --summary.") }
      if csv && summary { throw ValidationError("An executive summary has no CSV file.") }
      if csv && global.json { throw ValidationError("--csv and --json exclude each other.") }
    }

    func run(in session: Session) async throws {
      let report = try await session.reports.previewReport(
        PreviewReportRequest(
          kind: summary ? .executiveSummary : .mailFigures, customerID: customer, productID: product ?? "", day: day ?? ""), session.call)
      if session.json { return try session.printJSON(report) }
      if csv { return try session.surroundings.output.write(Array(report.csv.utf8)) }
      try session.show(report)
    }
  }
}

extension Session {
  /// The report's head line by line, then its text as it is sent.
  func show(_ report: Report) throws {
    try print(report.facts.render(colored: surroundings.colored))
    let lines = report.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    try print("\n" + lines.map(\.plain).joined(separator: "\n").trimmedEnd)
  }
}

extension Report: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("subject", subject)
    facts.add("days", firstDay == lastDay ? lastDay : "\(firstDay) to \(lastDay)")
    facts.add("reference", reference)
    facts.add("goes to", destination)
    return facts
  }

  private var destination: Cell {
    if kind == .executiveSummary { return Cell("the management summary report of \(period)") }
    let places = (ticket ? ["the ticket of \(period)"] : []) + (mail ? ["e-mail"] : [])
    return places.isEmpty ? Cell("nowhere: the settings do not send it", .warning) : Cell(places.joined(separator: ", "))
  }
}

extension String {
  /// Without line ends at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
