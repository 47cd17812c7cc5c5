import ArgumentParser
import CwlinkAPI

extension ScheduleCommand {
  struct Runs: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "runs", abstract: "What ran by itself, and what became of it, newest first.",
      discussion: "The newest 100 are shown unless --all is given.")

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @Option(
      name: .customLong("kind"), parsing: .upToNextOption,
      help: ArgumentHelp("Only runs of these kinds.", valueName: "kind"))
    var kinds: [KindName] = []

    @Flag(help: "Show all that are kept, of 400 days.")
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
      if all && paging.wantsOnePage { throw ValidationError("--all and a page exclude each other.") }
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
  static var columns: [Column] { ["ID", "DAY", "MADE", "RUN", "PRODUCT", "CUSTOMER", "OUTCOME", "MESSAGE"] }

  var row: [Cell] {
    [
      Cell(id), Cell(day), Cell(LocalTime.text(time)), Cell(kind.word), Cell(productID),
      Cell(customerID.isEmpty ? "\(customerCount) customers" : customerID), Cell(outcome.word, tone), Cell(message),
    ]
  }

  var quietForm: String { String(id) }

  var notes: [String] {
    runID.isEmpty ? [] : ["cwlink billing run \(ShellWord.quote(runID))"]
  }

  private var tone: Tone {
    switch outcome {
    case .made: .good
    case .waiting: .warning
    case .failed: .bad
    case .nothing, .skipped, .unspecified, .unrecognized: .faint
    }
  }
}
