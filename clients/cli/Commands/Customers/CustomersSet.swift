import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Set: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Change a customer. Only what is given changes; the company is verified before and read after.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Option(help: "The name to show.")
    var name: String?

    @Option(help: ArgumentHelp("The company's identifier in ConnectWise.", valueName: "identifier"))
    var company: String?

    @Flag(help: "Send what is due for it, or nothing.")
    var state: Switch?

    @Option(name: .customLong("product"), help: ArgumentHelp("A product to bill; repeat for several.", valueName: "id"))
    var products: [String] = []

    @Flag(help: "Bill all products.")
    var allProducts = false

    @Option(name: .customLong("recipient"), help: ArgumentHelp("Who gets its billing e-mail; repeat for several.", valueName: "address"))
    var recipients: [String] = []

    @Flag(help: "Send its billing e-mail to the integration's recipients.")
    var noRecipients = false

    @Option(help: ArgumentHelp("Refuse where the customer changed since it had this etag.", valueName: "etag"))
    var etag: String?

    @Flag(help: "Verify, save nothing.")
    var validateOnly = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var changes = self.changes
      try changes.requireSome()
      changes.message.etag = etag ?? ""
      try session.show(
        try await session.customers.updateCustomer(
          UpdateCustomerRequest(customer: changes.message, updateMask: changes.mask, validateOnly: validateOnly), session.call))
    }

    func validate() throws {
      if allProducts && !products.isEmpty { throw ValidationError("--product and --all-products exclude each other.") }
      if noRecipients && !recipients.isEmpty { throw ValidationError("--recipient and --no-recipients exclude each other.") }
    }

    var changes: Changes<Customer> {
      var changes = Changes(Customer(id: customer))
      changes.set("display_name", \.displayName, name)
      changes.set("company_identifier", \.companyIdentifier, company)
      changes.set("enabled", \.enabled, state.map { $0 == .enable })
      changes.set("billed_product_ids", \.billedProductIDs, products, emptied: allProducts)
      changes.set("mail_recipients", \.mailRecipients, recipients, emptied: noRecipients)
      return changes
    }
  }
}
