import ConnectWise
import Crypto
import CurlTransport
import Foundation
import LocalRPC
import Synchronization
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// A time that moves only when a test says so.
final class FixedClock: BridgeClock {
  private let instant: Mutex<Instant>

  init(_ instant: Instant) { self.instant = Mutex(instant) }

  func now() -> Instant { instant.withLock { $0 } }

  func advance(by duration: Duration) { instant.withLock { $0 = $0.adding(duration) } }

  func sleep(until instant: Instant) async throws { self.instant.withLock { $0 = max($0, instant) } }
}

/// The settings' services over a store of their own and a scripted ConnectWise.
struct SettingsFixture {
  static let clientID = "11111111-2222-4333-8444-555555555555"

  let temporary: TemporaryStore
  let site = ScriptedSite()
  /// 2026-06-15, noon UTC.
  let clock = FixedClock(Instant(milliseconds: 1_781_524_800_000))
  let sealer = Sealer(key: SymmetricKey(size: .bits256))
  let connection: SiteConnection
  let caller = Caller(Peer(uid: 1000, gid: 1000, pid: 42, groups: []))

  var store: Store { temporary.store }
  var integration: IntegrationService { IntegrationService(store: store, site: connection, sealer: sealer, clock: clock) }
  var mail: MailSettingsService { MailSettingsService(store: store, sealer: sealer, clock: clock) }
  var customers: CustomerService { CustomerService(store: store, site: connection, clock: clock, obstacles: Obstacles.all.read) }
  var agreements: AgreementService { AgreementService(store: store, clock: clock) }
  var products: ProductService { ProductService(store: store, site: connection, clock: clock, uses: [ProductReferences.uses]) }

  init() throws {
    temporary = try TemporaryStore()
    let site = site
    connection = SiteConnection(store: temporary.store, sealer: sealer) { configuration, throttle throws(ConnectWiseError) in
      try ConnectWiseClient(configuration: configuration, sender: site, throttle: throttle, retry: .never)
    }
  }

  /// One whose integration is configured, tested and enabled.
  static func configured() async throws -> SettingsFixture {
    let fixture = try SettingsFixture()
    _ = try await fixture.integration.update(complete, etag: "", force: false, validateOnly: false, by: fixture.caller)
    _ = fixture.site.takeRequests()
    return fixture
  }

  static let complete = IntegrationChange(
    enabled: true, site: "cw.example.com", companyID: "trainingco", publicKey: "public", clientID: clientID, privateKey: Secret("private"))

  /// Activity entries, oldest first.
  func activity() async throws -> [ActivityEntry] {
    try await store.read { db in try ActivityEntry.order(sql: "id").fetchAll(db) }
  }
}

/// The refusal that `body` throws, by a service or over the socket, with its remedy in the message; a failure if it throws none.
func status<T>(_ location: SourceLocation = #_sourceLocation, _ body: () async throws -> T) async -> DomainError? {
  do {
    _ = try await body()
    Issue.record("nothing was refused", sourceLocation: location)
  } catch let error as DomainError {
    var refusal = error
    refusal.message = error.text
    return refusal
  } catch let status as RPCStatus {
    return DomainError(status)
  } catch {
    Issue.record("not a status: \(error)", sourceLocation: location)
  }
  return nil
}

extension DomainError {
  var fields: [String] { violations.map(\.field) }

  fileprivate init?(_ status: RPCStatus) {
    let kinds: [RPCCode: Kind] = [
      .invalidArgument: .invalidArgument, .notFound: .notFound, .alreadyExists: .alreadyExists, .failedPrecondition: .failedPrecondition,
      .aborted: .aborted, .resourceExhausted: .resourceExhausted, .unauthenticated: .unauthenticated, .unavailable: .unavailable,
      .cancelled: .cancelled, .internal: .internal,
    ]
    guard let kind = kinds[status.code] else {
      Issue.record("no domain error has the code of \(status)")
      return nil
    }
    self.init(
      kind, ([status.message] + status.remedies).joined(separator: "; run: "), reason: status.errorInfo?.reason ?? "",
      violations: status.fieldViolations.map { .init(field: $0.field, problem: $0.description) })
  }
}
