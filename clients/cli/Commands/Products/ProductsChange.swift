import ArgumentParser
import CwlinkAPI

extension ProductsCommand {
  struct Add: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a product.")

    @Argument(help: "The product's id: 1 to 64 of a-z 0-9 . _ -. It never changes.")
    var product: String

    @Option(help: "The name to show; otherwise the id.")
    var name: String?

    @Option(help: ArgumentHelp("The catalog product's identifier in ConnectWise.", valueName: "identifier"))
    var catalog: String?

    @OptionGroup var policies: PolicyOptions

    @Option(help: ArgumentHelp("A retry with the same id changes nothing.", valueName: "id"))
    var requestID: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var changes = Changes(Product(id: product, displayName: name ?? product, catalogIdentifier: catalog ?? ""))
      policies.apply(to: &changes)
      try session.show(
        try await session.products.createProduct(
          CreateProductRequest(product: changes.message, requestID: requestID ?? ""), session.call))
    }
  }

  struct Map: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "map",
      abstract: "Say which catalog product of ConnectWise a product is billed as.",
      discussion: "It is looked up before it is saved: cwlink products catalog TEXT finds it.")

    @Argument(help: "The product's id.")
    var product: String

    @Argument(help: "The catalog product's identifier in ConnectWise.")
    var catalog: String

    @OptionGroup var policies: PolicyOptions

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var changes = Changes(Product(id: product))
      changes.set("catalog_identifier", \.catalogIdentifier, catalog)
      policies.apply(to: &changes)
      try await session.update(changes)
    }
  }

  struct Set: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a product. Only what is given changes.")

    @Argument(help: "The product's id.")
    var product: String

    @Option(help: "The name to show.")
    var name: String?

    @Option(help: ArgumentHelp("The catalog product's identifier in ConnectWise; '' for none.", valueName: "identifier"))
    var catalog: String?

    @OptionGroup var policies: PolicyOptions

    @Option(help: ArgumentHelp("Refuse where the product changed since it had this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var changes = self.changes
      try changes.requireSome()
      changes.message.etag = etag ?? ""
      try await session.update(changes)
    }

    var changes: Changes<Product> {
      var changes = Changes(Product(id: product))
      changes.set("display_name", \.displayName, name)
      changes.set("catalog_identifier", \.catalogIdentifier, catalog)
      policies.apply(to: &changes)
      return changes
    }
  }
}

extension Session {
  fileprivate func update(_ changes: Changes<Product>) async throws {
    try show(
      try await products.updateProduct(UpdateProductRequest(product: changes.message, updateMask: changes.mask), call))
  }
}
