import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("ConnectWise callbacks")
struct CallbackTests {
  @Test("changes in ConnectWise arrive within seconds: an agreement, a new agreement, a company, a closed ticket")
  func changes() async throws {
    let world = try await World.withCallbacks()
    let overview = try await world.callbacks.listCallbacks(ListCallbacksRequest())
    #expect(overview.status?.enabled == true && overview.callbacks.map(\.type) == ["Company", "Agreement", "Ticket"])
    #expect(overview.callbacks.allSatisfy { $0.state == .active && $0.level == "Owner" && $0.url.hasSuffix("/connectwise?recordId=") })

    try await world.sandbox.control(.patch, "agreements/201", #"{"agreementStatus":"Cancelled","cancelledFlag":true}"#)
    try await world.changesRead()
    #expect(try await world.agreementStatus(201) == .cancelled)

    try await world.sandbox.control(.post, "agreements/221/renew", nil)
    try await world.changesRead()
    let cedar = try await world.agreements.listAgreements(ListAgreementsRequest(customerID: "cedar")).agreements
    #expect(cedar.count == 2 && Set(cedar.map(\.status)) == [.active, .expired], "\(cedar)")

    try await world.sandbox.control(.patch, "companies/20", #"{"deletedFlag":true}"#)
    try await world.changesRead()
    #expect(try await world.customers.getCustomer(GetCustomerRequest(customerID: "alder")).company?.deleted == true)

    try await world.routeNotifications(["cedar"], quietMinutes: 0)
    try await world.raise("cedar", "license.expiring", text: "ten days left")
    try await world.quiet()
    let ticket = try #require(try await world.sandbox.tickets().first)
    try await world.sandbox.control(.patch, "tickets/\(ticket.id)", #"{"status":"Waiting"}"#)
    try await world.changesRead()
    var notification = try await world.notification(of: "cedar")
    #expect(notification.ticketStatus == "Waiting" && notification.state == .open && notification.ticketStatusTime != nil)
    try await world.sandbox.control(.patch, "tickets/\(ticket.id)", #"{"status":"Closed"}"#)
    try await world.changesRead()
    notification = try await world.notification(of: "cedar")
    #expect(notification.ticketStatus == "Closed" && notification.state == .closedByPerson)
    let deliveries = try await world.sandbox.callbacks().deliveries
    #expect(!deliveries.isEmpty && deliveries.allSatisfy { $0.state == "delivered" && $0.attempts.map(\.status) == [202] }, "\(deliveries)")
    let received = try await world.callbacks.listCallbacks(ListCallbacksRequest()).callbacks.map(\.received)
    #expect(received.allSatisfy { $0 > 0 }, "\(received)")
  }

  @Test("forged callbacks, and callbacks that name another host's key, change nothing, and no other host is contacted")
  func forged() async throws {
    let world = try await World.withCallbacks()
    for fault in ["tamper", "wrong-key", "unsigned"] {
      try await world.sandbox.control(.post, "callbacks/faults", #"{"fault":"\#(fault)"}"#)
      try await world.sandbox.control(.patch, "agreements/201", #"{"name":"By \#(fault)"}"#)
      _ = try await world.sandbox.callbacksDelivered()
    }
    let refused = try await world.sandbox.callbacks().deliveries
    #expect(refused.map { $0.attempts.map(\.status) } == Array(repeating: [401], count: 3), "\(refused)")
    var overview = try await world.callbacks.listCallbacks(ListCallbacksRequest())
    #expect(overview.status?.pendingChanges == 0 && overview.callbacks.allSatisfy { $0.received == 0 })

    // The key is requested from the configured site, so a valid signature is accepted whatever host key_url names.
    try await world.sandbox.shortenCallbackRetries(keyOrigin: "https://evil.example")
    try await world.sandbox.control(.patch, "agreements/201", #"{"name":"Right after all"}"#)
    try await world.changesRead()
    overview = try await world.callbacks.listCallbacks(ListCallbacksRequest())
    #expect(overview.callbacks.map(\.received).reduce(0, +) == 1)
    #expect(
      try await world.agreements.listAgreements(ListAgreementsRequest(customerID: "alder")).agreements.contains {
        $0.name == "Right after all"
      })
    // The key from ConnectWise is not in a log or in a file of the daemon.
    let key = try await world.signingKey()
    #expect(key.utf8.count >= 16)
    for log in [world.receiver?.program.errors ?? key, world.daemon.errors] { #expect(!log.contains(key)) }
    for file in ["cwlink.db", "cwlink.db-wal"] {
      let bytes = FileManager.default.contents(atPath: "\(world.state)/\(file)") ?? Data()
      #expect(!bytes.isEmpty && bytes.firstRange(of: Data(key.utf8)) == nil, "\(file)")
    }
  }

  @Test("a callback that is delivered twice is accepted and causes one read")
  func replayed() async throws {
    let world = try await World.withCallbacks()
    try await world.sandbox.control(.patch, "agreements/201", #"{"agreementStatus":"Inactive"}"#)
    try await world.changesRead()
    let entries = try await world.activity.listActivity(ListActivityRequest()).entries.count
    let first = try #require(try await world.sandbox.callbacks().deliveries.first)
    for _ in 0..<20 { try await world.sandbox.control(.post, "callbacks/deliveries/\(first.number)/resend", nil) }
    try await world.changesRead()
    #expect(try await world.activity.listActivity(ListActivityRequest()).entries.count == entries)
    #expect(try await world.sandbox.callbacks().deliveries.allSatisfy { $0.state == "delivered" })
  }

  @Test("a signing key that ConnectWise replaces is fetched automatically")
  func rotated() async throws {
    let world = try await World.withCallbacks()
    try await world.sandbox.control(.patch, "agreements/201", #"{"name":"Before"}"#)
    try await world.changesRead()
    try await world.sandbox.control(.post, "callbacks/keys", nil)
    try await world.sandbox.control(.patch, "agreements/201", #"{"name":"After"}"#)
    try await world.changesRead()
    #expect(
      try await world.agreements.listAgreements(ListAgreementsRequest(customerID: "alder")).agreements.contains { $0.name == "After" })
  }

  @Test("while the daemon is down, ConnectWise is asked to retry; changes whose callbacks it gives up are found by polling")
  func daemonAway() async throws {
    let world = try await World.withCallbacks()
    world.daemon.signal(SIGKILL)
    _ = try await world.daemon.wait()
    try await world.sandbox.control(.patch, "agreements/201", #"{"agreementStatus":"Cancelled"}"#)
    let given = try await world.sandbox.callbacksDelivered()
    #expect(given.map { $0.attempts.map(\.status) } == [[429, 429, 429]], "\(given); \(world.receiver?.program.errors ?? "")")
    try await world.restart()
    #expect(try await world.agreementStatus(201) == .active)
    let polled = try await world.cwlink("callbacks", "poll")
    #expect(polled.status == 0 && polled.out.contains("synced alder"), "\(polled)")
    #expect(try await world.agreementStatus(201) == .cancelled)
    let again = try await world.cwlink("callbacks", "poll")
    #expect(again.out.contains("no changes"), "\(again)")
  }

  @Test("kill -9 between the response to a callback and the read loses nothing")
  func killed() async throws {
    let world = try await World.withCallbacks()
    try await world.sandbox.fault(#"{"fault":"stall","match":{"method":"GET","path":"/finance/agreements"}}"#)
    try await world.sandbox.control(.patch, "agreements/201", #"{"agreementStatus":"Cancelled"}"#)
    #expect(try await world.sandbox.callbacksDelivered().map(\.state) == ["delivered"])
    _ = try await eventually("the change is being read") { try await world.sandbox.waitingFaults == 0 ? true : nil }
    world.daemon.signal(SIGKILL)
    try await world.restart()
    try await world.sandbox.clearFaults()
    try await world.changesRead()
    #expect(try await world.agreementStatus(201) == .cancelled)
  }

  @Test("changes without a callback are found by polling and reported as missed")
  func missed() async throws {
    let world = try await World.withCallbacks(clock: "2026-11-10T12:00:00Z")
    try await world.routeNotifications(["cedar"], quietMinutes: 0)
    try await world.raise("cedar", "license.expiring", text: "ten days left")
    try await world.quiet()
    let ticket = try #require(try await world.sandbox.tickets().first)
    try await world.changesRead()
    try await world.sandbox.control(.post, "callbacks/faults", #"{"fault":"miss","times":2}"#)
    try await world.sandbox.control(.patch, "agreements/201", #"{"agreementStatus":"Cancelled"}"#)
    try await world.sandbox.control(.patch, "tickets/\(ticket.id)", #"{"status":"Closed"}"#)
    let before = try await world.callbacks.listCallbacks(ListCallbacksRequest()).status?.pollTime
    try await world.advance(to: "2026-11-10T13:00:30Z")
    _ = try await eventually("the poll has run") {
      try await world.callbacks.listCallbacks(ListCallbacksRequest()).status?.pollTime == before ? nil : true
    }
    #expect(try await world.agreementStatus(201) == .cancelled)
    #expect(try await world.notification(of: "cedar").state == .closedByPerson)
    let overview = try await world.callbacks.listCallbacks(ListCallbacksRequest())
    #expect(overview.status?.missed == 2 && overview.status?.pollError == "")
    let doctor = try await world.cwlink("doctor")
    #expect(doctor.out.contains("callbacks") && doctor.out.contains("2 changes"), "\(doctor.out)")
  }

  @Test("a callback that ConnectWise deactivated after three failing days is detected and enabled again, by command and automatically")
  func switchedOff() async throws {
    let world = try await World.withCallbacks(clock: "2026-11-10T12:00:00Z")
    let ids = try await world.sandbox.callbacks().callbacks.map(\.id)
    for id in ids.prefix(2) { try await world.sandbox.control(.post, "callbacks/\(id)/failing-days", #"{"days":3}"#) }
    #expect(try await world.sandbox.callbacks().callbacks.map(\.inactive) == [true, true, false])
    let dry = try await world.cwlink("callbacks", "repair", "--dry-run")
    #expect(dry.status == 8 && dry.out.contains("would be re-enabled"), "\(dry)")
    #expect(try await world.sandbox.callbacks().callbacks.map(\.inactive) == [true, true, false])
    let checked = try await world.cwlink("callbacks", "repair")
    #expect(checked.status == 0 && checked.out.contains("re-enabled"), "\(checked)")
    #expect(try await world.sandbox.callbacks().callbacks.map(\.inactive) == [false, false, false])

    try await world.sandbox.control(.post, "callbacks/\(ids[2])/failing-days", #"{"days":3}"#)
    try await world.advance(to: "2026-11-10T13:00:30Z")
    _ = try await eventually("the callback is activated automatically") {
      try await world.sandbox.callbacks().callbacks.allSatisfy { !$0.inactive } ? true : nil
    }
    let entry = try await eventually("the activation is in the activity log") {
      let entries = try await world.activity.listActivity(ListActivityRequest()).entries
      return entries.first { $0.object == "callbacks/Ticket" && $0.actor?.daemon == true }
    }
    #expect(entry.summary.contains("re-enabled"))
  }

  @Test("enabling twice with lost responses registers each callback once; another URL updates them; disabling deletes only ours")
  func registered() async throws {
    let world = try await World()
    try await world.prepareBilling()
    let other =
      #"{"description":"another product","url":"https://other.example/hook?token=secret&recordId=","objectId":1,"type":"Company","level":"Owner"}"#
    try await world.foreignCallback(other)
    let url = "http://127.0.0.1:9/connectwise"
    let dry = try await world.cwlink("callbacks", "enable", "--url", url, "--dry-run")
    #expect(dry.status == 0 && dry.out.contains("would be registered"), "\(dry)")
    #expect(try await world.sandbox.callbacks().callbacks.count == 1)

    try await world.sandbox.fault(#"{"fault":"drop-after","match":{"method":"POST","path":"/system/callbacks"}}"#)
    let lost = try await world.cwlink("callbacks", "enable", "--url", url)
    #expect(lost.status != 0, "\(lost)")
    let enabled = try await world.cwlink("callbacks", "enable", "--url", url)
    #expect(enabled.status == 0, "\(enabled)")
    let again = try await world.cwlink("callbacks", "enable")
    #expect(again.status == 0 && again.out.contains("active"), "\(again)")
    #expect(try await world.sandbox.callbacks().callbacks.map(\.type) == ["Company", "Company", "Agreement", "Ticket"])

    let moved = try await world.cwlink("callbacks", "enable", "--url", "http://127.0.0.1:10/elsewhere")
    #expect(moved.status == 0 && moved.out.contains("changed to this URL"), "\(moved)")
    let urls = try await world.sandbox.callbacks().callbacks.map(\.url)
    #expect(urls.dropFirst() == Array(repeating: "http://127.0.0.1:10/elsewhere?recordId=", count: 3)[...])

    let listed = try await world.cwlink("callbacks", "list", "--all")
    #expect(listed.out.contains("foreign") && listed.out.contains("another product") && !listed.out.contains("secret"), "\(listed)")
    let disabled = try await world.cwlink("callbacks", "disable", "--yes")
    #expect(disabled.status == 0, "\(disabled)")
    #expect(try await world.sandbox.callbacks().callbacks.map(\.url) == ["https://other.example/hook?token=secret&recordId="])
    #expect(try await world.cwlink("callbacks", "list").err.contains("cwlink callbacks enable --url"))
  }

  @Test("an unreachable URL, a missing right and callbacks that are not enabled are reported with the fix")
  func wrong() async throws {
    let world = try await World()
    let unconfigured = try await world.cwlink("callbacks", "enable", "--url", "https://hooks.example.com/cw")
    #expect(unconfigured.status == 4 && unconfigured.err.contains("cwlink integration set"), "\(unconfigured)")
    try await world.configure()
    let check = try await world.cwlink("callbacks", "repair")
    #expect(check.status == 4 && check.err.contains("cwlink callbacks enable"), "\(check)")
    for url in ["hooks.example.com", "https://hooks.example.com", "https://u:p@hooks.example.com/x"] {
      let refused = try await world.cwlink("callbacks", "enable", "--url", url)
      #expect(refused.status == 1 && refused.err.contains("url"), "\(refused)")
    }
    try await world.sandbox.control(.post, "rights", #"{"callbacks":false}"#)
    let forbidden = try await world.cwlink("callbacks", "enable", "--url", "https://hooks.example.com/cw")
    #expect(forbidden.status == 4 && forbidden.err.contains("API Callbacks add, edit, inquire"), "\(forbidden)")
    #expect(try await world.callbacks.pollChanges(PollChangesRequest()).customers == 0)
    try await world.sandbox.control(.post, "rights", #"{"callbacks":true}"#)
    #expect(try await world.callbacks.listCallbacks(ListCallbacksRequest()).status?.enabled == false, "rejected settings are not saved")
  }
}

extension World {
  fileprivate func notification(of customer: String) async throws -> CwlinkAPI.Notification {
    let all = try await notifications.listNotifications(ListNotificationsRequest(customerID: customer)).notifications
    return try #require(all.first)
  }

  /// Requests the key without authentication, as anyone can who knows its URL.
  fileprivate func signingKey() async throws -> String {
    struct Answer: Decodable {
      var key: String

      enum CodingKeys: String, CodingKey { case key = "signing_key" }
    }
    let curl = try RunningProgram(
      "/usr/bin/curl", ["-sS", "-f", "--noproxy", "*", "\(sandbox.site)/v2026_1/apis/3.0/system/keys/1"], in: directory)
    guard try await curl.wait() == 0 else { throw TestProblem("curl: \(curl.errors)") }
    return try JSONDecoder().decode(Answer.self, from: Data(curl.output.utf8)).key
  }

  /// Registers a callback of another integration.
  fileprivate func foreignCallback(_ json: String) async throws {
    let arguments = [
      "-sS", "-f", "--noproxy", "*", "-u", "trainingco+\(Sandbox.publicKey):\(Sandbox.privateKey)", "-H", "clientId: \(Sandbox.clientID)",
      "-H",
      "Accept: application/vnd.connectwise.com+json; version=2026.4", "-H", "Content-Type: application/json", "-d", json,
      "\(sandbox.site)/v2026_1/apis/3.0/system/callbacks",
    ]
    let curl = try RunningProgram("/usr/bin/curl", arguments, in: directory)
    guard try await curl.wait() == 0 else { throw TestProblem("curl: \(curl.errors)") }
  }
}
