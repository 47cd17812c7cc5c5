import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

extension BillingCommand {
  struct Correct: ChangingCommand {
    static let configuration = CommandConfiguration(
      .correct,
      abstract: "Plan the corrections of a month that was invoiced and whose counts changed since.",
      discussion: """
        Creates a plan with an addition for each difference; it bills once, with the next invoice. Nothing is written to ConnectWise before the plan \
        is applied with billing apply, which requires each of these lines to be confirmed. How differences are corrected is a setting \
        (settings set --late-corrections). With --quiet, only the hash is printed. With --dry-run, the plan is not stored, and cannot be applied.
        """)

    static let fields = FieldNames(
      CreateCorrectionPlanRequest.self, ["period": "<month>", "customer_ids": "--customer", "product_ids": "--product"])

    @Argument(help: ArgumentHelp("The month, for example 2026-10. Default: the month before the current one.", valueName: "month"))
    var period: String?

    @OptionGroup var selection: LineSelection

    @Flag(name: .shortAndLong, help: "Print only the plan's hash.")
    var quiet = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if quiet && (global.json || change.dryRun) { throw ValidationError("--quiet excludes --json and --dry-run.") }
    }

    func run(in session: Session) async throws {
      let request = CreateCorrectionPlanRequest(
        period: period ?? "", customerIDs: selection.customers, productIDs: selection.products, validateOnly: change.dryRun)
      let plan = try await session.reconciliation.createCorrectionPlan(request, session.openEndedCall)
      if quiet { return try session.print(plan.hash) }
      if change.dryRun { return try session.preview(plan) }
      try session.show(plan)
    }
  }
}

extension PlanLine.Correction {
  /// "3 at 3.50, in force from 2026-12-01 to 2026-12-31: Correction of …"
  func text(price: String) -> String {
    let quantity = price.isEmpty ? quantity : "\(quantity) at \(price)"
    return "new addition, number \(number): \(quantity), in force from \(firstDate) to \(lastDate): \(description)"
  }
}
