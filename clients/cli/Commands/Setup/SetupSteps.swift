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
      guard try await dialog.run(entered: { try connectWiseCommand(dialog) }) else {
        throw CommandError(.refused, "ConnectWise is not set up", remedy: "to go on: cwlink setup")
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
    var words = ["integration", "set"]
    words += SetupDialog.option("--site", try dialog.require("Site, for example na.myconnectwise.net"))
    words += SetupDialog.option("--company-id", try dialog.require("Company ID for signing in"))
    words += SetupDialog.option("--public-key", try dialog.require("Public key of the API member"))
    words += SetupDialog.option("--client-id", try dialog.require("Client ID, from developer.connectwise.com"))
    words += SetupDialog.option("--time-zone", try dialog.ask("Time zone, for example Europe/Paris", suggestion: "UTC") ?? "UTC")
    return words + ["--enable"]
  }

  func setUpMail(_ dialog: SetupDialog) async throws {
    try dialog.begin(3, "E-mail (optional)")
    let settings = try await integration.getMailSettings(GetMailSettingsRequest(), call)
    guard settings.host.isEmpty else { return try dialog.sayIsSet("\(settings.host), from \(settings.from)") }
    try await dialog.run(entered: { try mailCommand(dialog) })
  }

  private func mailCommand(_ dialog: SetupDialog) throws -> [String]? {
    guard let host = try dialog.ask("Mail server; Enter to leave it out") else { return nil }
    var words = ["integration", "mail", "set"] + SetupDialog.option("--host", host)
    for (option, question) in [
      ("--security", "Encryption: starttls, tls or none; Enter for the default"), ("--port", "Port; Enter for the default"),
      ("--user", "User name; Enter for none"), ("--from", "Sender's address"),
      ("--recipient", "Recipient of billing e-mail; Enter for none"),
    ] {
      if let value = try dialog.ask(question) { words += SetupDialog.option(option, value) }
    }
    return words
  }

  /// The products that have a catalog product.
  func setUpProducts(_ dialog: SetupDialog) async throws -> [Product] {
    try dialog.begin(4, "Products and their catalog products in ConnectWise")
    var all = try await allProducts()
    let wasSet = all.contains { !$0.catalogIdentifier.isEmpty }
    if !wasSet {
      for product in all {
        let question = "Catalog product of \(product.id) (\(product.displayName)); Enter to leave it out"
        try await dialog.run(entered: {
          try dialog.ask(question).map { ["products", "map"] + SetupDialog.arguments(product.id, $0) }
        })
      }
      all = try await allProducts()
    }
    let mapped = all.filter { !$0.catalogIdentifier.isEmpty }
    guard !mapped.isEmpty else {
      throw CommandError(.refused, "no product is mapped, so nothing can be billed", remedy: "to go on: cwlink setup")
    }
    try dialog.sayIsSet(mapped.map { "\($0.id) is \($0.catalogIdentifier)" }.joined(separator: ", "), before: wasSet)
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
    let wasSet = !all.isEmpty
    if !wasSet {
      try await dialog.run(entered: { try customersCommand(dialog) })
      all = try await allCustomers()
    }
    guard !all.isEmpty else { throw CommandError(.refused, "no customer was added", remedy: "to go on: cwlink setup") }
    try dialog.sayIsSet(counted(all.count, "customer"), before: wasSet)
    return all.filter(\.enabled)
  }

  private func customersCommand(_ dialog: SetupDialog) throws -> [String] {
    if let file = try dialog.ask("CSV file of customers; Enter to link one company") {
      return ["customers", "import", "customers"] + SetupDialog.arguments(file)
    }
    let company = try dialog.require("Company's identifier in ConnectWise")
    let name = try dialog.ask("Display name", suggestion: company) ?? company
    let id = try dialog.ask("Customer's ID here", suggestion: Self.customerID(for: company)) ?? company
    return ["customers", "add"] + SetupDialog.option("--name", name) + SetupDialog.option("--company", company) + SetupDialog.arguments(id)
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
    let numbers = choices.indices.map { String($0 + 1) }
    let question = "Agreement for \(title), 1 to \(choices.count); Enter to leave it out"
    try await dialog.run(entered: {
      guard let answer = try dialog.choose(question, among: numbers), let index = numbers.firstIndex(of: answer) else { return nil }
      return ["agreements", "assign", assignment.customerID, assignment.productID, "--id", String(choices[index].id)]
    })
  }

  func setUpCounts(_ dialog: SetupDialog, _ customers: [Customer], _ products: [Product]) async throws {
    try dialog.begin(7, "Counts")
    let names = try await sources.listSources(ListSourcesRequest(pageSize: 1_000), call).sources.map(\.id)
    if !names.isEmpty { return try dialog.sayIsSet("pulled from " + names.joined(separator: ", ")) }
    if try await !usage.listBillableCounts(ListBillableCountsRequest(pageSize: 1), call).billableCounts.isEmpty {
      return try dialog.sayIsSet("there are counts of this month")
    }
    let question = "pull them from Trend Micro every day, or type them now: pull, type; Enter for later"
    switch try dialog.choose(question, among: ["pull", "type"]) {
    case "pull":
      // The command prompts for the secret key without echo.
      try await dialog.run(entered: {
        let id = try dialog.ask("ID of the source", suggestion: "lmpi") ?? "lmpi"
        let kind = try dialog.ask("Kind: licensing-platform, remote-manager", suggestion: "licensing-platform") ?? "licensing-platform"
        return ["sources", "add"] + SetupDialog.option("--kind", kind)
          + SetupDialog.option("--access-id", try dialog.require("Access token"))
          + SetupDialog.arguments(id)
      })
    case "type":
      let lines = customers.flatMap { customer in products.map { (customer.id, $0.id) } }
      for (customer, product) in lines.prefix(Self.mostQuestions) {
        try await dialog.run(entered: {
          try dialog.ask("Count of \(product) for \(customer); Enter to leave it out").map {
            ["usage", "report"] + SetupDialog.arguments(customer, product, $0)
          }
        })
      }
    default: break
    }
    try dialog.say("   from a file: cwlink usage import counts FILE\(socketOption)")
  }

  func setUpPlan(_ dialog: SetupDialog) async throws {
    try dialog.begin(8, "The first plan, which writes nothing to ConnectWise")
    if try await newestPlans().contains(where: \.isReadyOrApplied) {
      return try dialog.sayIsSet("there is a plan: cwlink billing plans list\(socketOption)")
    }
    guard try await dialog.run(["billing", "plan"]) else { return }
    let isEmpty = try await newestPlans().first.map { !$0.hasLines } ?? true
    try dialog.say(
      isEmpty
        ? "   the plan is empty: no customer has a product with an agreement and a count; to go on: cwlink setup\(socketOption)"
        : "   to apply it: cwlink billing apply HASH --wait\(socketOption)")
  }

  private func newestPlans() async throws -> [Plan] {
    try await billing.listPlans(ListPlansRequest(pageSize: 1_000), call).plans
  }
}

extension Plan {
  /// Also in a list, which leaves the lines themselves out.
  fileprivate var hasLines: Bool { unchanged + updates + creates + blocked + reported > 0 }

  /// Whether a first plan was made: an empty one shows nothing, and one that nobody applied in time is to be made again.
  fileprivate var isReadyOrApplied: Bool { hasLines && !expired }
}
