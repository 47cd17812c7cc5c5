import ArgumentParser
import CwlinkAPI

extension UsageCommand {
  struct Report: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "report", abstract: "Report one count. A repeated report changes nothing.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The product's id.")
    var product: String

    @Argument(help: "Seats.")
    var quantity: Int64

    @Option(
      help: ArgumentHelp(
        "When the product had this many seats; otherwise now.",
        discussion:
          "2026-11-30 or 2026-11-30T18:04 in this machine's zone, or with a zone: 2026-11-30T18:04:00Z, 2026-11-30T18:04:00+01:00.",
        valueName: "time"))
    var asOf: TimeArgument?

    @Option(help: ArgumentHelp("Who says so.", valueName: "name"))
    var source = "manual"

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let count = Count(customerID: customer, productID: product, quantity: quantity, asOfTime: asOf?.timestamp, source: source)
      let answer = try await session.usage.reportCounts(ReportCountsRequest(counts: [count]), session.call)
      try session.report(answer, answer.words)
    }
  }
}

extension ReportCountsResponse {
  var words: String {
    "\(accepted) accepted, \(unchanged) known already" + (late > 0 ? ", \(late) late: for a period that is billed already" : "")
  }
}
