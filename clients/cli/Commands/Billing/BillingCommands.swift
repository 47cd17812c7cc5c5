import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

struct BillingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billing", abstract: "Billing: plan the changes of additions in ConnectWise, then apply the plan by its hash.",
    subcommands: [
      Plan.self, Apply.self, Undo.self, Review.self, SendNow.self, SendAll.self, Reconcile.self, Explain.self, Correct.self, Plans.self,
      Runs.self,
    ])

  struct Plans: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plans", abstract: "Billing plans.", subcommands: [List.self, Show.self])
  }

  struct Runs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "runs", abstract: "Applied plans and the outcome of each line.", subcommands: [List.self, Show.self])
  }
}

extension BillingCommand {
  struct Plan: ClientCommand {
    static let configuration = CommandConfiguration(
      .plan,
      abstract: "Calculate what would be billed, and why. Writes nothing to ConnectWise.",
      discussion: "With --quiet, only the hash is printed, as billing apply takes it.")

    static let fields = FieldNames(
      StreamPlanRequest.self,
      ["period": "--period", "customer_ids": "--customer", "product_ids": "--product", "fresh": "--fresh"])

    @Option(help: ArgumentHelp("The month, for example 2026-11. Default: the current month.", valueName: "month"))
    var period: String?

    @OptionGroup var selection: LineSelection

    @Flag(help: "Read every agreement, even if the plan has more than 100 and they were read recently.")
    var fresh = false

    @OptionGroup var document: DocumentOptions

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func validate() throws {
      try document.exclude(global.json, "--json")
      if document.target?.isStandardOutput == true { try document.exclude(list.quiet, "--quiet") }
    }

    func run(in session: Session) async throws {
      let sink = try document.target.map { try DocumentSink($0, session.context) }
      let plan = try await session.plan(
        StreamPlanRequest(period: period ?? "", customerIDs: selection.customers, productIDs: selection.products, fresh: fresh),
        withLines: !list.quiet && sink == nil)
      if let sink, let target = document.target {
        try await session.export(plan, target, to: sink)
        if target.isStandardOutput { return }
      }
      if list.quiet { return try session.print(plan.hash) }
      if document.target != nil { return try session.showEnding(of: plan) }
      try session.show(plan)
    }
  }

  struct Apply: ConfirmingCommand {
    static let configuration = CommandConfiguration(
      .apply,
      abstract: "Apply a plan: exactly the changes that were shown.",
      discussion: """
        Shows the plan's totals and prompts; non-interactive use requires --yes. Lines with guards are skipped unless they are confirmed. \
        A plan is applied once: applying it again changes nothing and returns the same run, and is refused if it confirms a line that the run left out. \
        Exits with 8 if a line was skipped, failed or met a conflict.
        """)

    static let fields = FieldNames(
      ApplyPlanRequest.self,
      [
        "plan_hash": "<hash>", "confirmed_line_ids": "--confirm", "confirm_all": "--confirm-all", "only_confirmed": "--only-confirmed",
        "note": "--note",
      ])

    @Argument(help: "The plan's full hash.", completion: .openPlans)
    var hash: String

    @OptionGroup var confirmation: ConfirmOption

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("Lines with guards to apply, for example alder/wfbs.", valueName: "line"), completion: .linesToConfirm)
    var confirm: [String] = []

    @Flag(help: "Apply every line whose guards do not block.")
    var confirmAll = false

    @Flag(help: "Apply only the lines given with --confirm.")
    var onlyConfirmed = false

    @Option(help: ArgumentHelp("Kept with the approval, for example the number of a ticket.", valueName: "text"))
    var note: String?

    @Flag(help: "Wait until every line is done, and show each.")
    var wait = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if onlyConfirmed && confirm.isEmpty { throw ValidationError("--only-confirmed requires --confirm.") }
      if confirmAll && !confirm.isEmpty { throw ValidationError("--confirm and --confirm-all are mutually exclusive.") }
      if change.dryRun && (confirmation.yes || wait) { throw ValidationError("--dry-run excludes --yes and --wait.") }
    }

    var consequence: String { "applying a plan changes what is billed" }
    var review: String { "review the plan (cwlink billing plans show \(Shell.quoted(hash)))" }

    func run(in session: Session) async throws {
      let plan = try await shownPlan(in: session)
      // The daemon refuses one that has expired, and says what to do.
      if let plan, !plan.expired, plan.runID.isEmpty {
        try requireConfirmation("Apply this plan to ConnectWise?", [plan.heading] + plan.totals, in: session)
      }
      let run = try await session.billing.applyPlan(
        ApplyPlanRequest(
          planHash: hash, confirmedLineIDs: confirm, confirmAll: confirmAll, validateOnly: change.dryRun, note: note ?? "",
          onlyConfirmed: onlyConfirmed, withoutLines: !change.dryRun), session.call)
      if let plan, !plan.runID.isEmpty {
        let kept = note == nil || note == plan.approval?.note ? "" : ", and the note is not kept"
        try session.note(
          "this plan was applied \(LocalTime.text(run.createTime)) as \(run.id.plain): nothing was changed\(kept); create a new plan for anything else"
        )
      }
      try await session.show(run, untilEnded: wait)
    }

    /// The plan as it is before it is applied; nil if it cannot be read and nothing is asked, because the application reports the reason.
    private func shownPlan(in session: Session) async throws -> CwlinkAPI.Plan? {
      do {
        return try await session.billing.getPlan(GetPlanRequest(plan: hash, withoutLines: true), session.call)
      } catch {
        if isAsking { throw error }
        return nil
      }
    }
  }
}

extension Session {
  /// Creates a plan, with progress on the terminal.
  func plan(_ request: StreamPlanRequest, withLines: Bool = true) async throws -> CwlinkAPI.Plan {
    let progress = ProgressLine(context)
    var request = request
    request.withoutLines = !withLines
    request.linesPerMessage = 500
    var plan: CwlinkAPI.Plan?
    var lines: [PlanLine] = []
    for try await step in try await billing.streamPlan(request, openEndedCall) {
      lines += step.lines
      if step.lines.isEmpty { try progress.show("\(step.done) of \(counted(step.total, "customer")) planned") }
      plan = step.plan ?? plan
    }
    try progress.end()
    guard var plan else { throw RPCStatus(.unavailable, "the stream ended early, before the plan was complete; run the command again") }
    plan.lines += lines
    return plan
  }

  /// A stored plan with its lines, read page by page.
  func storedPlan(_ plan: String) async throws -> CwlinkAPI.Plan {
    var found = try await billing.getPlan(GetPlanRequest(plan: plan, withoutLines: true), call)
    // A daemon of an earlier version ignores `without_lines`.
    guard found.lines.isEmpty else { return found }
    var token = ""
    repeat {
      // By id: a newer plan may have the same hash.
      let page = try await billing.listPlanLines(ListPlanLinesRequest(plan: found.id, pageSize: 1000, pageToken: token), call)
      found.lines += page.lines
      token = page.nextPageToken
    } while !token.isEmpty
    return found
  }
}
