import ArgumentParser
import CwlinkAPI

extension ReportsCommand {
  struct ReportDevices: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "report-devices", abstract: "Report a customer's device figures of one day, for its executive summary.",
      discussion:
        "A day is told whole: what is not given counts 0, and replaces what was reported for the day before. The same again changes nothing."
    )

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The day, as in 2026-11-20, in the integration's time zone.")
    var day: String

    @OptionGroup var counts: DeviceCounts

    @Option(help: ArgumentHelp("Who says so.", valueName: "name"))
    var source = "manual"

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var figures = counts.figures
      (figures.customerID, figures.day, figures.source) = (customer, day, source)
      let answer = try await session.reports.reportDeviceFigures(ReportDeviceFiguresRequest(figures: [figures]), session.call)
      try session.report(answer, answer.words)
    }
  }

  /// A day's device figures.
  struct DeviceCounts: ParsableArguments {
    @Option(help: "Workstations.") var workstations: Int64?
    @Option(help: "Servers.") var servers: Int64?
    @Option(help: "Servers that are offline.") var serversOffline: Int64?
    @Option(help: "Viruses removed on that day.") var virusesRemoved: Int64?
    @Option(help: "Spyware items removed on that day.") var spywareRemoved: Int64?
    @Option(help: "Machines that have every patch.") var fullyPatched: Int64?

    func validate() throws {
      let given = [workstations, servers, serversOffline, virusesRemoved, spywareRemoved, fullyPatched]
      if given.allSatisfy({ $0 == nil }) { throw ValidationError("nothing is counted: give at least one figure, as in --workstations 12.") }
    }

    var figures: DeviceFigures {
      DeviceFigures(
        workstations: workstations ?? 0, servers: servers ?? 0, serversOffline: serversOffline ?? 0, virusesRemoved: virusesRemoved ?? 0,
        spywareRemoved: spywareRemoved ?? 0, fullyPatched: fullyPatched ?? 0)
    }
  }
}
