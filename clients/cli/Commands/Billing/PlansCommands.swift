import ArgumentParser
import CwlinkAPI

extension BillingCommand.Plans {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the plans, newest first.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.billing.listPlans(ListPlansRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show a plan with its lines.")

    static let fields = FieldNames(GetPlanRequest.self, ["plan": "<plan>"])

    @Argument(help: "The plan's ID, or its hash or at least the first 8 characters of it.")
    var plan: String

    @Flag(help: "Print the lines as CSV.")
    var csv = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if csv && global.json { throw ValidationError("--csv excludes --json.") }
    }

    func run(in session: Session) async throws {
      let found = try await session.billing.getPlan(GetPlanRequest(plan: plan), session.call)
      if csv { return try session.print(String(found.csv.dropLast())) }
      try session.show(found)
    }
  }
}
