import ArgumentParser
import CwlinkAPI

extension BillingCommand {
  struct Plans: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "plans", abstract: "List the plans, newest first.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.billing.listPlans(ListPlansRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }
}

extension ListPlansResponse: PagedResponse {
  var items: [Plan] {
    get { plans }
    set { plans = newValue }
  }
}

extension Plan: Listable {
  static var columns: [Column] {
    [
      "HASH", "PERIOD", .number("UPDATE"), .number("CREATE"), .number("NONE"), .number("BLOCKED"), .number("PRICE EFFECT"), "MADE", "BY",
      "RUN",
    ]
  }

  var row: [Cell] {
    [
      Cell(hash.prefix(12)), Cell(period), Cell(updates), Cell(creates), Cell(unchanged), Cell(blocked, blocked > 0 ? .warning : .plain),
      Cell(Quantity.signed(priceEffect)), Cell(LocalTime.text(createTime)), Cell(createdBy), Cell(runID),
    ]
  }

  var quietForm: String { hash }
}
