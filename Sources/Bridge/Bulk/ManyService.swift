package import BridgeAccounts
package import BridgeCore
import GRDB

/// What can be done for one customer, done for many (rule 13): each by the service that does it for one.
package struct ManyService: Sendable {
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
  /// Every customer, in the order of their ids.
  static func all(_ db: Database) throws -> [Customer] { try order(Column("id")).fetchAll(db) }
}
