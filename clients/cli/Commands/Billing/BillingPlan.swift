import ArgumentParser
import CwlinkAPI
import LocalRPC

extension BillingCommand {
  struct Plan: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract: "Say what would be billed, and why. Writes nothing to ConnectWise.",
      discussion: "--quiet prints the hash alone, as billing apply takes it.")

    @Option(help: ArgumentHelp("The month, as in 2026-11; otherwise the current one.", valueName: "month"))
    var period: String?

    @Option(
      name: .customLong("customer"), parsing: .upToNextOption,
      help: ArgumentHelp("Only these customers; otherwise every enabled one.", valueName: "id"))
    var customers: [String] = []

    @Option(
      name: .customLong("product"), parsing: .upToNextOption,
      help: ArgumentHelp("Only these products; otherwise all.", valueName: "id"))
    var products: [String] = []

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func run(in session: Session) async throws {
      let plan = try await session.plan(CreatePlanRequest(period: period ?? "", customerIDs: customers, productIDs: products))
      if list.quiet { return try session.print(plan.hash) }
      try session.show(plan)
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a plan with its lines.")

    @Argument(help: "The plan's id, or its hash or the first 8 characters or more.")
    var plan: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.billing.getPlan(GetPlanRequest(plan: plan), session.call))
    }
  }
}

extension Session {
  /// Makes a plan, with how far it is on the terminal.
  func plan(_ request: CreatePlanRequest) async throws -> CwlinkAPI.Plan {
    let progress = ProgressLine(surroundings)
    var plan: CwlinkAPI.Plan?
    for try await step in try await billing.streamPlan(request, openEndedCall) {
      try progress.show("\(step.done) of \(step.total) agreements read")
      plan = step.plan ?? plan
    }
    try progress.end()
    guard let plan else { throw RPCStatus(.unavailable, "the daemon stopped telling before the plan was made; ask again") }
    return plan
  }

  fileprivate func show(_ plan: CwlinkAPI.Plan) throws {
    if json { return try printJSON(plan) }
    try print(plan.heading.plain)
    if !plan.lines.isEmpty { try print("\n" + Table(plan.lines).render(width: surroundings.width, colored: surroundings.colored)) }
    try print("\n" + plan.ending(again: again).map(\.plain).joined(separator: "\n"))
  }
}
