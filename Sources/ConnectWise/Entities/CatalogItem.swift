/// A product of the catalog.
public struct CatalogItem: Codable, Sendable, Equatable, Identifiable {
  public struct ProductClass: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let agreement = ProductClass(rawValue: "Agreement")
    /// Cannot be an addition.
    public static let bundle = ProductClass(rawValue: "Bundle")
    public static let inventory = ProductClass(rawValue: "Inventory")
    public static let nonInventory = ProductClass(rawValue: "NonInventory")
    public static let service = ProductClass(rawValue: "Service")
  }

  public var id: Int
  public var identifier: String
  public var description: String?
  public var customerDescription: String?
  public var productClass: ProductClass?
  public var inactiveFlag: Bool?
  public var price: Double?
  public var cost: Double?
  public var taxableFlag: Bool?

  public init(
    id: Int, identifier: String, description: String? = nil, customerDescription: String? = nil, productClass: ProductClass? = nil,
    inactiveFlag: Bool? = nil, price: Double? = nil, cost: Double? = nil, taxableFlag: Bool? = nil
  ) {
    self.id = id
    self.identifier = identifier
    self.description = description
    self.customerDescription = customerDescription
    self.productClass = productClass
    self.inactiveFlag = inactiveFlag
    self.price = price
    self.cost = cost
    self.taxableFlag = taxableFlag
  }
}

extension CatalogItem: ListedEntity {
  static let listPath = "/procurement/catalog"
  static let listFields = [
    "id", "identifier", "description", "customerDescription", "productClass", "inactiveFlag", "price", "cost", "taxableFlag",
  ]
}
