import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Add: ChangingCommand {
    static let configuration = CommandConfiguration(
      .add, abstract: "Add a customer. Its company is verified, then synced with all its agreements.")

    static let fields = FieldNames(
      CreateCustomerRequest.self,
      [
        "customer.id": "<customer>", "customer.display_name": "--name", "customer.company_identifier": "--company",
        "customer.enabled": "--disabled", "customer.billed_product_ids": "--product", "customer.mail_recipients": "--recipient",
        "request_id": "--request-id",
      ])

    @Argument(help: "The customer's ID: 1 to 64 of a-z 0-9 . _ -. It cannot be changed later.")
    var customer: String

    @Option(help: "The display name. Default: the ID.")
    var name: String?

    @Option(help: ArgumentHelp("The company's identifier in ConnectWise.", valueName: "identifier"))
    var company: String?

    @Flag(help: "Add the customer disabled: nothing is sent for it.")
    var disabled = false

    @Option(
      name: .customLong("product"), help: ArgumentHelp("A product to bill; repeatable. Default: all.", valueName: "id"),
      completion: .products)
    var products: [String] = []

    @Option(
      name: .customLong("recipient"),
      help: ArgumentHelp("A recipient of its billing e-mail; repeatable. Default: the integration's recipients.", valueName: "address"))
    var recipients: [String] = []

    @Option(help: ArgumentHelp("An ID for this request: a retry with the same ID changes nothing.", valueName: "id"))
    var requestID: String?

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let new = Customer(
        id: customer, displayName: name ?? customer, enabled: !disabled, companyIdentifier: company ?? "", billedProductIDs: products,
        mailRecipients: recipients)
      let response = try await session.customers.createCustomer(
        CreateCustomerRequest(customer: new, requestID: requestID ?? "", validateOnly: change.dryRun), session.call)
      try session.show(response)
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set,
      abstract: "Change a customer.",
      discussion: "Unspecified values stay unchanged. The company is verified before the change and synced after it.")

    static let fields = FieldNames(
      UpdateCustomerRequest.self,
      [
        "customer.id": "<customer>", "customer.display_name": "--name", "customer.company_identifier": "--company",
        "customer.enabled": "--enable/--disable", "customer.billed_product_ids": "--product/--all-products",
        "customer.mail_recipients": "--recipient/--no-recipients", "customer.etag": "--etag",
      ])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Option(help: "The display name.")
    var name: String?

    @Option(help: ArgumentHelp("The company's identifier in ConnectWise.", valueName: "identifier"))
    var company: String?

    @Flag(help: "Enable or disable the customer: nothing is sent for a disabled one.")
    var state: Switch?

    @Option(name: .customLong("product"), help: ArgumentHelp("A product to bill; repeatable.", valueName: "id"), completion: .products)
    var products: [String] = []

    @Flag(help: "Bill all products.")
    var allProducts = false

    @Option(name: .customLong("recipient"), help: ArgumentHelp("A recipient of its billing e-mail; repeatable.", valueName: "address"))
    var recipients: [String] = []

    @Flag(help: "Send its billing e-mail to the integration's recipients.")
    var noRecipients = false

    @Option(help: ArgumentHelp("Reject the change unless the customer still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if allProducts && !products.isEmpty { throw ValidationError("--product and --all-products are mutually exclusive.") }
      if noRecipients && !recipients.isEmpty { throw ValidationError("--recipient and --no-recipients are mutually exclusive.") }
      try changes.requireSome()
    }

    func run(in session: Session) async throws {
      var changes = self.changes
      changes.message.etag = etag ?? ""
      try session.show(
        try await session.customers.updateCustomer(
          UpdateCustomerRequest(customer: changes.message, updateMask: changes.mask, validateOnly: change.dryRun), session.call))
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

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove,
      abstract: "Remove a customer, its assignments and its settings.",
      discussion: """
        Shows what is removed with it and prompts; non-interactive use requires --yes. Counts, runs and activity are kept. Changes nothing in \
        ConnectWise.
        """)

    static let fields = FieldNames(DeleteCustomerRequest.self, ["customer_id": "<customer>", "etag": "--etag"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Option(help: ArgumentHelp("Reject the removal unless the customer still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var request = DeleteCustomerRequest(customerID: customer, etag: etag ?? "", validateOnly: true)
      if isAsking {
        let preview = try await session.customers.deleteCustomer(request, session.call)
        try requireConfirmation("Remove customer \(preview.title)?", preview.removed, in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.customers.deleteCustomer(request, session.call)
      if !session.json, change.dryRun { for line in response.removed { try session.print(line.plain) } }
      try session.report(response, "removed \(customer)")
    }
  }
}
