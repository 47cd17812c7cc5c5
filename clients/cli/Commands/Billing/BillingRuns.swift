import ArgumentParser
import CwlinkAPI

extension BillingCommand {
  struct Runs: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "runs", abstract: "List the runs, newest first.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.billing.listRuns(ListRunsRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }
}

extension ListRunsResponse: PagedResponse {
  var items: [Run] {
    get { runs }
    set { runs = newValue }
  }
}

extension Run: Listable {
  static var columns: [Column] { ["ID", "PLAN", "PERIOD", "STATE", .number("DONE"), .number("PROBLEMS"), "BEGUN", "ENDED", "BY"] }

  var row: [Cell] {
    [
      Cell(id), Cell(planHash.prefix(12)), Cell(period), Cell(state.word, hasProblems ? .warning : .plain), Cell("\(done)/\(total)"),
      Cell(problems), Cell(LocalTime.text(createTime)), Cell(LocalTime.text(endTime)), Cell(createdBy),
    ]
  }

  var quietForm: String { id }
}
