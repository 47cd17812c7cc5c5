import ArgumentParser
import CwlinkAPI

extension ProductsCommand {
  struct Catalog: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "catalog", abstract: "The product catalog of ConnectWise.", subcommands: [List.self])
  }
}

extension ProductsCommand.Catalog {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List catalog products of ConnectWise.")

    static let fields = FieldNames(ListCatalogItemsRequest.self, ["query": "<query>"])

    @Argument(help: "Only products with this text in the identifier or the description.")
    var query: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.products.listCatalogItems(
          ListCatalogItemsRequest(query: query ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }
}

extension ListCatalogItemsResponse: PagedResponse {
  var items: [CatalogItem] {
    get { catalogItems }
    set { catalogItems = newValue }
  }
}

extension CatalogItem: Listable {
  static var columns: [Column] { ["IDENTIFIER", "DESCRIPTION", "CLASS", .number("PRICE"), "ACTIVE"] }

  var row: [Cell] {
    [
      Cell(identifier), Cell(description), Cell(productClass.label), Cell(price),
      Cell(inactive ? "no" : "yes", inactive ? .warning : .plain),
    ]
  }

  var quietForm: String { identifier }
}
