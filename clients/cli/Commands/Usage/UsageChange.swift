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
        "counts.decimal_quantity": "<quantity>",
        "counts.as_of_time": "--as-of", "counts.source": "--source",
      ])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Argument(
      help: "The number of seats, or of what the product is counted in: 25, or with up to four decimal places 25.5.",
      transform: WholeNumber.parseDecimal)
    var quantity: String

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
      let count = Count(customerID: customer, productID: product, decimalQuantity: quantity, asOfTime: asOf?.timestamp, source: source)
      let response = try await session.usage.reportCounts(ReportCountsRequest(counts: [count], validateOnly: change.dryRun), session.call)
      try session.report(response, response.summary)
    }
  }

  struct Import: ChangingCommand {
    static let configuration = CommandConfiguration(
      .import, abstract: "Import counts from a file.",
      discussion: """
        Without a profile, the header of a CSV file names the columns customer, product and quantity, and optionally as_of and source. With a \
        profile (cwlink usage profiles list), a file of a vendor or distributor is read as it is, CSV or XLSX; customers and products that are \
        not mapped wait with their quantity (cwlink sources unmapped). If a line is invalid, nothing is imported; the first 50 problems are \
        shown, and all of them with --json.
        """)

    static let fields =
      FieldNames(ImportCountsRequest.self, ["data": "<file>", "source": "--source"])
      + FieldNames(ImportUsageRequest.self, ["data": "<file>", "import_profile_id": "--profile", "period": "--period"])

    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case counts
    }

    @Argument(help: "What to import.")
    var kind: Kind

    @OptionGroup var csv: ImportFile

    @Option(help: ArgumentHelp("The import profile that says how the file is read.", valueName: "id"), completion: .profiles)
    var profile: String?

    @Option(
      help: ArgumentHelp("With a profile: the month of the counts, for example 2026-11, unless the file says it.", valueName: "month"))
    var period: String?

    @Option(help: ArgumentHelp("Without a profile: the source of lines without one (default: csv).", valueName: "name"))
    var source: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if profile != nil && source != nil { throw ValidationError("--profile excludes --source: the counts' source is the profile.") }
      if profile == nil && period != nil { throw ValidationError("--period is only for files that are read by a --profile.") }
    }

    func run(in session: Session) async throws {
      let upload = try FileUpload(csv.file, session.context)
      guard let profile else {
        let first = ImportCountsRequest(validateOnly: change.dryRun, source: source ?? "")
        return try await session.usage.importCounts(session.openEndedCall) { writer, responses in
          try await upload.exchange(writer, responses, first: first, data: \.data) { try session.report($0, $0.summary) }
        }
      }
      let first = ImportUsageRequest(importProfileID: profile, period: period ?? "", validateOnly: change.dryRun)
      let result = try await session.imports.importUsage(session.openEndedCall) { writer, responses in
        var result = ImportUsageResponse()
        try await upload.exchange(writer, responses, first: first, data: \.data) { response in
          if session.json { return try session.printJSON(response) }
          let usages = result.usages + response.usages
          result = response
          result.usages = usages
        }
        return result
      }
      if session.json { return }
      try session.table(result.usages)
      for line in result.warnings { try session.note("warning: \(line)") }
      for line in result.droppedRows { try session.note("left out: \(line)") }
      try session.note((change.dryRun ? "dry run: " : "") + result.summary)
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

extension ImportUsageResponse {
  fileprivate var summary: String {
    var text = "\(reading): \(counted(usages.count, "count")) of \(period), \(accepted) accepted, \(unchanged) unchanged"
    if late > 0 { text += ", \(late) late: for a period that is already billed" }
    if !["", "0"].contains(unmappedQuantity) || unmappedCustomers > 0 {
      text += "; \(unmappedQuantity) not billed, because their customers or products are not mapped: cwlink sources unmapped"
    }
    return text
  }
}

extension ImportedUsage: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", .number("LAST MONTH"), .number("NOW"), "STATE", .number("COST"), "LINES"] }

  var row: [Cell] {
    let tone: Tone =
      switch state {
      case .unmapped: .warning
      case .new, .changed: .good
      case .unchanged, .excluded, .unspecified, .unrecognized: .faint
      }
    return [
      Cell(customerID.isEmpty ? vendorCustomerName : customerID), Cell(productID.isEmpty ? vendorProductName : productID),
      Cell(previousQuantity), Cell(quantity), Cell(state.label, tone), Cell(cost.isEmpty ? "" : "\(cost) \(currency)"),
      Cell(lines.map(String.init).joined(separator: ",")),
    ]
  }

  var quietForm: String { "\(customerID.isEmpty ? vendorCustomerID : customerID)/\(productID.isEmpty ? vendorProductID : productID)" }
}
