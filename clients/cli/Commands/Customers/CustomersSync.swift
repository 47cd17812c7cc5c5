import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Sync: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "sync", abstract: "Read customers' companies and all their agreements again.")

    @Argument(help: "The customers' ids.")
    var customers: [String] = []

    @Flag(help: "Every enabled customer, some at a time; exits with 8 where one failed.")
    var all = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      if all {
        return try await session.follow(try await session.many.syncCustomers(SyncCustomersRequest(), session.openEndedCall), "changed")
      }
      for customer in customers {
        let answer = try await session.customers.syncCustomer(SyncCustomerRequest(customerID: customer), session.call)
        if session.json {
          try session.printJSONLine(answer)
        } else {
          try session.print(
            "\(customer): \(answer.customer?.agreementCount ?? 0) agreements, \(answer.agreementsAdded) added, "
              + "\(answer.agreementsChanged) changed, \(answer.agreementsRemoved) removed")
        }
      }
    }

    func validate() throws {
      if customers.isEmpty && !all { throw ValidationError("Name at least one customer, or give --all.") }
      if !customers.isEmpty && all { throw ValidationError("--all and customers' ids exclude each other.") }
    }
  }
}
