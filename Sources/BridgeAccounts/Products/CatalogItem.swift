import BridgeCore
package import ConnectWise

/// A product of the ConnectWise catalog.
package struct CatalogItem: Sendable, Equatable {
  package var id: Int
  package var identifier: String
  package var description: String
  /// As ConnectWise says: "Agreement", "Service", "NonInventory", "Bundle", …
  package var productClass: String
  /// In the site's currency; nil where ConnectWise gives none.
  package var price: Double?
  package var inactive: Bool

  package init(_ item: ConnectWise.CatalogItem) {
    id = item.id
    identifier = item.identifier
    description = item.description ?? ""
    productClass = item.productClass?.rawValue ?? ""
    price = item.price
    inactive = item.inactiveFlag ?? false
  }

  /// "12.50": the shortest decimal number that is the price, with at least two places.
  var priceText: String {
    guard let price, price.isFinite else { return "" }
    // Prices have cents, some a fraction of one; the binary noise after them is not ConnectWise's.
    let scaled = (abs(price) * 10_000).rounded()
    guard scaled < 1e15 else { return String(price) }
    let units = Int64(scaled)
    var places = padded(Int(units % 10_000), 4)
    while places.count > 2, places.hasSuffix("0") { places.removeLast() }
    return (price < 0 && units > 0 ? "-" : "") + "\(units / 10_000).\(places)"
  }
}
