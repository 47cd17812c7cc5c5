package import BridgeAccounts
package import GRDB

/// All that is deleted with a customer.
package enum CustomerReferences {
  package static func removal(_ db: Database, _ customer: Customer) throws -> CustomerRemoval {
    var removal = CustomerRemoval(customer)
    removal.agreements = try Agreement.all(db, customer: customer.id).count
    removal.assignments = try OwnAssignment.all(db, customer: customer.id).count
    removal.targetMappings = try TargetMapping.count(db, customer: customer.id)
    removal.contractTerms = try ContractTermsStore.count(db, customer: customer.id)
    removal.hasCustomSettings = customer.useCustomSettings || !customer.customSettings.isUnset
    removal.hasNotificationSettings = try NotificationSettings.current(db, customer.id).isConfigured
    removal.openNotifications = try NotificationCounts.open(db, customerID: customer.id)
    removal.keptEvents = try NotificationCounts.keptEvents(db, customerID: customer.id)
    removal.unsentMailEvents = try NotificationMails.count(db, customerID: customer.id)
    return removal
  }
}
