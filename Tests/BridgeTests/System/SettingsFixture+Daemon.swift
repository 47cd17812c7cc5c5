import BridgeAccountsTestSupport
import BridgeTestSupport

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore

/// The services of BridgeAccounts as the daemon assembles them, with every module's obstacles and references to products.
extension SettingsFixture {
  var daemonCustomers: CustomerService {
    CustomerService(store: store, site: connection, clock: clock, obstacles: Obstacles.all.read, removal: CustomerReferences.removal)
  }
  var daemonProducts: ProductService { ProductService(store: store, site: connection, clock: clock, uses: [ProductReferences.uses]) }
  var daemonSettings: SettingsService {
    SettingsService(store: store, clock: clock, routes: ScriptedRoutes(), obstacles: .all) {}
  }
}
