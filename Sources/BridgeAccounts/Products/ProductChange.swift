/// A requested change of a product; nil leaves a field unchanged.
package struct ProductChange: Sendable, Equatable {
  package var displayName: String?
  /// Empty removes the mapping.
  package var catalogIdentifier: String?
  package var creationPolicy: Product.CreationPolicy?
  package var changePolicy: Product.ChangePolicy?
  package var countBasis: Product.CountBasis?

  /// Without the mapping, which needs a ConnectWise request; see `ProductService.mapped`.
  package func applied(to product: Product) -> Product {
    var changed = product
    displayName.map { changed.displayName = $0 }
    creationPolicy.map { changed.creationPolicy = $0 }
    changePolicy.map { changed.changePolicy = $0 }
    countBasis.map { changed.countBasis = $0 }
    return changed
  }
}
