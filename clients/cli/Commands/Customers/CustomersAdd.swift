import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Add: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a customer. Its company is verified, then read with all its agreements.")

    @Argument(help: "The customer's id: 1 to 64 of a-z 0-9 . _ -. It never changes.")
    var customer: String

    @Option(help: "The name to show; otherwise the id.")
    var name: String?

    @Option(help: ArgumentHelp("The company's identifier in ConnectWise.", valueName: "identifier"))
    var company: String?

    @Flag(help: "Add it, but send nothing for it yet.")
    var disabled = false

    @Option(name: .customLong("product"), help: ArgumentHelp("A product to bill; repeat for several. Otherwise all.", valueName: "id"))
    var products: [String] = []

    @Option(
      name: .customLong("recipient"),
      help: ArgumentHelp("Who gets its billing e-mail; repeat for several. Otherwise the integration's.", valueName: "address"))
    var recipients: [String] = []

    @Option(help: ArgumentHelp("A retry with the same id changes nothing.", valueName: "id"))
    var requestID: String?

    @Flag(help: "Verify, save nothing.")
    var validateOnly = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let new = Customer(
        id: customer, displayName: name ?? customer, enabled: !disabled, companyIdentifier: company ?? "", billedProductIDs: products,
        mailRecipients: recipients)
      let answer = try await session.customers.createCustomer(
        CreateCustomerRequest(customer: new, requestID: requestID ?? "", validateOnly: validateOnly), session.call)
      try session.show(answer)
    }
  }
}
