import Foundation

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
  /// From when a new addition counts.
  var effectiveDay: Day?
  /// For a new addition that replaces one: what it takes over.
  var unitPrice: Decimal?
  /// The additions of the catalog product that were there before the first create request: one that is not among them is ours (rule 27).
  var seenAdditionIDs: [Int]?
}
