import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Reading records that callbacks name")
struct ChangeFollowerTests {
  @Test("a burst of callbacks for one customer's agreements causes one read of the customer")
  func burst() async throws {
    let fixture = try await CallbackFixture()
    fixture.site.change { state in
      state.agreements = [7: (70..<90).map { ScriptedSite.agreement($0, "Gold \($0)", company: 7) }]
    }
    for id in 70..<90 {
      try await fixture.receive("agreement", id)
      try await fixture.receive("agreement", id)
    }
    #expect(try await fixture.changes().count == 20)
    _ = fixture.requests()
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    #expect(try await fixture.changes().isEmpty)
    let requests = fixture.requests()
    #expect(requests.filter { $0.hasPrefix("GET /company/companies?") }.count == 1)
    #expect(
      requests.filter { $0.hasPrefix("GET /finance/agreements?") }.count == 2,
      "one for the companies of the agreements, one for the customer's agreements")
    let count = try await fixture.store.read { db in try Agreement.all(db, customer: "acme").count }
    #expect(count == 20)
  }

  @Test("a record that changes continuously is still read")
  func restless() async throws {
    let fixture = try await CallbackFixture()
    for _ in 0..<12 {
      try await fixture.receive("company", 7)
      fixture.clock.advance(by: .seconds(1))
    }
    fixture.site.change { $0.companies = [ScriptedSite.company(7, "Acme", status: "Inactive")] }
    await fixture.follower.settle()
    #expect(try await fixture.customer().companyInactive)
  }

  @Test("an agreement moved to another company syncs both customers; an agreement of an unlinked company syncs none")
  func moved() async throws {
    let fixture = try await CallbackFixture()
    fixture.site.change { state in
      state.companies.append(ScriptedSite.company(8, "Birch"))
      state.agreements[8] = []
    }
    _ = try await fixture.settings.customers.create(
      "birch", CustomerChange(displayName: "Birch", enabled: true, companyIdentifier: "Birch"), request: nil, validateOnly: false,
      by: fixture.settings.caller)
    fixture.site.change { $0.agreements = [7: [], 8: [ScriptedSite.agreement(70, "Gold", company: 8)]] }
    try await fixture.receive("agreement", 70)
    try await fixture.receive("agreement", 4_711)
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    let owners = try await fixture.store.read { db in try Agreement.fetchAll(db).map { "\($0.customerID) \($0.id)" } }
    #expect(owners == ["birch 70"])
    #expect(try await fixture.changes().isEmpty)
  }

  @Test("if ConnectWise does not answer, the change waits with the reason, and a further callback retries it early")
  func down() async throws {
    let fixture = try await CallbackFixture()
    try await fixture.receive("agreement", 70)
    try await fixture.receive("company", 7)
    fixture.site.change { $0.isDown = true }
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    let waiting = try await fixture.changes()
    #expect(waiting.count == 2 && waiting.allSatisfy { $0.failures == 1 && !$0.lastError.isEmpty })
    #expect(waiting.allSatisfy { $0.dueTime == fixture.clock.now().adding(.seconds(60)) })
    await fixture.follower.settle()
    #expect(try await fixture.changes().map(\.failures) == [1, 1], "no change is due")
    fixture.site.change { $0.isDown = false }
    try await fixture.receive("company", 7)
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    #expect(
      try await fixture.changes().count == 2, "a site that did not answer gets no requests for half a minute, whatever callbacks arrive")
    fixture.clock.advance(by: .seconds(30))
    await fixture.follower.settle()
    #expect(try await fixture.changes().map(\.type) == [.agreement])
    fixture.clock.advance(by: .seconds(60))
    await fixture.follower.settle()
    #expect(try await fixture.changes().isEmpty)
  }

  @Test("a change that is reported during its read is read again")
  func meanwhile() async throws {
    let fixture = try await CallbackFixture()
    try await fixture.receive("company", 7)
    fixture.clock.advance(by: .seconds(3))
    fixture.site.change { state in
      state.interruption = { try await fixture.receive("company", 7) }
    }
    await fixture.follower.settle()
    #expect(try await fixture.changes().map(\.generation) == [2])
    _ = fixture.requests()
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    #expect(try await fixture.changes().isEmpty && !fixture.requests().isEmpty)
  }

  @Test("a permanent failure keeps its reason with the customer and is not retried")
  func unmendable() async throws {
    let fixture = try await CallbackFixture()
    fixture.site.change { $0.companies = [ScriptedSite.company(9, "Acme")] }
    try await fixture.receive("company", 7)
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    #expect(try await fixture.changes().isEmpty)
    #expect(try await fixture.customer().syncError.contains("another company"))
  }

  @Test("changes of another ConnectWise site are dropped; those of a disabled integration wait")
  func elsewhere() async throws {
    let fixture = try await CallbackFixture()
    try await fixture.receive("company", 7)
    fixture.clock.advance(by: .seconds(3))
    try await fixture.store.write { db in try db.execute(sql: "UPDATE integration SET enabled = 0") }
    #expect(await fixture.follower.settle() == nil)
    #expect(try await fixture.changes().count == 1)
    try await fixture.store.write { db in try db.execute(sql: "UPDATE integration SET enabled = 1; UPDATE changes SET site = 'x'") }
    _ = fixture.requests()
    await fixture.follower.settle()
    #expect(try await fixture.changes().isEmpty && fixture.requests().isEmpty)
  }

  @Test("tickets closed by a person are detected, many with one request")
  func tickets() async throws {
    let fixture = try await CallbackFixture()
    let now = fixture.clock.now()
    try await fixture.store.write { db in
      let site = SiteIdentity(try IntegrationSettings.current(db)).description
      for number in 1...3 {
        var one = Bridge.Notification(
          id: "n\(number)", customerID: "acme", type: "t", object: "o\(number)", generation: 1, severity: .warning, site: site, at: now)
        (one.ticket, one.ticketID, one.companyID, one.reference) = (.open, 500 + number, 7, "r\(number)")
        try one.insert(db)
      }
    }
    fixture.site.change { state in
      state.tickets = [
        ScriptedSite.ticket(501, status: "Closed", closed: true, company: 7), ScriptedSite.ticket(502, status: "Waiting", company: 7),
      ]
    }
    for id in 501...503 { #expect(try await fixture.receive("ticket", id).isRelevant) }
    _ = fixture.requests()
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    #expect(fixture.requests().filter { $0.contains("/service/tickets") }.count == 1)
    let seen = try await fixture.store.read { db in try Bridge.Notification.order(sql: "id").fetchAll(db) }
    #expect(seen.map(\.ticket) == [.closedByPerson, .open, .open])
    #expect(seen.map(\.ticketStatus) == ["Closed", "Waiting", ""] && seen[2].ticketID == nil)
    let actions = try await fixture.settings.activity().map(\.action)
    #expect(actions.contains("notification.closed_by_person") && actions.contains("notification.ticket_deleted"))
  }

  @Test("a list that ConnectWise rejects does not prevent reading other changes")
  func refusedList() async throws {
    let fixture = try await CallbackFixture()
    for id in 1...20 { try await fixture.receive("agreement", id) }
    try await fixture.receive("company", 7)
    fixture.site.change { state in
      state.agreementsStatus = 400
      state.companies = [ScriptedSite.company(7, "Acme", status: "Inactive")]
    }
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    let waiting = try await fixture.changes()
    #expect(waiting.count == 20 && waiting.allSatisfy { $0.type == .agreement && $0.failures == 1 }, "\(waiting.map(\.type))")
    #expect(try await !fixture.customer().syncError.isEmpty, "the company was read, the agreements were rejected")
  }

  @Test("a ticket's state that was read before a change on our side is discarded, and the ticket is read again")
  func staleSight() async throws {
    let fixture = try await CallbackFixture()
    let now = fixture.clock.now()
    try await fixture.store.write { db in
      let site = SiteIdentity(try IntegrationSettings.current(db)).description
      var one = Bridge.Notification(
        id: "n", customerID: "acme", type: "t", object: "o", generation: 1, severity: .warning, site: site, at: now)
      (one.ticket, one.ticketID, one.companyID, one.reference) = (.resolved, 501, 7, "r")
      one.route = TicketRoute(resolvedStatus: "Resolved")
      try one.insert(db)
    }
    try await fixture.receive("ticket", 501)
    fixture.site.change { state in
      state.tickets = [ScriptedSite.ticket(501, status: "Resolved", closed: true, company: 7)]
      // The ticket is reopened on our side while the list is being read.
      state.interruption = {
        try await fixture.store.write { db in try db.execute(sql: "UPDATE notifications SET ticket = 1, messages = 5") }
      }
    }
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    let notification = try await fixture.store.read { db in try Bridge.Notification.find(db, id: "n") }
    #expect(notification?.ticket == .open)
    #expect(try await fixture.changes().count == 1)
    fixture.site.change { $0.tickets = [ScriptedSite.ticket(501, status: "New", company: 7)] }
    fixture.clock.advance(by: .seconds(6))
    await fixture.follower.settle()
    #expect(try await fixture.changes().isEmpty)
    #expect(try await fixture.store.read { db in try Bridge.Notification.find(db, id: "n")?.ticketStatus } == "New")
  }

  @Test("reads for callbacks use at most a third of the site's request rate, however many callbacks arrive")
  func paced() async throws {
    #expect(CallbackTimes.pause(afterRequests: 300, perMinute: 900) == .seconds(60))
    let fixture = try await CallbackFixture()
    try await fixture.receive("company", 7)
    fixture.clock.advance(by: .seconds(3))
    await fixture.follower.settle()
    try await fixture.receive("company", 7)
    fixture.clock.advance(by: .milliseconds(100))
    try await fixture.store.write { db in try db.execute(sql: "UPDATE changes SET due_time = 0") }
    _ = fixture.requests()
    await fixture.follower.settle()
    #expect(fixture.requests().isEmpty)
    fixture.clock.advance(by: .seconds(1))
    await fixture.follower.settle()
    #expect(!fixture.requests().isEmpty)
  }
}
