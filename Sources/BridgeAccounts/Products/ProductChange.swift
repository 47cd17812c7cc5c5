/// What a caller wants a product to be; nil leaves a field as it is.
package struct ProductChange: Sendable, Equatable {
  package var displayName: String?
  /// Empty takes the mapping back.
  package var catalogIdentifier: String?
  package var creationPolicy: Product.CreationPolicy?
  package var changePolicy: Product.ChangePolicy?
  package var countBasis: Product.CountBasis?

  /// The mapping is left to `Product.map`, since ConnectWise is asked for it.
  package func applied(to product: Product) -> Product {
    var changed = product
    displayName.map { changed.displayName = $0 }
    creationPolicy.map { changed.creationPolicy = $0 }
    changePolicy.map { changed.changePolicy = $0 }
    countBasis.map { changed.countBasis = $0 }
    return changed
  }
}
