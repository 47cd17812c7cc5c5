package import BridgeCore
package import ExactDecimal

/// The change of an agreement's additions by a delivery. Quantities are absolute, so that it is idempotent (rule 18).
package struct AdditionChange: Sendable, Equatable, Codable {
  package var productID: String
  package var period: Period
  package var agreementID: Int
  package var catalogItemID: Int
  /// The addition to change or replace; nil if one is created.
  package var additionID: Int?
  /// The quantity at the time of the plan; any other quantity in ConnectWise is a conflict.
  @StoredQuantity package var oldQuantity: ExactDecimal
  @StoredQuantity package var newQuantity: ExactDecimal
  /// The terms at the time of the plan; a new addition gets them too.
  package var terms: AdditionTerms
  /// The unit cost to write with the quantity; nil to keep it.
  package var newUnitCost: ExactDecimal?
  /// Whether ConnectWise is to prorate the addition, written with the quantity; nil to keep what it has.
  package var newProration: Bool?
  /// The first day of a new addition.
  package var effectiveDay: Day?
  /// The ConnectWise site for which the plan was created.
  package var site: SiteIdentity
  /// The company of the customer. Nil, like the next two, for a delivery of an earlier version.
  package var companyID: Int?
  /// What the plan saw.
  package var conditions: PlannedConditions?
  /// When the plan expires: no request is begun after it.
  package var expireTime: Instant?
  /// What a correction of an invoiced period changes; nil for any other change.
  package var correction: Correction?
  /// Whether a request to cancel the old addition was sent. Its cancellation on the effective day is then ours.
  package var cancelSent = false
  /// The additions of the catalog product before the first create request was sent. An addition that is not among them is ours (rule 27).
  package var seenAdditionIDs: [Int]?
  /// The target of a mapping, the last part of the line's id; nil without a mapping.
  package var target: String?
  /// The products besides `productID` that are billed in the addition.
  package var otherProductIDs: [String]?

  package init(
    productID: String, period: Period, agreementID: Int, catalogItemID: Int, additionID: Int? = nil, oldQuantity: ExactDecimal,
    newQuantity: ExactDecimal, terms: AdditionTerms, newUnitCost: ExactDecimal? = nil, newProration: Bool? = nil, effectiveDay: Day? = nil,
    site: SiteIdentity,
    companyID: Int? = nil,
    conditions: PlannedConditions? = nil,
    expireTime: Instant? = nil, correction: Correction? = nil, cancelSent: Bool = false,
    seenAdditionIDs: [Int]? = nil, target: String? = nil, otherProductIDs: [String]? = nil
  ) {
    self.productID = productID
    self.period = period
    self.agreementID = agreementID
    self.catalogItemID = catalogItemID
    self.additionID = additionID
    self.oldQuantity = oldQuantity
    self.newQuantity = newQuantity
    self.terms = terms
    self.newUnitCost = newUnitCost
    self.newProration = newProration
    self.effectiveDay = effectiveDay
    self.site = site
    self.companyID = companyID
    self.conditions = conditions
    self.expireTime = expireTime
    self.correction = correction
    self.cancelSent = cancelSent
    self.seenAdditionIDs = seenAdditionIDs
    self.target = target
    self.otherProductIDs = otherProductIDs
  }

  /// Whether the addition has the unit cost to write, if there is one.
  func hasNewCost(_ addition: AdditionRules.Current) -> Bool { newUnitCost.map { addition.terms.unitCost == $0.decimal } ?? true }

  /// Whether the addition is prorated as is to be written, if anything is.
  func hasNewProration(_ addition: AdditionRules.Current) -> Bool { newProration.map { addition.terms.prorate == $0 } ?? true }

  /// The products that are billed in the addition.
  package var productIDs: [String] { [productID] + (otherProductIDs ?? []) }

  /// Whether a create request was sent.
  var createSent: Bool { seenAdditionIDs != nil }
}

extension AdditionChange {
  /// The correction of a period that was invoiced (rule 66): the new addition bills `newQuantity` once, in one billing cycle.
  package struct Correction: Sendable, Equatable, Codable {
    package var marker: CorrectionMarker
    /// What is billed for the period before it, and after it.
    @StoredQuantity package var before: ExactDecimal
    @StoredQuantity package var after: ExactDecimal
    /// The day after the billing cycle, on which the addition ends.
    package var endDay: Day

    package init(marker: CorrectionMarker, before: ExactDecimal, after: ExactDecimal, endDay: Day) {
      self.marker = marker
      self.before = before
      self.after = after
      self.endDay = endDay
    }
  }
}

extension AdditionChange {
  /// The period whose invoice takes it: a later one than `period` if its addition begins later, as that of a correction does.
  package var invoicePeriod: Period { effectiveDay.map { max(period, Period($0)) } ?? period }
}

/// What a plan line depends on, as the plan saw it (rule 37).
package struct PlannedConditions: Sendable, Equatable, Codable {
  /// An addition of the product on the agreement.
  package struct Addition: Sendable, Equatable, Codable {
    package var id: Int
    package var effectiveDay: Day?
    package var cancelledDay: Day?

    package init(id: Int, effectiveDay: Day?, cancelledDay: Day?) {
      self.id = id
      self.effectiveDay = effectiveDay
      self.cancelledDay = cancelledDay
    }

    package init(_ addition: AdditionRules.Current) {
      self.init(id: addition.id, effectiveDay: addition.effectiveDay, cancelledDay: addition.cancelledDay)
    }
  }

  /// What the agreement said about its invoices.
  package var invoices: InvoiceTerms
  package var isProductInactive: Bool
  /// Every addition of the product, whatever its dates, sorted by id.
  package var additions: [Addition]

  package init(invoices: InvoiceTerms, isProductInactive: Bool, additions: [Addition]) {
    self.invoices = invoices
    self.isProductInactive = isProductInactive
    self.additions = additions.sorted { $0.id < $1.id }
  }
}

extension Delivery {
  /// Throws if the payload is not an addition change.
  package var additionChange: AdditionChange { get throws { try Payload.decode(AdditionChange.self, payload) } }
}
