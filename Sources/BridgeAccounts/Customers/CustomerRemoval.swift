package import GRDB

/// What is deleted with a customer.
package struct CustomerRemoval: Sendable, Equatable {
  /// Reads it for a customer. The tables belong to other capabilities, so this is passed in.
  package typealias Reader = @Sendable (_ db: Database, _ customer: Customer) throws -> CustomerRemoval

  package var customerID: String
  package var displayName: String
  package var agreements = 0
  package var assignments = 0
  package var targetMappings = 0
  /// The products with contract terms of its own.
  package var contractTerms = 0
  package var hasCustomSettings = false
  package var hasNotificationSettings = false
  /// Their tickets stay open in ConnectWise.
  package var openNotifications = 0
  package var keptEvents = 0
  package var unsentMailEvents = 0

  package init(_ customer: Customer) {
    customerID = customer.id
    displayName = customer.displayName
  }
}
