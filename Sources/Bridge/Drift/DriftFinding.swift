package import BridgeCore
import BridgeDelivery

/// One thing about an addition that is not as cwlink last wrote or read it (rule 79).
package struct DriftFinding: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Kind: Int, Sendable, CaseIterable {
    case quantity = 1
    case unitPrice
    case unitCost
    case cancelled
    case deleted
    case added
    case terms
  }

  package var kind: Kind
  package var customerID: String
  package var agreementID: Int
  package var additionID: Int
  /// Empty if no addition was expected.
  package var expected: String
  /// Empty if ConnectWise has no such addition.
  package var found: String
  /// The addition as it was found; nil if it no longer exists.
  var addition: AdditionRules.Current?
  package var findTime: Instant
  package var readTime: Instant

  package var message: String {
    DriftRules.Difference(kind: kind, additionID: additionID, expected: expected, found: found).message
  }
}
