@testable package import BridgeCore
import ConnectWise
import Crypto
import CurlTransport
import GRDB
@testable package import LocalRPC
package import Testing

/// A store and a scripted ConnectWise, with the services of the integration and mail settings.
package struct SettingsFixture: Sendable {
  package static let clientID = "11111111-2222-4333-8444-555555555555"

  package let temporary: TemporaryStore
  package let site = ScriptedSite()
  /// 2026-06-15, noon UTC.
  package let clock = FixedClock(Instant(milliseconds: 1_781_524_800_000))
  package let sealer = Sealer(key: SymmetricKey(size: .bits256))
  package let connection: SiteConnection
  package let caller = Caller(Peer(uid: 1000, gid: 1000, pid: 42, groups: []))

  package var store: Store { temporary.store }
  package var integration: IntegrationService { IntegrationService(store: store, site: connection, sealer: sealer, clock: clock) }
  package var mail: MailSettingsService { MailSettingsService(store: store, sealer: sealer, clock: clock) }
  package var integrationHarness: IntegrationHarness { IntegrationHarness(integration, mail: mail) }

  /// A call by user 1000, as the server passes it to a handler.
  package var call: ServerCall {
    ServerCall(peer: Peer(uid: 1000, gid: 1000, pid: 42, groups: []), method: "test", metadata: Metadata(), deadline: nil)
  }

  package init() throws {
    temporary = try TemporaryStore()
    let site = site
    connection = SiteConnection(store: temporary.store, sealer: sealer) { configuration, throttle throws(ConnectWiseError) in
      try ConnectWiseClient(configuration: configuration, sender: site, throttle: throttle, retry: .never)
    }
  }

  /// A fixture whose integration is configured, tested and enabled.
  package static func configured() async throws -> SettingsFixture {
    let fixture = try SettingsFixture()
    _ = try await fixture.integration.update(complete, etag: "", force: false, validateOnly: false, by: fixture.caller)
    _ = fixture.site.takeRequests()
    return fixture
  }

  package static let complete = IntegrationChange(
    enabled: true, site: "cw.example.com", companyID: "trainingco", publicKey: "public", clientID: clientID, privateKey: Secret("private"))

  /// Activity entries, oldest first.
  package func activity() async throws -> [ActivityEntry] {
    try await store.read { db in try ActivityEntry.order(sql: "id").fetchAll(db) }
  }
}

/// The error that `body` throws, in a service or over the socket, with its remedy in the message. Records an issue if it throws none.
package func status<T>(_ location: SourceLocation = #_sourceLocation, _ body: () async throws -> T) async -> DomainError? {
  do {
    _ = try await body()
    Issue.record("no error was thrown", sourceLocation: location)
  } catch let error as DomainError {
    var refusal = error
    refusal.message = error.text
    return refusal
  } catch let wrong as WrongLines {
    return wrong.error
  } catch let status as RPCStatus {
    return DomainError(status)
  } catch {
    Issue.record("neither a DomainError nor an RPCStatus: \(error)", sourceLocation: location)
  }
  return nil
}

extension DomainError {
  package var fields: [String] { violations.map(\.field) }

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

package func page(_ size: Int32 = 0, _ token: String = "", scope: [String] = ["test"]) throws(DomainError) -> Page {
  try Page(size: size, token: token, scope: scope)
}
