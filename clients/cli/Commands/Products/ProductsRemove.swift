import ArgumentParser
import CwlinkAPI

extension ProductsCommand {
  struct Remove: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Forget a product. Refused while counts or assignments name it.")

    @Argument(help: "The product's id.")
    var product: String

    @Option(help: ArgumentHelp("Refuse where the product changed since it had this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.products.deleteProduct(DeleteProductRequest(productID: product, etag: etag ?? ""), session.call)
      try session.report(answer, "removed \(product)")
    }
  }
}
