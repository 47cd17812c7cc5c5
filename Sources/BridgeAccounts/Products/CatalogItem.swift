import BridgeCore
package import ConnectWise

/// A product of the ConnectWise catalog.
package struct CatalogItem: Sendable, Equatable {
  package var id: Int
  package var identifier: String
  package var description: String
  /// As reported by ConnectWise: "Agreement", "Service", "NonInventory", "Bundle", …
  package var productClass: String
  /// In the site's currency; nil if not set in ConnectWise.
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

  /// The shortest decimal representation of the price, with at least two decimals, such as "12.50".
  var priceText: String {
    guard let price, price.isFinite else { return "" }
    // Four decimals cover prices in fractions of a cent; further digits are floating-point noise.
    let scaled = (abs(price) * 10_000).rounded()
    guard scaled < 1e15 else { return String(price) }
    let units = Int64(scaled)
    var places = padded(Int(units % 10_000), 4)
    while places.count > 2, places.hasSuffix("0") { places.removeLast() }
    return (price < 0 && units > 0 ? "-" : "") + "\(units / 10_000).\(places)"
  }
}
