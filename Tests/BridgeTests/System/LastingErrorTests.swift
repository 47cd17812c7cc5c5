import BridgeAccountsTestSupport
import BridgeTestSupport
import GRDB
import Logging
import TestSupport
import ExactDecimal
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Errors that do not end")
struct LastingErrorTests {
  /// Runs the queue over one delivery until `isDone`, on a clock that does not make anybody wait.
  private func run(_ fixture: SettingsFixture, until isDone: @escaping @Sendable (Delivery) -> Bool) async throws -> Delivery {
    let queue = DeliveryQueue(
      store: fixture.store, site: fixture.connection, mail: MailSender(store: fixture.store, sealer: fixture.sealer), clock: fixture.clock,
      logger: Logger(label: "test"), moved: { _, _, _, _ in }, conditions: { _, _, _, _ in nil }, ticketSettled: { _, _, _, _, _ in })
    let work = Task { await queue.run() }
    let ended = try await eventually("the delivery is done") {
      try await fixture.store.read { db in try Delivery.fetchOne(db) }.flatMap { isDone($0) ? $0 : nil }
    }
    work.cancel()
    await work.value
    return ended
  }

  private func enqueue(_ fixture: SettingsFixture) async throws {
    let now = fixture.clock.now()
    try await fixture.store.write { db in
      let change = AdditionChange(
        productID: "wfbs", period: Period(Day(now, in: .gmt)), agreementID: 70, catalogItemID: 5, additionID: 1, oldQuantity: 1,
        newQuantity: 2, terms: AdditionTerms(billCustomer: "Billable"), site: SiteIdentity(try IntegrationSettings.current(db)))
      var delivery = Delivery(
        key: "k", kind: .additionUpdate, customerID: "acme", agreementID: 70, payload: try Payload.encode(change), summary: "s", at: now)
      try delivery.insert(db)
    }
  }

  @Test("a server error that does not end waits for a person after eight attempts, says how to go on, and gets as many again")
  func serverError() async throws {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { $0.additionsStatus = 500 }
    try await enqueue(fixture)
    for _ in 0..<2 {
      _ = fixture.site.takeRequests()
      let waiting = try await run(fixture) { $0.state == .waiting }
      #expect(fixture.site.takeRequests().filter { $0.contains("/additions") }.count == 8)
      #expect(waiting.lastError.contains("server error 8 times") && waiting.lastError.contains("cwlink deliveries retry"))
      let now = fixture.clock.now()
      try await fixture.store.write { db in
        var retried = waiting
        try DeliveryOutcome { _, _, _, _ in }.retry(db, &retried, at: now, by: fixture.caller, now: now)
      }
    }
  }

  @Test("an outage (502 to 504) is retried beyond that, because it ends by itself", arguments: [502, 503, 504])
  func outage(status: Int) async throws {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { $0.additionsStatus = status }
    try await enqueue(fixture)
    let retried = try await run(fixture) { $0.failures > 9 }
    #expect(retried.state == .pending)
  }
}
