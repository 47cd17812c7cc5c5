/// The reason why a plan line needs confirmation or cannot be applied (rule 20).
package struct Guard: Sendable, Equatable, Codable {
  package enum Code: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
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
    /// Only in plans of an earlier version.
    case productHasTargets = "PRODUCT_HAS_TARGETS"
    case billedByOtherTarget = "BILLED_BY_OTHER_TARGET"
    case partWithoutCount = "PART_WITHOUT_COUNT"
    case sitesUnknown = "SITES_UNKNOWN"
    case siteWithoutTarget = "SITE_WITHOUT_TARGET"
    case additionUncovered = "ADDITION_UNCOVERED"
    case lineAtLoss = "LINE_AT_LOSS"
    case changedSinceRun = "CHANGED_SINCE_RUN"
    case billedByLaterRun = "BILLED_BY_LATER_RUN"
    case laterPeriodBilled = "LATER_PERIOD_BILLED"
    case lateCorrection = "LATE_CORRECTION"
    case correctionImpossible = "CORRECTION_IMPOSSIBLE"
  }

  var code: Code
  /// Whether the line cannot be applied; otherwise it can be confirmed.
  var blocks: Bool
  var message: String
  /// The command or action that fixes it.
  var remedy: String
  /// The settings that decided, such as "drop-to-zero: ask (default)"; nil if there are none, and in a plan of an earlier version.
  var setting: String?
}
