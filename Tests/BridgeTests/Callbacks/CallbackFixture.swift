import BridgeAccountsTestSupport
import BridgeTestSupport
import ConnectWise
import Crypto
import Foundation
import LocalRPC
import Logging
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// The enabled callback service with a scripted ConnectWise and one customer, "acme", of company 7 with agreement 70.
struct CallbackFixture {
  static let key = "a-signing-key"
  static let url = "https://hooks.example.com/cw?recordId="
  static let keyPath = "/v2026_1/apis/3.0/system/keys/7"

  let settings: SettingsFixture
  let registrar: CallbackRegistrar
  let poller: ChangePoller
  let service: CallbackService
  let follower: Worker

  var site: ScriptedSite { settings.site }
  var store: Store { settings.store }
  var clock: FixedClock { settings.clock }

  init() async throws {
    settings = try await SettingsFixture.configured()
    registrar = CallbackRegistrar(store: settings.store, site: settings.connection, clock: settings.clock)
    let reader = ChangeReader(
      store: settings.store, site: settings.connection, customers: settings.customers, clock: settings.clock)
    poller = ChangePoller(
      store: settings.store, site: settings.connection, registrar: registrar, reader: reader, clock: settings.clock)
    service = CallbackService(
      store: settings.store, site: settings.connection, registrar: registrar, poller: poller, clock: settings.clock,
      times: CallbackTimes()
    ) {}
    follower = ChangeFollower(
      store: settings.store, reader: reader, poller: poller, clock: settings.clock, times: CallbackTimes(), logger: Logger(label: "test")
    ).worker()
    site.change { state in
      state.companies = [ScriptedSite.company(7, "Acme")]
      state.agreements = [7: [ScriptedSite.agreement(70, "Gold", company: 7)]]
      state.signingKeys = [Self.keyPath: Self.key]
      state.callbacks = ["Company", "Agreement", "Ticket"].enumerated().map { ScriptedSite.callback($0 + 1, $1, Self.url) }
    }
    _ = try await settings.customers.create(
      "acme", CustomerChange(displayName: "Acme", enabled: true, companyIdentifier: "Acme"), request: nil, validateOnly: false,
      by: settings.caller)
    try await enable()
    _ = site.takeRequests()
  }

  /// Enables callbacks in the store only; the registration in ConnectWise has tests of its own.
  func enable() async throws {
    let now = clock.now()
    try await store.write { db in
      var saved = CallbackSettings()
      saved.enabled = true
      saved.url = Self.url
      saved.site = SiteIdentity(try IntegrationSettings.current(db)).description
      saved.enableTime = now
      // The first poll was made.
      (saved.pollTime, saved.pollAttemptTime) = (now, now)
      try saved.save(db)
    }
  }

  static func body(
    _ type: String, _ id: Int, company: String = "TrainingCo", host: String = "evil.example", keyPath: String = keyPath,
    action: String = "updated"
  ) -> [UInt8] {
    Array(
      #"{"Action":"\#(action)","CompanyId":"\#(company)","Entity":"{}","ID":\#(id),"Metadata":{"key_url":"https://\#(host)\#(keyPath)"},"Type":"\#(type)"}"#
        .utf8)
  }

  static func sign(_ body: [UInt8], _ key: String = key) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: SHA256.hash(data: Array(key.utf8))))
    return Data(code).base64EncodedString()
  }

  @discardableResult
  func receive(_ type: String, _ id: Int) async throws -> CallbackService.Receipt {
    let body = Self.body(type, id)
    return try await service.receive(body, signature: Self.sign(body))
  }

  func changes() async throws -> [Change] {
    try await store.read { db in try Change.order(sql: "type, record_id").fetchAll(db) }
  }

  func customer(_ id: String = "acme") async throws -> Customer {
    try await store.read { db in try Customer.require(db, id) }
  }

  /// Requests to ConnectWise since the last call, as method and path.
  func requests() -> [String] {
    site.takeRequests().map { $0.replacing("https://cw.example.com", with: "").replacing("/v2026_1/apis/3.0", with: "") }
  }
}
