import ArgumentParser
import CwlinkAPI

struct CustomersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customers", abstract: "The customers, each linked to a ConnectWise company.",
    subcommands: [
      List.self, Show.self, Add.self, Set.self, Remove.self, Verify.self, Sync.self, Export.self, Import.self, Matches.self, Unmapped.self,
    ])
}

extension CustomersCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the customers, ordered by ID.")

    static let fields = FieldNames(ListCustomersRequest.self, ["query": "--query", "enabled_only": "--enabled-only"])

    @Option(help: ArgumentHelp("Only customers with this text in the ID, the name or the company.", valueName: "text"))
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

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      .show, abstract: "Show a customer, its company, and what blocks its billing, reports or notifications.")

    static let fields =
      FieldNames(GetCustomerRequest.self, ["customer_id": "<customer>"])
      + FieldNames(GetEffectiveSettingsRequest.self, ["customer_id": "<customer>"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Flag(help: "Show each effective setting, its source, and the command that changes it.")
    var effective = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      if effective { return try await session.showEffective(customer) }
      try session.show(try await session.customers.getCustomer(GetCustomerRequest(customerID: customer), session.call))
    }
  }
}
