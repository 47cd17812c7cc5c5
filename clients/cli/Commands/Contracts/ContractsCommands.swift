import ArgumentParser
import CwlinkAPI

struct ContractsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contracts",
    abstract: "What is billed for a count: included seats, minimums, caps, deductions and overrides.",
    discussion: """
      The terms of a product are for every customer. A term that is set for a customer replaces that of the product. They apply in this order: \
      license, deductions, included seats, minimum, cap, override.
      """,
    subcommands: [List.self, Show.self, Set.self, Remove.self])
}

extension ContractsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the contract terms of products and customers.")

    static let fields = FieldNames(ListContractTermsRequest.self, ["product_id": "--product", "customer_id": "--customer"])

    @Option(help: ArgumentHelp("Only those of this product and its customers.", valueName: "id"), completion: .products)
    var product: String?

    @Option(help: ArgumentHelp("Only those of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.contracts.listContractTerms(
          ListContractTermsRequest(productID: product ?? "", customerID: customer ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show every term that applies, and where it comes from.")

    static let fields = FieldNames(GetContractTermsRequest.self, ["product_id": "<product>", "customer_id": "--customer"])

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Option(
      help: ArgumentHelp("Show what applies to this customer. Default: to every customer without terms of its own.", valueName: "id"),
      completion: .customers)
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let terms = try await session.contracts.getContractTerms(
        GetContractTermsRequest(productID: product, customerID: customer ?? ""), session.call)
      try session.list(terms.effective, of: terms)
    }
  }
}

extension ListContractTermsResponse: PagedResponse {
  var items: [ContractTerms] {
    get { contractTerms }
    set { contractTerms = newValue }
  }
}

extension ContractTerms: Listable {
  static var columns: [Column] { ["PRODUCT", "CUSTOMER", "TERMS", "CHANGED"] }

  /// "minimum 40, cap 100": what is set here.
  private var summary: String {
    let own: ContractLevel = customerID.isEmpty ? .product : .customer
    return effective.filter { $0.level == own }.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
  }

  var row: [Cell] { [Cell(productID), Cell(customerID.isEmpty ? "all" : customerID), Cell(summary), Cell(LocalTime.text(updateTime))] }

  var quietForm: String { customerID.isEmpty ? productID : "\(productID) \(customerID)" }
}

extension ContractLevel: LabeledEnum { static var prefix: String { "CONTRACT_LEVEL_" } }
extension ContractTerms.License: LabeledEnum { static var prefix: String { "LICENSE_" } }

extension ContractTerm: Listable {
  static var columns: [Column] { ["TERM", "VALUE", "FROM"] }

  var row: [Cell] {
    let isSet = level != .default
    return [Cell(name), isSet ? Cell(value) : Cell("not set", .faint), Cell(isSet ? level.label : "", .plain)]
  }

  var quietForm: String { name }
}
