import ArgumentParser
import CwlinkAPI
import Escaping

extension ReportsCommand {
  struct Send: ChangingCommand {
    static let configuration = CommandConfiguration(
      .send, abstract: "Send a report now, as the saved settings say.",
      discussion: "Figures that were already sent are not sent again, unless they were corrected since.")

    static let fields = FieldNames(
      SendReportRequest.self, ["kind": "--summary", "customer_id": "<customer>", "product_id": "<product>", "day": "--day"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The product's ID. Default: every product whose figures the settings send.", completion: .products)
    var product: String?

    @Flag(help: "Send the executive summary.")
    var summary = false

    @Option(help: ArgumentHelp("The last day of the report. Default: yesterday.", valueName: "day"))
    var day: String?

    @Option(help: ArgumentHelp("An ID for this request: a retry with the same ID sends nothing twice.", valueName: "id"))
    var requestID: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if summary && product != nil { throw ValidationError("--summary excludes a product: an executive summary covers all products.") }
    }

    func run(in session: Session) async throws {
      let response = try await session.reports.sendReport(
        SendReportRequest(
          kind: summary ? .executiveSummary : .mailFigures, customerID: customer, productID: product ?? "", day: day ?? "",
          requestID: requestID ?? "", validateOnly: change.dryRun), session.call)
      if session.json { return try session.printJSON(response) }
      for report in response.reports { try session.print(report.facts, ending: "\n") }
      if change.dryRun { return }
      let ids = response.deliveryIDs.map(\.plain)
      try session.print(ids.count == 1 ? "delivery \(ids[0])" : "deliveries \(ids.joined(separator: ", "))")
      try session.note(
        ids.map { "outcome: cwlink deliveries show \(Shell.quoted($0))\(session.socketOption)" }.joined(separator: "\n"))
    }
  }
}
