/// Why nothing was written for an addition change: ConnectWise is not as the plan saw it.
package struct AdditionConflict: Sendable, Equatable {
  /// The raw values are the API's.
  package enum Reason: Int, Sendable, Codable, CaseIterable {
    case quantityChanged = 1
    case termsChanged
    case additionCancelled
    case additionMissing
    case duplicateAdditions
    case unexpectedAdditions
    case agreementCancelled
    case agreementEnded
    case agreementNotActive
    case agreementNotStarted
    case agreementMissing
    case agreementMoved
    case periodInvoiced
    case companyDeleted
    case companyInactive
    case productInactive
    case productIsBundle
    case planExpired
  }

  package var reason: Reason
  package var message: String

  package init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}
