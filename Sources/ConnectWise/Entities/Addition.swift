public import ExactDecimal
public import Foundation

/// A billed product with its quantity, under one agreement.
public struct Addition: Codable, Sendable, Equatable, Identifiable {
  public struct BillCustomer: OpenName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let billable = BillCustomer(rawValue: "Billable")
    public static let doNotBill = BillCustomer(rawValue: "DoNotBill")
    public static let noCharge = BillCustomer(rawValue: "NoCharge")
  }

  public var id: Int
  public var product: Reference?
  public var quantity: Double?
  /// Units included without charge.
  public var lessIncluded: Double?
  public var unitPrice: Double?
  public var unitCost: Double?
  public var billCustomer: BillCustomer?
  /// In ConnectWise's format.
  public var effectiveDate: String?
  public var cancelledDate: String?
  public var taxableFlag: Bool?
  public var invoiceDescription: String?
  public var description: String?
  public var billedQuantity: Double?
  public var prorateCurrentPeriodFlag: Bool?
  public var agreementId: Int?
  /// What ConnectWise bills for one unit in the current period, if the addition is prorated; not documented.
  public var proratePrice: Double?

  public init(
    id: Int, product: Reference? = nil, quantity: Double? = nil, lessIncluded: Double? = nil, unitPrice: Double? = nil,
    unitCost: Double? = nil,
    billCustomer: BillCustomer? = nil, effectiveDate: String? = nil, cancelledDate: String? = nil, taxableFlag: Bool? = nil,
    invoiceDescription: String? = nil, description: String? = nil, billedQuantity: Double? = nil, prorateCurrentPeriodFlag: Bool? = nil,
    agreementId: Int? = nil, proratePrice: Double? = nil
  ) {
    self.id = id
    self.product = product
    self.quantity = quantity
    self.lessIncluded = lessIncluded
    self.unitPrice = unitPrice
    self.unitCost = unitCost
    self.billCustomer = billCustomer
    self.effectiveDate = effectiveDate
    self.cancelledDate = cancelledDate
    self.taxableFlag = taxableFlag
    self.invoiceDescription = invoiceDescription
    self.description = description
    self.billedQuantity = billedQuantity
    self.prorateCurrentPeriodFlag = prorateCurrentPeriodFlag
    self.agreementId = agreementId
    self.proratePrice = proratePrice
  }
}

extension Addition {
  static func listPath(agreementID: Int) -> String { "/finance/agreements/\(agreementID)/additions" }
  static let listFields = [
    "id", "product", "quantity", "lessIncluded", "unitPrice", "unitCost", "billCustomer", "effectiveDate", "cancelledDate", "taxableFlag",
    "invoiceDescription", "description", "billedQuantity", "prorateCurrentPeriodFlag", "agreementId",
    "proratePrice",
  ]
}

/// An addition to create. ConnectWise sets what is nil; prices come from the catalog.
public struct NewAddition: Encodable, Sendable, Equatable {
  /// The catalog item; products of class Bundle are not allowed.
  public var product: Reference
  public var quantity: ExactDecimal
  public var billCustomer: Addition.BillCustomer
  public var lessIncluded: Decimal?
  public var unitPrice: Decimal?
  public var unitCost: Decimal?
  public var effectiveDate: CalendarDay?
  /// The day after its last day; nil if it has no end.
  public var cancelledDate: CalendarDay?
  public var taxableFlag: Bool?
  /// Up to 6,000 characters.
  public var invoiceDescription: String?
  public var description: String?
  public var prorateCurrentPeriodFlag: Bool?

  public init(
    productID: Int, quantity: ExactDecimal, billCustomer: Addition.BillCustomer = .billable, lessIncluded: Decimal? = nil,
    unitPrice: Decimal? = nil,
    unitCost: Decimal? = nil, effectiveDate: CalendarDay? = nil, cancelledDate: CalendarDay? = nil, taxableFlag: Bool? = nil,
    invoiceDescription: String? = nil,
    description: String? = nil, prorateCurrentPeriodFlag: Bool? = nil
  ) {
    product = Reference(id: productID)
    self.quantity = quantity
    self.billCustomer = billCustomer
    self.lessIncluded = lessIncluded
    self.unitPrice = unitPrice
    self.unitCost = unitCost
    self.effectiveDate = effectiveDate
    self.cancelledDate = cancelledDate
    self.taxableFlag = taxableFlag
    self.invoiceDescription = invoiceDescription
    self.description = description
    self.prorateCurrentPeriodFlag = prorateCurrentPeriodFlag
  }
  private enum CodingKeys: String, CodingKey {
    case product, quantity, billCustomer, lessIncluded, unitPrice, unitCost, effectiveDate, cancelledDate, taxableFlag
    case invoiceDescription, description
    case prorateCurrentPeriodFlag
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(product, forKey: .product)
    try values.encode(JSONValue.decimal(quantity), forKey: .quantity)
    try values.encode(billCustomer, forKey: .billCustomer)
    try values.encodeIfPresent(lessIncluded, forKey: .lessIncluded)
    try values.encodeIfPresent(unitPrice, forKey: .unitPrice)
    try values.encodeIfPresent(unitCost, forKey: .unitCost)
    try values.encodeIfPresent(effectiveDate, forKey: .effectiveDate)
    try values.encodeIfPresent(cancelledDate, forKey: .cancelledDate)
    try values.encodeIfPresent(taxableFlag, forKey: .taxableFlag)
    try values.encodeIfPresent(invoiceDescription, forKey: .invoiceDescription)
    try values.encodeIfPresent(description, forKey: .description)
    try values.encodeIfPresent(prorateCurrentPeriodFlag, forKey: .prorateCurrentPeriodFlag)
  }
}
