import ArgumentParser
import CwlinkAPI

extension UsageCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the counts, newest first.")

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @Option(help: ArgumentHelp("Only this product's.", valueName: "id"))
    var product: String?

    @Option(help: ArgumentHelp("Only this month's, as in 2026-11.", valueName: "month"))
    var period: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.usage.listCounts(
          ListCountsRequest(
            customerID: customer ?? "", productID: product ?? "", period: period ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Billable: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "billable", abstract: "List what would be billed for a month, per customer and product.")

    @Option(help: ArgumentHelp("The month, as in 2026-11; otherwise the current one.", valueName: "month"))
    var period: String?

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func run(in session: Session) async throws {
      let answer = try await session.usage.listBillableCounts(
        ListBillableCountsRequest(period: period ?? "", customerID: customer ?? ""), session.call)
      try session.list(answer.billableCounts, of: answer, quiet: list.quiet)
    }
  }
}

extension ListCountsResponse: PagedResponse {
  var items: [Count] {
    get { counts }
    set { counts = newValue }
  }
}

extension Count: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", .number("QUANTITY"), "AS OF", "SOURCE", "RECEIVED", "LATE"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(productID), Cell(quantity), Cell(LocalTime.text(asOfTime)), Cell(source), Cell(LocalTime.text(receiveTime)),
      late ? Cell("late", .warning) : "-",
    ]
  }

  var quietForm: String { "\(customerID)/\(productID)" }
}

extension BillableCount: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", "PERIOD", .number("QUANTITY"), "BASIS", "AS OF", .number("REPORTS")] }

  var row: [Cell] {
    [Cell(customerID), Cell(productID), Cell(period), Cell(quantity), Cell(basis), Cell(LocalTime.text(asOfTime)), Cell(reports)]
  }

  var quietForm: String { "\(customerID)/\(productID)" }
}
