package import BridgeCore

/// What a delivery does to an agreement's additions. Quantities are absolute, so that doing it twice is doing it once (rule 18).
package struct AdditionChange: Sendable, Equatable, Codable {
  package var productID: String
  package var period: Period
  package var agreementID: Int
  package var catalogItemID: Int
  /// The addition to change or to replace; nil where one is created.
  package var additionID: Int?
  /// What the plan saw; anything else in ConnectWise is a conflict.
  package var oldQuantity: Double
  package var newQuantity: Double
  /// On what terms the plan saw it; a new addition gets them.
  package var terms: AdditionTerms
  /// From when a new addition counts.
  package var effectiveDay: Day?
  /// The ConnectWise that the plan was made of.
  package var site: SiteIdentity
  /// A request to cancel the old addition left: its cancellation on the effective day is ours.
  var cancelSent = false
  /// The additions of the catalog product that were there before the first request to create one left: one that is not among them is ours
  /// (rule 27).
  var seenAdditionIDs: [Int]?

  package init(
    productID: String, period: Period, agreementID: Int, catalogItemID: Int, additionID: Int? = nil, oldQuantity: Double,
    newQuantity: Double, terms: AdditionTerms, effectiveDay: Day? = nil, site: SiteIdentity, cancelSent: Bool = false,
    seenAdditionIDs: [Int]? = nil
  ) {
    self.productID = productID
    self.period = period
    self.agreementID = agreementID
    self.catalogItemID = catalogItemID
    self.additionID = additionID
    self.oldQuantity = oldQuantity
    self.newQuantity = newQuantity
    self.terms = terms
    self.effectiveDay = effectiveDay
    self.site = site
    self.cancelSent = cancelSent
    self.seenAdditionIDs = seenAdditionIDs
  }

  /// A request that may have created something left.
  var createSent: Bool { seenAdditionIDs != nil }
}

extension Delivery {
  /// Throws where the payload is not an addition change.
  package var additionChange: AdditionChange { get throws { try Payload.decode(AdditionChange.self, payload) } }
}
