import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Remove: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Forget a customer, its assignments and its mail settings.", discussion: "Changes nothing in ConnectWise.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Option(help: ArgumentHelp("Refuse where the customer changed since it had this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.customers.deleteCustomer(DeleteCustomerRequest(customerID: customer, etag: etag ?? ""), session.call)
      try session.report(answer, "removed \(customer)")
    }
  }
}
