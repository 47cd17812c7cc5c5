import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the customers, in the order of their ids.")

    @Option(help: ArgumentHelp("Only where this is part of the id, the name or the company.", valueName: "text"))
    var query: String?

    @Flag(help: "Only enabled customers.")
    var enabledOnly = false

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.customers.listCustomers(
          ListCustomersRequest(pageSize: size, pageToken: token, query: query ?? "", enabledOnly: enabledOnly), session.call)
      }
    }
  }
}

extension ListCustomersResponse: PagedResponse {
  var items: [Customer] {
    get { customers }
    set { customers = newValue }
  }
}

extension Customer: Listable {
  static var columns: [Column] { ["ID", "NAME", "ENABLED", "COMPANY", .number("AGREEMENTS"), "SYNCED"] }

  var row: [Cell] {
    [
      Cell(id), Cell(displayName), Cell(enabled ? "yes" : "no", enabled ? .plain : .faint), Cell(companyIdentifier), Cell(agreementCount),
      syncError.isEmpty ? Cell(LocalTime.text(syncTime)) : Cell("failed", .bad),
    ]
  }

  var quietForm: String { id }
  var notes: [String] { syncError.isEmpty ? [] : ["the last sync failed: \(syncError)"] }
}
