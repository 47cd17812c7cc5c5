import ArgumentParser
import CwlinkAPI

extension ReportsCommand.Devices {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the device figures, newest first.")

    static let fields = FieldNames(
      ListDeviceFiguresRequest.self, ["customer_id": "--customer", "from_day": "--from", "to_day": "--to"])

    @Option(help: ArgumentHelp("Only figures of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var days: ReportsCommand.DayRange
    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.reports.listDeviceFigures(
          ListDeviceFiguresRequest(
            customerID: customer ?? "", fromDay: days.from ?? "", toDay: days.to ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Report: ChangingCommand {
    static let configuration = CommandConfiguration(
      .report, abstract: "Report a customer's device figures for a day.",
      discussion:
        "The report replaces earlier figures of the day. Every figure is required; write 0 if there were none. Repeating a report changes nothing."
    )

    static let fields = FieldNames(
      ReportDeviceFiguresRequest.self,
      [
        "figures.customer_id": "<customer>", "figures.day": "<day>", "figures.source": "--source",
        "figures.workstations": "--workstations", "figures.servers": "--servers", "figures.servers_offline": "--servers-offline",
        "figures.viruses_removed": "--viruses-removed", "figures.spyware_removed": "--spyware-removed",
        "figures.fully_patched": "--fully-patched",
      ])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The day in the integration's time zone, for example 2026-11-20.")
    var day: String

    @OptionGroup var counts: Counts

    @Option(help: ArgumentHelp("The source of the figures.", valueName: "name"))
    var source = "manual"

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var figures = counts.figures
      (figures.customerID, figures.day, figures.source) = (customer, day, source)
      let response = try await session.reports.reportDeviceFigures(
        ReportDeviceFiguresRequest(figures: [figures], validateOnly: change.dryRun), session.call)
      try session.report(response, response.summary)
    }
  }

  struct Counts: ParsableArguments {
    @Option(help: "Workstations.", transform: WholeNumber.parse) var workstations: Int64?
    @Option(help: "Servers.", transform: WholeNumber.parse) var servers: Int64?
    @Option(help: "Servers that are offline.", transform: WholeNumber.parse) var serversOffline: Int64?
    @Option(help: "Viruses removed on that day.", transform: WholeNumber.parse) var virusesRemoved: Int64?
    @Option(help: "Spyware items removed on that day.", transform: WholeNumber.parse) var spywareRemoved: Int64?
    @Option(help: "Devices that are fully patched.", transform: WholeNumber.parse) var fullyPatched: Int64?

    func validate() throws {
      try ReportsCommand.requireAll([
        "--workstations": workstations,
        "--servers": servers,
        "--servers-offline": serversOffline,
        "--viruses-removed": virusesRemoved,
        "--spyware-removed": spywareRemoved,
        "--fully-patched": fullyPatched,
      ])
    }

    var figures: DeviceFigures {
      DeviceFigures(
        workstations: workstations, servers: servers, serversOffline: serversOffline, virusesRemoved: virusesRemoved,
        spywareRemoved: spywareRemoved, fullyPatched: fullyPatched)
    }
  }
}

extension ListDeviceFiguresResponse: PagedResponse {
  var items: [DeviceFigures] {
    get { figures }
    set { figures = newValue }
  }
}

extension DeviceFigures: Listable {
  static var columns: [Column] {
    ["CUSTOMER", "DAY", .number("WORKSTATIONS"), .number("SERVERS"), .number("OFFLINE"), .number("VIRUSES"), .number("SPYWARE")]
      + [.number("PATCHED"), "SOURCE"]
  }

  var row: [Cell] {
    [Cell(customerID), Cell(day)]
      + [workstations, servers, serversOffline, virusesRemoved, spywareRemoved, fullyPatched].map { Cell($0) }
      + [Cell(source)]
  }

  var quietForm: String { "\(customerID)/\(day)" }
}
