import ArgumentParser
import CwlinkAPI
import Escaping

extension ScheduleCommand.Runs {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List past scheduled runs and their outcomes, newest first.",
      discussion: "Lists the newest 100 unless --all is given.")

    static let fields = FieldNames(ListScheduledRunsRequest.self, ["customer_id": "--customer", "kinds": "--kind"])

    @Option(help: ArgumentHelp("Only runs for this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(
      name: .customLong("kind"), parsing: .upToNextOption,
      help: ArgumentHelp("Only runs of these kinds.", valueName: "kind"))
    var kinds: [KindName] = []

    @Flag(help: "List all runs that are kept (400 days).")
    var all = false

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    enum KindName: String, ExpressibleByArgument, CaseIterable {
      case billing
      case mailFigures = "mail-figures"
      case executiveSummary = "executive-summary"

      var value: UpcomingRun.Kind {
        switch self {
        case .billing: .billing
        case .mailFigures: .mailFigures
        case .executiveSummary: .executiveSummary
        }
      }
    }

    func validate() throws {
      if all && paging.wantsOnePage { throw ValidationError("--all excludes --page-size and --page-token.") }
    }

    func run(in session: Session) async throws {
      var paging = paging
      if !all, !paging.wantsOnePage { paging.pageSize = 100 }
      try await session.list(paging) { size, token in
        try await session.schedule.listScheduledRuns(
          ListScheduledRunsRequest(customerID: customer ?? "", kinds: kinds.map(\.value), pageSize: size, pageToken: token), session.call)
      }
    }
  }
}

extension ListScheduledRunsResponse: PagedResponse {
  var items: [ScheduledRun] {
    get { scheduledRuns }
    set { scheduledRuns = newValue }
  }
}

extension ScheduledRun: Listable {
  static var columns: [Column] { ["ID", "DAY", "RAN AT", "RUN", "PRODUCT", "CUSTOMER", "OUTCOME", "MESSAGE"] }

  var row: [Cell] {
    [
      Cell(id), Cell(day), Cell(LocalTime.text(time)), Cell(kind.label), Cell(productID),
      Cell(customerID.isEmpty ? counted(customerCount, "customer") : customerID), Cell(outcome.label, tone), Cell(message),
    ]
  }

  var quietForm: String { String(id) }

  var notes: [String] {
    runID.isEmpty ? [] : ["cwlink billing runs show \(Shell.quoted(runID))"]
  }

  private var tone: Tone {
    switch outcome {
    case .queued: .good
    case .waiting: .warning
    case .failed: .bad
    case .nothingToSend, .skipped, .unspecified, .unrecognized: .faint
    }
  }
}
