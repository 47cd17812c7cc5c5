/// What a delivery does to an agreement's additions. Quantities are absolute, so that doing it twice is doing it once (rule 18).
struct AdditionChange: Sendable, Equatable, Codable {
  var productID: String
  var period: Period
  var agreementID: Int
  var catalogItemID: Int
  /// The addition to change or to replace; nil where one is created.
  var additionID: Int?
  /// What the plan saw; anything else in ConnectWise is a conflict.
  var oldQuantity: Double
  var newQuantity: Double
  /// On what terms the plan saw it; a new addition gets them.
  var terms: AdditionTerms
  /// From when a new addition counts.
  var effectiveDay: Day?
  /// The ConnectWise that the plan was made of.
  var site: SiteIdentity
  /// A request to cancel the old addition left: its cancellation on the effective day is ours.
  var cancelSent = false
  /// The additions of the catalog product that were there before the first request to create one left: one that is not among them is ours
  /// (rule 27).
  var seenAdditionIDs: [Int]?

  /// A request that may have created something left.
  var createSent: Bool { seenAdditionIDs != nil }
}
