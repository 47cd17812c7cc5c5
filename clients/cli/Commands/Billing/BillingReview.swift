import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

extension BillingCommand {
  struct Review: ChangingCommand {
    static let configuration = CommandConfiguration(
      .review,
      abstract: "Decide the lines that wait for confirmation one by one, then apply exactly those.",
      discussion: """
        Creates a plan, or takes the given one, and asks for each line with guards that do not block. At the end the chosen lines are shown, and \
        applied after one more question; all other lines are left out, also those without guards. Interrupting it applies nothing.
        """)

    static let fields =
      FieldNames(StreamPlanRequest.self, ["period": "--period", "customer_ids": "--customer", "product_ids": "--product"])
      + FieldNames(GetPlanRequest.self, ["plan": "<plan>"]) + FieldNames(ApplyPlanRequest.self, ["note": "--note"])

    @Argument(help: "The plan's ID, or its hash or at least the first 8 characters of it. Default: a new plan.", completion: .openPlans)
    var plan: String?

    @Option(help: ArgumentHelp("The month, for example 2026-11. Default: the current month.", valueName: "month"))
    var period: String?

    @OptionGroup var selection: LineSelection

    @Option(help: ArgumentHelp("Kept with the approval, for example the number of a ticket.", valueName: "text"))
    var note: String?

    @Flag(help: "Wait until every line is done, and show each.")
    var wait = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if plan != nil && (period != nil || !selection.isEmpty) {
        throw ValidationError("<plan> excludes --period, --customer and --product.")
      }
      if change.dryRun && wait { throw ValidationError("--dry-run excludes --wait.") }
    }

    func prepare(in context: ProcessContext) throws {
      guard context.inputIsTerminal else {
        let apply = "cwlink billing apply HASH --only-confirmed --confirm LINE --yes"
        let show = plan.map { "cwlink billing plans show \(Shell.quoted($0))" } ?? "cwlink billing plan" + scope
        throw CommandError(.usage, "billing review asks for each line and needs a terminal", remedy: "\(show), then \(apply)")
      }
    }

    private var scope: String {
      (period.map { " --period \(Shell.quoted($0))" } ?? "") + selection.text
    }

    func run(in session: Session) async throws {
      let plan = try await reviewed(session)
      let waiting = plan.lines.filter(\.needsConfirmation)
      try session.note(plan.heading.plain)
      // The daemon refuses a plan that has expired or was applied, and says what to do; nobody should answer questions before.
      guard plan.runID.isEmpty else { throw CommandError(.conflict, "the plan was applied by run \(plan.runID.plain); create a new one") }
      guard !plan.expired else {
        throw CommandError(
          .conflict, "the plan has expired", remedy: "cwlink billing review --period \(Shell.quoted(plan.period))\(session.socketOption)")
      }
      guard !waiting.isEmpty else { return try none(plan, session, "no line waits for confirmation") }
      var review = LineReview(session.context)
      let chosen = try review.ask(waiting)
      guard !chosen.isEmpty else { return try none(plan, session, "no line was chosen; nothing was applied") }
      for line in session.context.lines(of: chosen) { try session.note(line.plain) }
      let question = "Apply \(chosen.count == 1 ? "this line" : "these \(chosen.count) lines") to ConnectWise?"
      guard try change.dryRun || review.confirm(question) else {
        throw CommandError(.refused, "not confirmed; nothing was changed")
      }
      let run = try await session.billing.applyPlan(
        ApplyPlanRequest(
          planHash: plan.hash, confirmedLineIDs: chosen.map(\.id), validateOnly: change.dryRun, note: note ?? "", onlyConfirmed: true,
          withoutLines: !change.dryRun),
        session.call)
      try await session.show(run, untilEnded: wait)
    }

    private func none(_ plan: CwlinkAPI.Plan, _ session: Session, _ text: String) throws {
      try session.note(text)
      if session.json { try session.printJSON(Run(planID: plan.id, planHash: plan.hash, period: plan.period)) }
    }

    private func reviewed(_ session: Session) async throws -> CwlinkAPI.Plan {
      if let plan { return try await session.storedPlan(plan) }
      return try await session.plan(
        StreamPlanRequest(period: period ?? "", customerIDs: selection.customers, productIDs: selection.products))
    }
  }
}

/// Asks on the terminal, line by line.
private struct LineReview {
  private let context: ProcessContext
  private var answers: LineReader

  init(_ context: ProcessContext) {
    self.context = context
    answers = LineReader(context.input)
  }

  /// Returns the lines that were answered with yes. Throws if the input ends: nothing was decided then.
  mutating func ask(_ lines: [PlanLine]) throws -> [PlanLine] {
    var chosen: [PlanLine] = []
    for (index, line) in lines.enumerated() {
      try context.note("")
      for text in [line.summary] + line.notes { try context.note(text.plain) }
      switch try answer("[\(index + 1)/\(lines.count)] Apply \(line.id)?") {
      case .yes: chosen.append(line)
      case .no: break
      case .quit: return chosen
      }
    }
    return chosen
  }

  /// Anything but yes means no.
  mutating func confirm(_ question: String) throws -> Bool {
    try context.prompt("\(question) [y/N] ")
    return ["y", "yes"].contains(try context.answer(from: &answers)?.lowercased() ?? "")
  }

  private enum Answer { case yes, no, quit }

  private mutating func answer(_ question: String) throws -> Answer {
    while true {
      try context.prompt("\(question.plain) [y/n/q] ")
      guard let text = try context.answer(from: &answers) else { throw CommandError(.refused, "the input ended; nothing was changed") }
      switch text.lowercased() {
      case "y", "yes": return .yes
      case "n", "no": return .no
      case "q", "quit": return .quit
      default: try context.note("y: apply this line; n: leave it out; q: leave it and the following lines out")
      }
    }
  }
}

extension PlanLine {
  /// "alder/wfbs on 'Gold': 10 → 40, +120.00: why"
  fileprivate var summary: String {
    let amount = priceEffect.isEmpty ? "" : ", \(money(Quantity.signed(priceEffect))) per billing cycle"
    return "\(customerName) (\(id)) on '\(agreementName)': \(quantityChange)\(amount): \(reason)"
  }
}
