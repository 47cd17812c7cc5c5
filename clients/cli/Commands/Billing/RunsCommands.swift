import ArgumentParser
import CwlinkAPI

extension BillingCommand.Runs {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List the runs, newest first.",
      discussion: """
        INVOICED says how many billed lines an invoice took, none has taken yet, or came after the invoice, as last read. Lines whose invoice is due \
        and was not read since are not known: billing runs show and billing reconcile read them.
        """)

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.billing.listRuns(ListRunsRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      .show,
      abstract: "Show a run with its lines.",
      discussion: "Exits with 8 if a line was skipped, failed or met a conflict. With --follow and --json, one object per change.")

    static let fields =
      FieldNames(GetRunRequest.self, ["run_id": "<run>"]) + FieldNames(WatchRunRequest.self, ["run_id": "<run>"])
      + FieldNames(ExportRunRequest.self, ["run_id": "<run>"])

    @Argument(help: "The run's ID.", completion: .runs)
    var run: String

    @Flag(help: "Wait until the run has ended.")
    var follow = false

    @OptionGroup var document: DocumentOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws { try document.exclude(global.json, "--json") }

    func run(in session: Session) async throws {
      if let target = document.target { return try await export(target, session) }
      if follow && session.json {
        let last = try await session.watch(WatchRunRequest(runID: run)) { try session.printJSONLine($0) }
        if last.hasProblems { try session.endWithProblems() }
      } else {
        let shown = try await session.billing.getRun(GetRunRequest(runID: run, withoutLines: true), session.call)
        try await session.show(shown, untilEnded: follow)
      }
    }

    /// The run at its end if requested.
    private func export(_ target: DocumentTarget, _ session: Session) async throws {
      let sink = try DocumentSink(target, session.context)
      let shown =
        follow
        ? try await session.watch(WatchRunRequest(runID: run, withoutLines: true)) { _ in }
        : try await session.billing.getRun(GetRunRequest(runID: run, withoutLines: true), session.call)
      for try await part in try await session.documents.exportRun(
        ExportRunRequest(runID: run, format: target.format), session.openEndedCall)
      { try sink.write(part.data) }
      try sink.commit()
      if shown.hasProblems { try session.endWithProblems() }
    }
  }
}
