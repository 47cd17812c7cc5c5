package import BridgeAccounts
package import BridgeCore
import GRDB

/// Bulk operations on many customers (rule 13), using the services for single customers.
package struct BulkService: Sendable {
  let store: Store
  let directory: CompanyDirectory
  let customers: CustomerService
  let agreements: AgreementService
  let settings: SettingsService
  let notifications: NotificationService
  let clock: any BridgeClock

  package init(
    store: Store, customers: CustomerService, agreements: AgreementService, settings: SettingsService, notifications: NotificationService,
    clock: any BridgeClock
  ) {
    self.store = store
    directory = customers.directory
    self.customers = customers
    self.agreements = agreements
    self.settings = settings
    self.notifications = notifications
    self.clock = clock
  }

  func today() async throws -> Day {
    let now = clock.now()
    return try await store.read { db in Day(now, in: try IntegrationSettings.current(db).zone) }
  }
}

extension Customer {
  /// All customers, ordered by id.
  static func all(_ db: Database) throws -> [Customer] { try order(Column("id")).fetchAll(db) }
}
