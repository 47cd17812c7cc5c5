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

    static let fields = FieldNames(GetPlanRequest.self, ["plan": "<plan>"]) + FieldNames(ExportPlanRequest.self, ["plan": "<plan>"])

    @Argument(help: "The plan's ID, or its hash or at least the first 8 characters of it.", completion: .plans)
    var plan: String

    @OptionGroup var document: DocumentOptions

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      try document.exclude(global.json, "--json")
    }

    func run(in session: Session) async throws {
      if let target = document.target {
        let sink = try DocumentSink(target, session.context)
        return try await session.export(plan, target, to: sink)
      }
      try session.show(try await session.storedPlan(plan))
    }
  }
}
