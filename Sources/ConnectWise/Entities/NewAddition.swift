/// An addition to create. What is nil is left to ConnectWise, which takes prices from the catalog.
public struct NewAddition: Encodable, Sendable, Equatable {
  /// The catalog item; not one of class Bundle.
  public var product: Reference
  public var quantity: Double
  public var billCustomer: Addition.BillCustomer
  public var lessIncluded: Double?
  public var unitPrice: Double?
  public var unitCost: Double?
  public var effectiveDate: CalendarDay?
  public var taxableFlag: Bool?
  /// Up to 6,000 characters.
  public var invoiceDescription: String?
  public var description: String?
  public var prorateCurrentPeriodFlag: Bool?

  public init(
    productID: Int, quantity: Double, billCustomer: Addition.BillCustomer = .billable, lessIncluded: Double? = nil,
    unitPrice: Double? = nil,
    unitCost: Double? = nil, effectiveDate: CalendarDay? = nil, taxableFlag: Bool? = nil, invoiceDescription: String? = nil,
    description: String? = nil, prorateCurrentPeriodFlag: Bool? = nil
  ) {
    product = Reference(id: productID)
    self.quantity = quantity
    self.billCustomer = billCustomer
    self.lessIncluded = lessIncluded
    self.unitPrice = unitPrice
    self.unitCost = unitCost
    self.effectiveDate = effectiveDate
    self.taxableFlag = taxableFlag
    self.invoiceDescription = invoiceDescription
    self.description = description
    self.prorateCurrentPeriodFlag = prorateCurrentPeriodFlag
  }
}
