import ArgumentParser
import CwlinkAPI

extension ProductsCommand {
  struct Catalog: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "catalog", abstract: "Search the ConnectWise catalog.")

    @Argument(help: "Part of an identifier or a description; otherwise all.")
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
    [Cell(identifier), Cell(description), Cell(productClass), Cell(price), Cell(inactive ? "no" : "yes", inactive ? .warning : .plain)]
  }

  var quietForm: String { identifier }
}
