import ArgumentParser
import CwlinkAPI

struct UsageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage", abstract: "Seat counts reported by the security products.",
    subcommands: [Report.self, Import.self, Profiles.self, List.self, Billable.self])

  struct Billable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "billable", abstract: "The counts that a month is billed with.", subcommands: [List.self])
  }
}

extension UsageCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the counts, newest first.")

    static let fields = FieldNames(
      ListCountsRequest.self, ["customer_id": "--customer", "product_id": "--product", "period": "--period"])

    @Option(help: ArgumentHelp("Only counts of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(help: ArgumentHelp("Only counts of this product.", valueName: "id"), completion: .products)
    var product: String?

    @Option(help: ArgumentHelp("Only counts of this month, for example 2026-11.", valueName: "month"))
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
}

extension UsageCommand.Billable {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the billable count of each customer and product for a month.")

    static let fields = FieldNames(ListBillableCountsRequest.self, ["period": "--period", "customer_id": "--customer"])

    @Option(help: ArgumentHelp("The month, for example 2026-11. Default: the current month.", valueName: "month"))
    var period: String?

    @Option(help: ArgumentHelp("Only counts of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.usage.listBillableCounts(
          ListBillableCountsRequest(period: period ?? "", customerID: customer ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }
}

extension ListCountsResponse: PagedResponse {
  var items: [Count] {
    get { counts }
    set { counts = newValue }
  }
}

extension ListBillableCountsResponse: PagedResponse {
  var items: [BillableCount] {
    get { billableCounts }
    set { billableCounts = newValue }
  }
}

extension Count: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", .number("QUANTITY"), "AS OF", "SOURCE", "RECEIVED", "LATE"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(productID), Cell(decimalQuantity), Cell(LocalTime.text(asOfTime)), Cell(source),
      Cell(LocalTime.text(receiveTime)),
      late ? Cell("late", .warning) : "-",
    ]
  }

  var quietForm: String { "\(customerID)/\(productID)" }
  var notes: [String] { origin.map { [$0.text] } ?? [] }
}

extension CountOrigin {
  /// "pull 12: Alder Dental, Worry-Free Services 40".
  var text: String {
    "pull \(pullID): " + (parts.isEmpty ? "no longer listed" : "")
      + parts.map { "\($0.vendorCustomerName), \($0.vendorProductName) \($0.quantity)" }.joined(separator: "; ")
  }
}

extension BillableCount: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", "PERIOD", .number("QUANTITY"), "BASIS", "AS OF", .number("REPORTS"), "SOURCE"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(productID), Cell(period), Cell(quantity), Cell(basis.label), Cell(LocalTime.text(asOfTime)), Cell(reports),
      Cell(source),
    ]
  }

  var quietForm: String { "\(customerID)/\(productID)" }

  var notes: [String] {
    (origin.map { [$0.text] } ?? [])
      + otherSources.map { "not used: \($0.source.isEmpty ? "no named source" : $0.source) reported \($0.quantity)" }
  }
}
