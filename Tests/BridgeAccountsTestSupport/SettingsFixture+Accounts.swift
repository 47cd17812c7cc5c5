@testable package import BridgeAccounts
@testable package import BridgeCore
package import BridgeTestSupport
import GRDB
import Synchronization

/// The services of BridgeAccounts, which report the obstacles of the settings only.
extension SettingsFixture {
  package var customers: CustomerService {
    CustomerService(store: store, site: connection, clock: clock, obstacles: Obstacles.ofSettings.read) { _, customer in
      CustomerRemoval(customer)
    }
  }
  package var agreements: AgreementService { AgreementService(store: store, clock: clock) }
  package var products: ProductService { ProductService(store: store, site: connection, clock: clock, uses: []) }
  package var customerHarness: CustomerHarness { CustomerHarness(customers) }
  package var agreementHarness: AgreementHarness { AgreementHarness(agreements) }
  package var productHarness: ProductHarness { ProductHarness(products) }

  package func settings(_ routes: ScriptedRoutes = ScriptedRoutes(), changes: Tally = Tally()) -> SettingsService {
    SettingsService(store: store, clock: clock, routes: routes, obstacles: .ofSettings) { changes.add() }
  }

  /// A fixture whose ConnectWise has a few companies with agreements.
  package static func withCompanies() async throws -> SettingsFixture {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { state in
      state.companies = [
        ScriptedSite.company(7, "AlderDental"), ScriptedSite.company(8, "AlderCare"), ScriptedSite.company(9, "Gone", deleted: true),
        ScriptedSite.company(10, "Sleepy", status: "Inactive"),
      ]
      state.agreements[7] = [
        ScriptedSite.agreement(70, "Managed Security", company: 7), ScriptedSite.agreement(71, "Branch", company: 7, parent: 70),
      ]
    }
    return fixture
  }

  /// Creates a customer that is not linked to a company, without a request to ConnectWise.
  @discardableResult
  package func plainCustomer(_ id: String = "acme", _ change: @Sendable (inout Customer) -> Void = { _ in }) async throws -> Customer {
    var customer = Customer(
      id: id, displayName: id, enabled: false, companyIdentifier: "", billedProductIDs: [], mailRecipients: [], createTime: clock.now(),
      updateTime: clock.now())
    change(&customer)
    return try await store.write { [customer] db in
      try customer.insert(db)
      return customer
    }
  }

  package func add(_ id: String, name: String = "N") async throws {
    _ = try await customers.create(id, CustomerChange(displayName: name), request: nil, validateOnly: false, by: caller)
  }

  package func create(_ id: String, company: String, request: RequestKey? = nil) async throws -> CustomerDetail {
    try await customers.create(
      id, CustomerChange(displayName: "Customer \(id)", enabled: true, companyIdentifier: company), request: request, validateOnly: false,
      by: caller)
  }

  package func update(_ id: String, _ change: CustomerChange, etag: String = "") async throws -> CustomerDetail {
    try await customers.update(id, change, etag: etag, validateOnly: false, by: caller)
  }

  package func insertDelivery(state: Int, customer: String = "acme") async throws {
    try await store.write { db in
      try db.execute(
        sql: """
          INSERT INTO deliveries (key, kind, state, customer_id, payload, summary, attempts, last_error, create_time, update_time)
          VALUES (?, 1, ?, ?, '{}', '', 0, '', 0, 0)
          """, arguments: ["key-\(state)-\(customer)", state, customer])
    }
  }
}

extension Obstacles {
  /// Without the obstacles of modules that depend on BridgeAccounts.
  fileprivate static let ofSettings = Obstacles(countedProducts: { _, _ in [] }, sources: [])
}

package func figures(
  _ enabled: Bool = true, items: [MailItem] = [], cadence: Cadence = .daily, ticket: Bool = true, mail: Bool = false
) -> FigureSettings {
  FigureSettings(enabled: enabled, items: items, cadence: cadence, ticket: ticket, mail: mail)
}

/// Counts calls.
package final class Tally: Sendable {
  private let number = Mutex(0)

  package init() {}

  package var count: Int { number.withLock { $0 } }
  package func add() { number.withLock { $0 += 1 } }
}
