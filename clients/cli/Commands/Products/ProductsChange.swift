import ArgumentParser
import CwlinkAPI

extension ProductsCommand {
  struct Add: ChangingCommand {
    static let configuration = CommandConfiguration(.add, abstract: "Add a product.")

    static let fields =
      PolicyOptions.fields(of: CreateProductRequest.self)
      + FieldNames(
        CreateProductRequest.self,
        [
          "product.id": "<product>", "product.display_name": "--name", "product.catalog_identifier": "--catalog",
          "request_id": "--request-id",
        ])

    @Argument(help: "The product's ID: 1 to 64 of a-z 0-9 . _ -. It cannot be changed later.")
    var product: String

    @Option(help: "The display name. Default: the ID.")
    var name: String?

    @Option(help: ArgumentHelp("The catalog product's identifier in ConnectWise.", valueName: "identifier"))
    var catalog: String?

    @OptionGroup var policies: PolicyOptions

    @Option(help: ArgumentHelp("An ID for this request: a retry with the same ID changes nothing.", valueName: "id"))
    var requestID: String?

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var changes = Changes(Product(id: product, displayName: name ?? product, catalogIdentifier: catalog ?? ""))
      policies.apply(to: &changes)
      try session.show(
        try await session.products.createProduct(
          CreateProductRequest(product: changes.message, requestID: requestID ?? "", validateOnly: change.dryRun), session.call))
    }
  }

  struct Map: ChangingCommand {
    static let configuration = CommandConfiguration(
      .map,
      abstract: "Map a product to the catalog product of ConnectWise that it is billed as.",
      discussion: "The catalog product must exist. To find it: cwlink products catalog list TEXT.")

    static let fields =
      PolicyOptions.fields(of: UpdateProductRequest.self)
      + FieldNames(UpdateProductRequest.self, ["product.id": "<product>", "product.catalog_identifier": "<catalog>"])

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Argument(help: "The catalog product's identifier in ConnectWise.")
    var catalog: String

    @OptionGroup var policies: PolicyOptions

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var changes = Changes(Product(id: product))
      changes.set("catalog_identifier", \.catalogIdentifier, catalog)
      policies.apply(to: &changes)
      try await session.update(changes, dryRun: change.dryRun)
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change a product.", discussion: "Unspecified values stay unchanged.")

    static let fields =
      PolicyOptions.fields(of: UpdateProductRequest.self)
      + FieldNames(
        UpdateProductRequest.self,
        [
          "product.id": "<product>", "product.display_name": "--name", "product.catalog_identifier": "--catalog",
          "product.etag": "--etag",
        ])

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Option(help: "The display name.")
    var name: String?

    @Option(help: ArgumentHelp("The catalog product's identifier in ConnectWise; '' for none.", valueName: "identifier"))
    var catalog: String?

    @OptionGroup var policies: PolicyOptions

    @Option(help: ArgumentHelp("Reject the change unless the product still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws { try changes.requireSome() }

    func run(in session: Session) async throws {
      var changes = self.changes
      changes.message.etag = etag ?? ""
      try await session.update(changes, dryRun: change.dryRun)
    }

    var changes: Changes<Product> {
      var changes = Changes(Product(id: product))
      changes.set("display_name", \.displayName, name)
      changes.set("catalog_identifier", \.catalogIdentifier, catalog)
      policies.apply(to: &changes)
      return changes
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove a product.",
      discussion: "Prompts; non-interactive use requires --yes. Rejected while counts or assignments refer to it.")

    static let fields = FieldNames(DeleteProductRequest.self, ["product_id": "<product>", "etag": "--etag"])

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Option(help: ArgumentHelp("Reject the removal unless the product still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var request = DeleteProductRequest(productID: product, etag: etag ?? "", validateOnly: true)
      if isAsking {
        _ = try await session.products.deleteProduct(request, session.call)
        try requireConfirmation("Remove product \(product)?", in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.products.deleteProduct(request, session.call)
      try session.report(response, "removed \(product)")
    }
  }
}

extension Session {
  fileprivate func update(_ changes: Changes<Product>, dryRun: Bool) async throws {
    try show(
      try await products.updateProduct(
        UpdateProductRequest(product: changes.message, updateMask: changes.mask, validateOnly: dryRun), call))
  }
}
