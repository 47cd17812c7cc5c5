package import ExactDecimal

/// The reason why a plan line needs confirmation or cannot be applied (rule 20).
struct Guard: Sendable, Equatable, Codable {
  enum Code: String, Sendable, Codable, CaseIterable {
    case changeOverThreshold = "CHANGE_OVER_THRESHOLD"
    case dropToZero = "DROP_TO_ZERO"
    case staleCount = "STALE_COUNT"
    case agreementNotBillable = "AGREEMENT_NOT_BILLABLE"
    case productIsBundle = "PRODUCT_IS_BUNDLE"
    case productInactive = "PRODUCT_INACTIVE"
    case periodInvoiced = "PERIOD_INVOICED"
    case periodBilled = "PERIOD_BILLED"
    case companyInactive = "COMPANY_INACTIVE"
    case companyDeleted = "COMPANY_DELETED"
    case companyUnknown = "COMPANY_UNKNOWN"
    case duplicateAdditions = "DUPLICATE_ADDITIONS"
    case productUnmapped = "PRODUCT_UNMAPPED"
    case noAgreement = "NO_AGREEMENT"
    case noCount = "NO_COUNT"
    case noAddition = "NO_ADDITION"
    case additionEnding = "ADDITION_ENDING"
    case largeCreation = "LARGE_CREATION"
    case additionShared = "ADDITION_SHARED"
    case deliveryOpen = "DELIVERY_OPEN"
    case connectWiseUnreadable = "CONNECTWISE_UNREADABLE"
    case additionBeginsLater = "ADDITION_BEGINS_LATER"
    case additionCancelled = "ADDITION_CANCELLED"
    case additionWithoutQuantity = "ADDITION_WITHOUT_QUANTITY"
    case sourcesDisagree = "SOURCES_DISAGREE"
    case quantityNotExact = "QUANTITY_NOT_EXACT"
    case quantityTooLarge = "QUANTITY_TOO_LARGE"
  }

  var code: Code
  /// Whether the line cannot be applied; otherwise it can be confirmed.
  var blocks: Bool
  var message: String
  /// The command or action that fixes it.
  var remedy: String
}

/// Thresholds beyond which a change needs confirmation.
package struct GuardSettings: Sendable, Equatable, Codable {
  /// A change needs confirmation if it exceeds both: percent of the old quantity, and seats.
  package var changeThresholdPercent: ExactDecimal
  package var changeThresholdSeats: ExactDecimal
  /// A new addition with more seats than this needs confirmation.
  package var creationThresholdSeats: ExactDecimal
  /// A count older than this at the end of the period, or now if earlier, is stale.
  package var staleCountDays: Int
  /// Whether a drop to zero needs confirmation.
  package var askBeforeZero: Bool

  package init(
    changeThresholdPercent: ExactDecimal = ExactDecimal(50), changeThresholdSeats: ExactDecimal = ExactDecimal(10),
    creationThresholdSeats: ExactDecimal = ExactDecimal(100), staleCountDays: Int = 10, askBeforeZero: Bool = true
  ) {
    self.changeThresholdPercent = changeThresholdPercent
    self.changeThresholdSeats = changeThresholdSeats
    self.creationThresholdSeats = creationThresholdSeats
    self.staleCountDays = staleCountDays
    self.askBeforeZero = askBeforeZero
  }
}
