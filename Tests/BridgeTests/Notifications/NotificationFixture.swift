import BridgeAccountsTestSupport
import BridgeTestSupport
import Foundation
import LocalRPC
import Logging
import Synchronization
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// Routes in ConnectWise with scripted verdicts.
final class VerdictRoutes: RouteChecking {
  let verdicts = Mutex<[RouteVerdict]>([])
  let failure = Mutex<DomainError?>(nil)
  let asked = Mutex<[NamedRoute]>([])

  /// The verdicts, each for the routes with that value in that field.
  func check(_ routes: [NamedRoute]) async throws -> [RouteVerdict] {
    asked.withLock { $0 += routes }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return routes.flatMap { route in
      route.route.names.filter { !$0.name.isEmpty }.map { field, name in
        var verdict =
          verdicts.withLock { $0.first { $0.field == field && $0.value == name } }
          ?? RouteVerdict(subject: "", field: field, value: name, outcome: .passed, message: "is there")
        verdict.subject = route.subject
        return verdict
      }
    }
  }
}

/// The notification service with its own store, one enabled customer, "acme", of company 7, and a fixed clock.
struct NotificationFixture {
  let temporary: TemporaryStore
  /// 2026-06-15, noon UTC.
  let clock = FixedClock(Instant(milliseconds: 1_781_524_800_000))
  let routes = VerdictRoutes()
  let wakes = Counter()
  let caller = Caller(Peer(uid: 1000, gid: 1000, pid: 42, groups: []))

  final class Counter: Sendable {
    let count = Mutex(0)
  }

  var store: Store { temporary.store }
  var service: NotificationService {
    NotificationService(store: store, clock: clock, routes: routes) { [wakes] in wakes.count.withLock { $0 += 1 } }
  }
  var flusher: Worker {
    NotificationFlusher(store: store, clock: clock, logger: Logger(label: "test")) { [wakes] in wakes.count.withLock { $0 += 1 } }.worker()
  }

  init() async throws {
    temporary = try TemporaryStore()
    try await addCustomer("acme", company: 7)
  }

  /// A fixture whose policy routes all events to one board and whose customer gets a ticket for every severity.
  static func configured(_ change: (inout NotificationPolicyChange) -> Void = { _ in }) async throws -> NotificationFixture {
    let fixture = try await NotificationFixture()
    var policy = NotificationPolicyChange(rules: [
      RoutingRule(route: TicketRoute(board: "Alerts", status: "New", resolvedStatus: "Resolved"))
    ])
    change(&policy)
    _ = try await fixture.service.updatePolicy(policy, etag: "", force: false, validateOnly: false, by: fixture.caller)
    try await fixture.ticketAll()
    return fixture
  }

  func addCustomer(_ id: String, company: Int?, enabled: Bool = true) async throws {
    let now = clock.now()
    try await store.write { db in
      var customer = Customer(
        id: id, displayName: id.capitalized, enabled: enabled, companyIdentifier: company == nil ? "" : id, billedProductIDs: [],
        mailRecipients: [], createTime: now, updateTime: now)
      customer.companyID = company
      try customer.insert(db)
    }
  }

  func change(_ id: String = "acme", _ body: @escaping @Sendable (inout Customer) -> Void) async throws {
    try await store.write { db in
      var customer = try Customer.require(db, id)
      body(&customer)
      try customer.update(db)
    }
  }

  func ticketAll(_ customerID: String = "acme", mail: [String] = []) async throws {
    let severities = EventSeverity.allCases.map { SeveritySettings(severity: $0, ticket: true, mailRecipients: mail) }
    try await set(customerID, severities)
  }

  func set(_ customerID: String = "acme", _ severities: [SeveritySettings]) async throws {
    _ = try await service.updateSettings(
      customerID, NotificationSettingsChange(severities: severities), etag: "", force: false, validateOnly: false, by: caller)
  }

  func configureMail() async throws {
    try await store.write { db in
      var mail = MailSettings()
      mail.host = "mail.example.com"
      mail.sender = "alerts@example.com"
      mail.subjectPrefix = "[general]"
      try mail.save(db)
    }
  }

  @discardableResult
  func report(
    _ object: String, _ text: String = "is broken", type: String = "device.offline", severity: EventSeverity? = .warning,
    state: NotificationEvent.State = .open, key: String = "", at time: Instant? = nil, customer: String = "acme"
  ) async throws -> NotificationService.Receipt {
    let now = clock.now()
    let event = NotificationEvent(
      customerID: customer, type: type, severity: severity, state: state, object: object,
      text: state == .recovered && text == "is broken" ? "" : text,
      sourceKey: key, time: time ?? now, received: now)
    return try await service.report([event], by: caller) { "events[\($0)]." }
  }

  @discardableResult
  func recover(_ object: String, type: String = "device.offline", at time: Instant? = nil) async throws -> NotificationService.Receipt {
    try await report(object, type: type, severity: nil, state: .recovered, at: time)
  }

  /// The queued ticket deliveries, oldest first.
  func tickets() async throws -> [(kind: Delivery.Kind, change: TicketChange)] {
    try await store.read { db in
      try Delivery.order(sql: "id").fetchAll(db).filter(\.kind.isTicket).map {
        ($0.kind, try Payload.decode(TicketChange.self, $0.payload))
      }
    }
  }

  func mails() async throws -> [(summary: String, text: String)] {
    try await store.read { db in
      try Delivery.order(sql: "id").fetchAll(db).filter { $0.kind == .email }.map {
        ($0.summary, String(decoding: try Payload.decode(OutgoingMail.self, $0.payload).message, as: UTF8.self))
      }
    }
  }

  func notifications(_ states: [NotificationService.DisplayedState] = []) async throws -> [Bridge.Notification] {
    try await service.notifications(customerID: "", states: states, type: "", page: try Page(size: 1000, token: "", scope: [])).rows.map(
      \.notification)
  }

  /// Oldest first.
  func events() async throws -> [NotificationEvent] {
    try await store.read { db in try NotificationEvent.order(sql: "id").fetchAll(db) }
  }

  func settle(_ notification: Bridge.Notification, _ outcome: TicketOutcome) async throws {
    let now = clock.now()
    try await store.write { db in try NotificationTickets.settled(db, notification.id, outcome, at: now) }
  }

  /// Ends the newest ticket delivery with `outcome`.
  func settleDelivery(_ notification: Bridge.Notification, _ outcome: TicketOutcome) async throws {
    let now = clock.now()
    try await store.write { db in
      let delivery = try #require(try Delivery.order(sql: "id DESC").fetchAll(db).first { $0.kind.isTicket })
      try NotificationTickets.settled(db, delivery, notification.id, outcome, at: now)
    }
  }

  func pass(minutes: Int) { clock.advance(by: .seconds(minutes * 60)) }
}
