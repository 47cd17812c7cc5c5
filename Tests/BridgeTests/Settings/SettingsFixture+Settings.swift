import Synchronization

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// How often something happened.
final class Tally: Sendable {
  private let number = Mutex(0)
  var count: Int { number.withLock { $0 } }
  func add() { number.withLock { $0 += 1 } }
}

extension SettingsFixture {
  func settings(_ routes: ScriptedRoutes = ScriptedRoutes(), changes: Tally = Tally()) -> SettingsService {
    SettingsService(store: store, clock: clock, routes: routes, obstacles: .all) { changes.add() }
  }

  /// A customer that is linked to no company, saved without a word with ConnectWise.
  @discardableResult
  func plainCustomer(_ id: String = "acme", _ change: @Sendable (inout Customer) -> Void = { _ in }) async throws -> Customer {
    var customer = Customer(
      id: id, displayName: id, enabled: false, companyIdentifier: "", billedProductIDs: [], mailRecipients: [], createTime: clock.now(),
      updateTime: clock.now())
    change(&customer)
    return try await store.write { [customer] db in
      try customer.insert(db)
      return customer
    }
  }
}

func figures(
  _ enabled: Bool = true, items: [MailItem] = [], cadence: Cadence = .daily, ticket: Bool = true, mail: Bool = false
) -> FigureSettings {
  FigureSettings(enabled: enabled, items: items, cadence: cadence, ticket: ticket, mail: mail)
}
