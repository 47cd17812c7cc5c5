import ArgumentParser
import CwlinkAPI

struct ProductsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "products", abstract: "The security products to bill, and their catalog products in ConnectWise.",
    subcommands: [List.self, Show.self, Map.self, Add.self, Set.self, Remove.self, Catalog.self])
}

extension ProductsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the products and their catalog products.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.products.listProducts(ListProductsRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show a product and its policies.")

    static let fields = FieldNames(GetProductRequest.self, ["product_id": "<product>"])

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.products.getProduct(GetProductRequest(productID: product), session.call))
    }
  }
}

extension ListProductsResponse: PagedResponse {
  var items: [Product] {
    get { products }
    set { products = newValue }
  }
}

extension Product: Listable, Showable {
  static var columns: [Column] { ["ID", "NAME", "CATALOG PRODUCT", "CREATION POLICY", "CHANGE POLICY", "COUNT BASIS"] }

  var row: [Cell] {
    [
      Cell(id), Cell(displayName), catalogIdentifier.isEmpty ? Cell("not mapped", .warning) : Cell(catalogIdentifier),
      Cell(creationPolicy.label), Cell(changePolicy.label), Cell(countBasis.label),
    ]
  }

  var quietForm: String { id }

  var facts: Facts {
    var facts = Facts()
    facts.add("ID", id)
    facts.add("name", displayName)
    if catalogIdentifier.isEmpty {
      facts.add("catalog product", "not mapped: cwlink products map \(id) IDENTIFIER", .warning)
    } else {
      facts.add("catalog product", "\(catalogIdentifier) (#\(catalogItemID)) \(catalogDescription)")
    }
    facts.add("creation policy", creationPolicy.label)
    facts.add("change policy", changePolicy.label)
    facts.add("count basis", countBasis == .percentile ? "\(countBasis.label) \(percentile)" : countBasis.label)
    facts.add("rounding", rounding.label)
    facts.add("effective date", effectiveDatePolicy == .dayOfMonth ? "day \(effectiveDay) of the month" : effectiveDatePolicy.label)
    facts.add("proration", prorationPolicy.label)
    facts.add("cost policy", costPolicy.label)
    // A daemon of an earlier version does not say it.
    if lateCorrections != .unspecified {
      facts.add("late corrections", lateCorrections == .general ? "as the general settings say" : lateCorrections.label)
    }
    facts.addIfPresent("sources", sourcePrecedence.joined(separator: ", then "))
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}
