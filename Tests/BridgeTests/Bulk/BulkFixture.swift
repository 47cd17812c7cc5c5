import BridgeAccountsTestSupport
import BridgeTestSupport
import Synchronization
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

extension SettingsFixture {
  var many: BulkService {
    BulkService(
      store: store,
      customers: daemonCustomers, agreements: agreements,
      settings: daemonSettings,
      notifications: NotificationService(store: store, clock: clock, routes: ScriptedRoutes()) {}, clock: clock)
  }

  /// Customers "c-1" … without companies, and companies of the same names with an agreement each.
  static func matching(_ count: Int) async throws -> SettingsFixture {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { state in
      state.companies = (1...count).map { ScriptedSite.company($0, "Firm\($0)") }
      for id in 1...count { state.agreements[id] = [ScriptedSite.agreement(id + 100_000, "Managed", company: id)] }
    }
    try await fixture.store.write { db in
      for id in 1...count { try Customer.sample("c-\(id)", "FIRM\(id), Inc.").insert(db) }
    }
    return fixture
  }

  func allCustomers() async throws -> [Customer] { try await store.read(Customer.all) }
}

/// Records the progress of a bulk operation.
final class ProgressLog: Sendable {
  private let steps = Mutex<[BulkProgress]>([])

  var all: [BulkProgress] { steps.withLock { $0 } }
  var messages: [String: String] { Dictionary(all.map { ($0.object, $0.error.isEmpty ? $0.message : "failed: \($0.error)") }) { $1 } }

  func record(_ progress: BulkProgress) { steps.withLock { $0.append(progress) } }

  /// The steps count up by one, and the last has done = total.
  func isComplete(_ total: Int) -> Bool {
    all.map(\.done) == (total == 0 ? [0] : Array(1...total)) && all.allSatisfy { $0.total == total }
  }
}
