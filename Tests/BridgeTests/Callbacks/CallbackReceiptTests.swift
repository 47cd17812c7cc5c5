import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Receiving callbacks")
struct CallbackReceiptTests {
  @Test("a callback for a linked company is stored, and its record is read after two seconds without another callback")
  func kept() async throws {
    let fixture = try await CallbackFixture()
    let receipt = try await fixture.receive("company", 7)
    #expect(receipt.isRelevant && receipt.payload.recordID == 7)
    fixture.site.change { $0.companies = [ScriptedSite.company(7, "Acme", status: "Inactive")] }
    await fixture.follower.settle()
    #expect(try await fixture.changes().count == 1, "it is not due yet")
    fixture.clock.advance(by: .seconds(2))
    await fixture.follower.settle()
    #expect(try await fixture.changes().isEmpty)
    #expect(try await fixture.customer().companyInactive)
  }

  @Test("the key is requested once, from the configured site, whatever host a callback names")
  func key() async throws {
    let fixture = try await CallbackFixture()
    for host in ["evil.example", "na.myconnectwise.net", "127.0.0.1"] {
      let body = CallbackFixture.body("company", 7, host: host)
      _ = try await fixture.service.receive(body, signature: CallbackFixture.sign(body))
    }
    let requests = fixture.site.takeRequests()
    #expect(requests.filter { $0.contains("/keys/") } == ["GET https://cw.example.com\(CallbackFixture.keyPath)"])
    #expect(requests.allSatisfy { $0.contains("https://cw.example.com/") })
  }

  @Test("a callback signed with another key, with another body, or of another company is rejected, and nothing is stored")
  func forged() async throws {
    let fixture = try await CallbackFixture()
    let body = CallbackFixture.body("company", 7)
    let elsewhere = CallbackFixture.body("company", 7, company: "another")
    let unknownKey = CallbackFixture.body("company", 7, keyPath: "/keys/none")
    for (body, signature) in [
      (body, CallbackFixture.sign(body, "another-key")), (body + [10], CallbackFixture.sign(body)),
      (elsewhere, CallbackFixture.sign(elsewhere)), (unknownKey, CallbackFixture.sign(unknownKey)),
    ] {
      let refusal = await status { try await fixture.service.receive(body, signature: signature) }
      #expect(refusal?.kind == .unauthenticated && refusal?.reason == "NOT_CONNECTWISE")
    }
    #expect(try await fixture.changes().isEmpty)
    let received = try await fixture.store.read { db in try CallbackRow.all(db) }
    #expect(received.isEmpty)
  }

  @Test("a key that ConnectWise replaced is fetched again")
  func rotated() async throws {
    let fixture = try await CallbackFixture()
    try await fixture.receive("company", 7)
    fixture.site.change { $0.signingKeys = [CallbackFixture.keyPath: "a-new-key"] }
    let body = CallbackFixture.body("company", 7)
    let new = CallbackFixture.sign(body, "a-new-key")
    #expect(
      await status { try await fixture.service.receive(body, signature: new) }?.kind == .unauthenticated,
      "the key was fetched less than a minute ago")
    fixture.clock.advance(by: .seconds(60))
    #expect(try await fixture.service.receive(body, signature: new).isRelevant)
    #expect(await status { try await fixture.service.receive(body, signature: CallbackFixture.sign(body)) }?.kind == .unauthenticated)
  }

  @Test("a key that cannot be fetched is a temporary error, not a forgery")
  func unreachable() async throws {
    let fixture = try await CallbackFixture()
    fixture.site.change { $0.isDown = true }
    #expect(await status { try await fixture.receive("company", 7) }?.kind == .unavailable)
    fixture.site.change { $0.isDown = false }
    try await fixture.receive("company", 7)
    fixture.site.change { $0.isDown = true }
    fixture.clock.advance(by: .seconds(7_200))
    try await fixture.receive("company", 7)
  }

  @Test("a callback about an unlinked record is counted, and the record is not read")
  func irrelevant() async throws {
    let fixture = try await CallbackFixture()
    for (type, id) in [("company", 8), ("ticket", 5), ("invoice", 7)] {
      #expect(try await fixture.receive(type, id).isRelevant == false)
    }
    #expect(try await fixture.changes().isEmpty)
    let rows = try await fixture.store.read { db in try CallbackRow.all(db) }
    #expect(rows[.company]?.received == 1 && rows[.ticket]?.received == 1 && rows[.company]?.receiveTime == fixture.clock.now())
  }

  @Test("callbacks are rejected if they are not enabled, or were enabled for another ConnectWise site")
  func disabled() async throws {
    let fixture = try await CallbackFixture()
    let changes: [@Sendable (inout CallbackSettings) -> Void] = [{ $0.enabled = false }, { $0.site = "other at elsewhere" }]
    for change in changes {
      try await fixture.enable()
      try await fixture.store.write { db in
        var settings = try CallbackSettings.current(db)
        change(&settings)
        try settings.save(db)
      }
      #expect(await status { try await fixture.receive("company", 7) }?.reason == "CALLBACKS_DISABLED")
    }
  }

  @Test("a request that is not a callback is rejected with its field")
  func malformed() async throws {
    let fixture = try await CallbackFixture()
    let body = CallbackFixture.body("company", 7)
    #expect(await status { try await fixture.service.receive(body, signature: "abc") }?.fields == ["signature"])
    let empty = await status { try await fixture.service.receive([], signature: CallbackFixture.sign([])) }
    #expect(empty?.kind == .invalidArgument && empty?.fields == ["body"])
    #expect(fixture.requests().isEmpty)
  }
}
