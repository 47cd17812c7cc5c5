import ArgumentParser
import CwlinkAPI

extension ReportsCommand {
  struct Send: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "send", abstract: "Send a report now, to where the saved settings say.",
      discussion: "What was told already is not told again, unless its figures were corrected since.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The product's id; otherwise every product whose figures the settings send.")
    var product: String?

    @Flag(help: "The executive summary.")
    var summary = false

    @Option(help: ArgumentHelp("The last day told of; otherwise yesterday.", valueName: "day"))
    var day: String?

    @Option(help: ArgumentHelp("A retry with the same id sends nothing twice.", valueName: "id"))
    var requestID: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if summary && product != nil { throw ValidationError("An executive summary is of the customer as a whole: leave the product out.") }
    }

    func run(in session: Session) async throws {
      let answer = try await session.reports.sendReport(
        SendReportRequest(
          kind: summary ? .executiveSummary : .mailFigures, customerID: customer, productID: product ?? "", day: day ?? "",
          requestID: requestID ?? ""), session.call)
      if session.json { return try session.printJSON(answer) }
      for report in answer.reports { try session.print(report.facts.render(colored: session.surroundings.colored) + "\n") }
      let ids = answer.deliveryIDs.map(\.plain)
      try session.print(ids.count == 1 ? "delivery \(ids[0])" : "deliveries \(ids.joined(separator: ", "))")
      try session.note(
        ids.map { "what becomes of it: cwlink deliveries show \(ShellWord.quote($0))\(session.again)" }.joined(separator: "\n"))
    }
  }
}
