import CwlinkAPI
import LocalRPC

/// The steps of `cwlink setup`, in their order.
extension Session {
  func setUpDaemon(_ dialog: SetupDialog) async throws {
    let status = try await system.getStatus(GetStatusRequest(), call)
    try dialog.begin(1, "The daemon")
    try dialog.say("   cwlinkd \(status.version) answers; you are \(status.callerName) with the role \(status.callerRole.label)")
    guard status.callerRole == .administer else {
      throw CommandError(
        .permissionDenied, "the set-up needs the role administer",
        remedy: "run it as root, or give the user the role in the daemon's configuration")
    }
  }

  func setUpConnectWise(_ dialog: SetupDialog) async throws {
    try dialog.begin(2, "ConnectWise")
    let settings = try await integration.getIntegration(GetIntegrationRequest(), call)
    if settings.site.isEmpty {
      // The command tests the keys before it saves them, and prompts for the private key without echo.
      while try await !dialog.run(try connectWiseCommand(dialog)) {
        guard try dialog.confirm("Enter it again?") else {
          throw CommandError(.refused, "ConnectWise is not set up", remedy: "to go on: cwlink setup")
        }
      }
    } else if !settings.enabled {
      try dialog.sayIsSet("\(settings.site), company \(settings.companyID), disabled")
      _ = try await dialog.run(["integration", "enable"])
    } else {
      try dialog.sayIsSet("\(settings.site), company \(settings.companyID)")
      _ = try await dialog.check(["integration", "test"])
    }
  }

  private func connectWiseCommand(_ dialog: SetupDialog) throws -> [String] {
    [
      "integration", "set", "--site", try dialog.require("Site, for example na.myconnectwise.net"),
      "--company-id", try dialog.require("Company ID for signing in"), "--public-key", try dialog.require("Public key of the API member"),
      "--client-id", try dialog.require("Client ID, from developer.connectwise.com"),
      "--time-zone", try dialog.ask("Time zone, for example Europe/Paris", suggestion: "UTC") ?? "UTC", "--enable",
    ]
  }

  func setUpMail(_ dialog: SetupDialog) async throws {
    try dialog.begin(3, "E-mail (optional)")
    let settings = try await integration.getMailSettings(GetMailSettingsRequest(), call)
    guard settings.host.isEmpty else { return try dialog.sayIsSet("\(settings.host), from \(settings.from)") }
    guard let host = try dialog.ask("Mail server; Enter to leave it out") else { return }
    var words = ["integration", "mail", "set", "--host", host]
    func add(_ option: String, _ question: String) throws {
      if let value = try dialog.ask(question) { words += [option, value] }
    }
    try add("--security", "Encryption: starttls, tls or none; Enter for the default")
    try add("--port", "Port; Enter for the default")
    try add("--user", "User name; Enter for none")
    try add("--from", "Sender's address")
    try add("--recipient", "Recipient of billing e-mail; Enter for none")
    _ = try await dialog.run(words)
  }

  /// The products that have a catalog product.
  func setUpProducts(_ dialog: SetupDialog) async throws -> [Product] {
    try dialog.begin(4, "Products and their catalog products in ConnectWise")
    var all = try await allProducts()
    if !all.contains(where: { !$0.catalogIdentifier.isEmpty }) {
      for product in all {
        let question = "Catalog product of \(product.id) (\(product.displayName)); Enter to leave it out"
        if let catalog = try dialog.ask(question) { _ = try await dialog.run(["products", "map", product.id, catalog]) }
      }
      all = try await allProducts()
    }
    let mapped = all.filter { !$0.catalogIdentifier.isEmpty }
    guard !mapped.isEmpty else {
      throw CommandError(.refused, "no product is mapped, so nothing can be billed", remedy: "to go on: cwlink setup")
    }
    try dialog.sayIsSet(mapped.map { "\($0.id) is \($0.catalogIdentifier)" }.joined(separator: ", "))
    if mapped.count < all.count { try dialog.say("   for others: cwlink products map PRODUCT CATALOG\(socketOption)") }
    return mapped
  }

  private func allProducts() async throws -> [Product] {
    try await allPages { try await products.listProducts(ListProductsRequest(pageSize: $0, pageToken: $1), call) }.products
  }

  /// The enabled customers.
  func setUpCustomers(_ dialog: SetupDialog) async throws -> [Customer] {
    try dialog.begin(5, "Customers")
    var all = try await allCustomers()
    if all.isEmpty {
      if let file = try dialog.ask("CSV file of customers; Enter to link one company") {
        _ = try await dialog.run(["customers", "import", "customers", file])
      } else {
        let company = try dialog.require("Company's identifier in ConnectWise")
        let name = try dialog.ask("Display name", suggestion: company) ?? company
        let id = try dialog.ask("Customer's ID here", suggestion: Self.customerID(for: company)) ?? company
        _ = try await dialog.run(["customers", "add", id, "--name", name, "--company", company])
      }
      all = try await allCustomers()
    }
    guard !all.isEmpty else { throw CommandError(.refused, "no customer was added", remedy: "to go on: cwlink setup") }
    try dialog.sayIsSet(counted(all.count, "customer"))
    return all.filter(\.enabled)
  }

  private func allCustomers() async throws -> [Customer] {
    try await allPages { try await customers.listCustomers(ListCustomersRequest(pageSize: $0, pageToken: $1), call) }.customers
  }

  /// "Alder Dental, Inc." as an ID: "alder-dental-inc.".
  static func customerID(for company: String) -> String {
    let letters = company.lowercased().map { letter -> Character in
      letter.isASCII && (letter.isLetter || letter.isNumber || "._-".contains(letter)) ? letter : "-"
    }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return String((words.isEmpty ? "customer" : words).prefix(64))
  }

  /// The most questions of a step about each customer; more is work for a file.
  private static let mostQuestions = 20

  func setUpAgreements(_ dialog: SetupDialog, _ customers: [Customer], _ products: [Product]) async throws {
    try dialog.begin(6, "The agreements that products are billed on")
    let mapped = Set(products.map(\.id))
    var missing: [Assignment] = []
    for customer in customers {
      let list = ListAssignmentsRequest(customerID: customer.id, pageSize: 1_000)
      missing += try await agreements.listAssignments(list, call).assignments.filter {
        mapped.contains($0.productID) && $0.state != .usable
      }
      if missing.count > Self.mostQuestions { break }
    }
    guard !missing.isEmpty else { return try dialog.sayIsSet("every mapped product has an agreement") }
    for assignment in missing.prefix(Self.mostQuestions) { try await setUpAgreement(dialog, assignment) }
    if missing.count > Self.mostQuestions { try dialog.say("   for the others: cwlink customers import assignments FILE\(socketOption)") }
  }

  private func setUpAgreement(_ dialog: SetupDialog, _ assignment: Assignment) async throws {
    let list = ListAgreementsRequest(customerID: assignment.customerID, billableOnly: true, pageSize: 1_000)
    let choices = try await agreements.listAgreements(list, call).agreements
    let title = "\(assignment.productID) of \(assignment.customerID)"
    guard !choices.isEmpty else { return try dialog.say("   \(title): the company has no agreement that can be billed today") }
    for (index, agreement) in choices.enumerated() {
      try dialog.say("   \(index + 1)  \(agreement.name) (\(agreement.typeName), #\(agreement.id))")
    }
    guard let answer = try dialog.ask("Agreement for \(title), 1 to \(choices.count); Enter to leave it out") else { return }
    guard let number = Int(answer), choices.indices.contains(number - 1) else {
      return try dialog.say("   '\(answer)' is not a number from 1 to \(choices.count); left out")
    }
    _ = try await dialog.run(["agreements", "assign", assignment.customerID, assignment.productID, "--id", String(choices[number - 1].id)])
  }

  func setUpCounts(_ dialog: SetupDialog, _ customers: [Customer], _ products: [Product]) async throws {
    try dialog.begin(7, "Counts")
    let names = try await sources.listSources(ListSourcesRequest(pageSize: 1_000), call).sources.map(\.id)
    if !names.isEmpty { return try dialog.sayIsSet("pulled from " + names.joined(separator: ", ")) }
    if try await !usage.listBillableCounts(ListBillableCountsRequest(pageSize: 1), call).billableCounts.isEmpty {
      return try dialog.sayIsSet("there are counts of this month")
    }
    switch try dialog.ask("pull them from Trend Micro every day, or type them now: pull, type; Enter for later") {
    case "pull":
      let id = try dialog.ask("ID of the source", suggestion: "lmpi") ?? "lmpi"
      let kind = try dialog.ask("Kind: licensing-platform, remote-manager", suggestion: "licensing-platform") ?? "licensing-platform"
      // The command prompts for the secret key without echo.
      _ = try await dialog.run(["sources", "add", id, "--kind", kind, "--access-id", try dialog.require("Access token")])
    case "type":
      let lines = customers.flatMap { customer in products.map { (customer.id, $0.id) } }
      for (customer, product) in lines.prefix(Self.mostQuestions) {
        guard let quantity = try dialog.ask("Count of \(product) for \(customer); Enter to leave it out") else { continue }
        _ = try await dialog.run(["usage", "report", customer, product, quantity])
      }
    default: break
    }
    try dialog.say("   from a file: cwlink usage import counts FILE\(socketOption)")
  }

  func setUpPlan(_ dialog: SetupDialog) async throws {
    try dialog.begin(8, "The first plan, which writes nothing to ConnectWise")
    if try await !billing.listPlans(ListPlansRequest(pageSize: 1), call).plans.isEmpty {
      return try dialog.sayIsSet("there is a plan: cwlink billing plans list\(socketOption)")
    }
    if try await dialog.run(["billing", "plan"]) { try dialog.say("   to apply it: cwlink billing apply HASH --wait\(socketOption)") }
  }
}
