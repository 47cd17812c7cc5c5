import ArgumentParser
import CwlinkAPI
import LocalRPC

extension UsageCommand {
  struct Report: ChangingCommand {
    static let configuration = CommandConfiguration(.report, abstract: "Report a count.", discussion: "Repeating a report changes nothing.")

    static let fields = FieldNames(
      ReportCountsRequest.self,
      [
        "counts.customer_id": "<customer>", "counts.product_id": "<product>", "counts.quantity": "<quantity>",
        "counts.as_of_time": "--as-of", "counts.source": "--source",
      ])

    @Argument(help: "The customer's ID.")
    var customer: String

    @Argument(help: "The product's ID.")
    var product: String

    @Argument(help: "The number of seats.", transform: WholeNumber.parse)
    var quantity: Int64

    @Option(
      help: ArgumentHelp(
        "The time of the count. Default: now.",
        discussion:
          "2026-11-30 or 2026-11-30T18:04 in the local time zone, or with a zone: 2026-11-30T18:04:00Z, 2026-11-30T18:04:00+01:00.",
        valueName: "time"))
    var asOf: TimeArgument?

    @Option(help: ArgumentHelp("The source of the count.", valueName: "name"))
    var source = "manual"

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let count = Count(customerID: customer, productID: product, quantity: quantity, asOfTime: asOf?.timestamp, source: source)
      let response = try await session.usage.reportCounts(ReportCountsRequest(counts: [count], validateOnly: change.dryRun), session.call)
      try session.report(response, response.summary)
    }
  }

  struct Import: ChangingCommand {
    static let configuration = CommandConfiguration(
      .import, abstract: "Import counts from a CSV file.",
      discussion: """
        The header names the columns customer, product and quantity, and optionally as_of and source. If a line is invalid, nothing is \
        imported; the first 50 problems are shown, and all of them with --json.
        """)

    static let fields = FieldNames(ImportCountsRequest.self, ["data": "<file>", "source": "--source"])

    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case counts
    }

    @Argument(help: "What to import.")
    var kind: Kind

    @OptionGroup var csv: ImportFile

    @Option(help: ArgumentHelp("The source of lines without one (default: csv).", valueName: "name"))
    var source: String?

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let upload = try FileUpload(csv.file, session.context)
      let first = ImportCountsRequest(validateOnly: change.dryRun, source: source ?? "")
      switch kind {
      case .counts:
        try await session.usage.importCounts(session.openEndedCall) { writer, responses in
          try await upload.exchange(writer, responses, first: first, data: \.data) { try session.report($0, $0.summary) }
        }
      }
    }
  }
}

private func countsSummary(_ accepted: Int64, _ unchanged: Int64, _ late: Int64) -> String {
  "\(accepted) accepted, \(unchanged) unchanged" + (late > 0 ? ", \(late) late: for a period that is already billed" : "")
}

extension ReportCountsResponse {
  fileprivate var summary: String { countsSummary(accepted, unchanged, late) }
}

extension ImportCountsResponse {
  fileprivate var summary: String { countsSummary(accepted, unchanged, late) }
}
