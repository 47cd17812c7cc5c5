import ArgumentParser
import CwlinkAPI

extension ProductsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the products and their catalog products.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.products.listProducts(ListProductsRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a product and its policies.")

    @Argument(help: "The product's id.")
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
  static var columns: [Column] { ["ID", "NAME", "CATALOG PRODUCT", "MISSING ADDITION", "CHANGE", "COUNT"] }

  var row: [Cell] {
    [
      Cell(id), Cell(displayName), catalogIdentifier.isEmpty ? Cell("not mapped", .warning) : Cell(catalogIdentifier),
      Cell(creationPolicy.word), Cell(changePolicy.word), Cell(countBasis.word),
    ]
  }

  var quietForm: String { id }

  var facts: Facts {
    var facts = Facts()
    facts.add("id", id)
    facts.add("name", displayName)
    if catalogIdentifier.isEmpty {
      facts.add("catalog product", "not mapped: cwlink products map \(id) IDENTIFIER", .warning)
    } else {
      facts.add("catalog product", "\(catalogIdentifier) (#\(catalogItemID)) \(catalogDescription)")
    }
    facts.add("missing addition", creationPolicy.word)
    facts.add("change", changePolicy.word)
    facts.add("count", countBasis.word)
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}
