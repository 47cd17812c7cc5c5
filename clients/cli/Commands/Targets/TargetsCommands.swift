import ArgumentParser
import CwlinkAPI

struct TargetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "Which additions counts are billed in, where it is not one product in one addition.",
    discussion: """
      Several products in one addition (a sum), one product over several agreements or additions (a split), or one product as several catalog \
      products (lines). Everything else needs no target mapping. Plans, undo, corrections and reconciling have one line for each target.
      """,
    subcommands: [List.self, Show.self, Set.self, Remove.self])
}

extension TargetsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the target mappings.")

    static let fields = FieldNames(
      ListTargetMappingsRequest.self, ["customer_id": "--customer", "product_id": "--product"])

    @Option(help: ArgumentHelp("Only those that apply to this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(help: ArgumentHelp("Only those with this product.", valueName: "id"), completion: .products)
    var product: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.targets.listTargetMappings(
          ListTargetMappingsRequest(customerID: customer ?? "", productID: product ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show a target mapping.")

    static let fields = FieldNames(GetTargetMappingRequest.self, ["target_mapping_id": "<mapping>"])

    @Argument(help: "The mapping's ID.", completion: .targets)
    var mapping: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(
        try await session.targets.getTargetMapping(GetTargetMappingRequest(targetMappingID: mapping), session.call))
    }
  }
}

extension ListTargetMappingsResponse: PagedResponse {
  var items: [TargetMapping] {
    get { targetMappings }
    set { targetMappings = newValue }
  }
}

extension TargetMapping: Listable, Showable {
  static var columns: [Column] { ["ID", "KIND", "CUSTOMER", "PRODUCTS", "TARGETS"] }

  private var customer: String { customerID.isEmpty ? "all" : customerID }

  var row: [Cell] {
    [Cell(id), Cell(kind.label), Cell(customer), Cell(productIDs.joined(separator: ", ")), Cell(targets.map(\.id).joined(separator: ", "))]
  }

  var quietForm: String { id }

  var facts: Facts {
    var facts = Facts()
    facts.add("ID", id)
    facts.add("kind", kind.label)
    facts.add("customer", customer)
    facts.add("products", productIDs.joined(separator: " + "))
    for target in targets { facts.add("target \(target.id)", target.summary) }
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}

extension Target {
  /// "60 % as TM-WFBS on Gold (#201)"
  fileprivate var summary: String {
    var parts: [String] = []
    switch share {
    case .quantity: parts.append(quantity)
    case .percent: parts.append("\(percent) %")
    case .site: parts.append("the site \(site)")
    case .remainder: parts.append("the remainder")
    case .unspecified, .unrecognized: if !factor.isEmpty, factor != "1" { parts.append("\(factor) times") }
    }
    parts.append("as " + (catalogIdentifier.isEmpty ? "the product's catalog product" : catalogIdentifier))
    parts.append(
      agreementID == 0 ? "on the assigned agreement" : "on \(agreementName.isEmpty ? "agreement" : agreementName) (#\(agreementID))")
    return parts.joined(separator: " ")
  }
}
