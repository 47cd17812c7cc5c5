import BridgeCore
import Escaping

/// Validates products and the catalog products to which they are mapped.
enum ProductRules {
  static let longestName = 200
  static let mostSources = 20
  /// The limit of a count's source.
  static let longestSource = 64
  /// The limit of ConnectWise for the identifier of a catalog product.
  static let longestCatalogIdentifier = 60

  static func violations(of product: Product, catalogIdentifier: String?) -> FieldViolations {
    var found = FieldViolations()
    found.require(Identifier.isValid(product.id), "product.id", "'\(product.id)' \(Identifier.rule)")
    found.require(
      (1...longestName).contains(product.displayName.scalarCount) && !product.displayName.hasControlCharacters, "product.display_name",
      "must have 1 to \(longestName) characters, and no control characters")
    let sources = product.sourcePrecedence
    found.require(
      sources.count <= mostSources, "product.source_precedence", "has \(sources.count) sources; at most \(mostSources) are taken")
    for (index, source) in sources.enumerated() {
      found.require(
        (1...longestSource).contains(source.utf8.count) && !source.hasControlCharacters, "product.source_precedence[\(index)]",
        "must have 1 to \(longestSource) bytes, and no control characters")
    }
    found.requireDistinct(sources, "product.source_precedence")
    found.require(
      product.percentile.map { (1...100).contains($0) } ?? true, "product.percentile", "is \(product.percentile ?? 0); it must be 1 to 100")
    let takesDay = product.effectiveDate == .dayOfMonth
    if let day = product.effectiveDay {
      found.require((1...31).contains(day), "product.effective_day", "is \(day); it must be 1 to 31")
      found.require(takesDay, "product.effective_day", "is only used with the effective date policy DAY_OF_MONTH")
    } else {
      found.require(!takesDay, "product.effective_day", "is required by the effective date policy DAY_OF_MONTH")
    }
    if let catalogIdentifier {
      found.require(
        catalogIdentifier.scalarCount <= longestCatalogIdentifier && !catalogIdentifier.hasControlCharacters, "product.catalog_identifier",
        "must have at most \(longestCatalogIdentifier) characters, and no control characters")
    }
    return found
  }

  /// The reason a catalog product cannot be billed as an addition; nil if it can.
  static func obstacle(_ item: CatalogItem) -> String? {
    if item.productClass.sameText(as: "Bundle") {
      return "'\(item.identifier)' is of class Bundle, which cannot be an addition; choose a product of another class"
    }
    if item.inactive { return "'\(item.identifier)' is inactive in the ConnectWise catalog; activate it there, or choose another" }
    return nil
  }
}
