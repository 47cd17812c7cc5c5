import BridgeAccountsTestSupport
import BridgeTestSupport
import Foundation
import GRDB
import Synchronization

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// A report service with its own store and one linked customer, on 2026-11-21 at noon UTC.
final class ReportFixture: Sendable {
  let temporary: TemporaryStore
  let service: ReportService
  let clock = FixedClock(Day.of("2026-11-21").start(in: .gmt).adding(.seconds(12 * 3600)))
  private let counter = Counter()

  var store: Store { temporary.store }
  /// How often the queue was woken.
  var wakes: Int { counter.value }

  static func with(
    ticket: Bool = true, mail: Bool = false, items: [MailItem] = [], cadence: Cadence = .daily, summary: Bool = true,
    notifications: @escaping SummaryNotifications.Source = { _, _, _ in nil }
  ) async throws -> ReportFixture {
    let fixture = try ReportFixture(notifications)
    let now = fixture.clock.now()
    try await fixture.store.write { db in
      var customer = Customer(
        id: "alder", displayName: "Alder Dental", enabled: true, companyIdentifier: "AlderDental", billedProductIDs: [], mailRecipients: [],
        createTime: now, updateTime: now)
      customer.company = Company(id: 77, identifier: "AlderDental", name: "Alder Dental", status: "Active", deleted: false, inactive: false)
      try customer.insert(db)
      var general = GeneralSettings()
      general.reportRoute.board = "Security"
      general.sending.figures[.emailSecurityStandard] = FigureSettings(
        enabled: true, items: items, cadence: cadence, ticket: ticket, mail: mail)
      general.sending.executiveSummary = SummarySettings(enabled: summary, cadence: .monthly(day: 1))
      try general.insert(db)
      var mail = MailSettings()
      (mail.host, mail.sender, mail.recipients) = ("mail.example", "cwlink@provider.example", ["desk@provider.example"])
      try mail.insert(db)
    }
    return fixture
  }

  private init(_ notifications: @escaping SummaryNotifications.Source) throws {
    temporary = try TemporaryStore()
    service = ReportService(
      store: temporary.store, clock: clock, wake: { [counter] in counter.add() }, notifications: notifications)
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func add() { count.withLock { $0 += 1 } }
  }

  /// Reports one day of the customer's mail figures.
  func mail(_ day: String, _ counts: [MailItem: Int64], product: FigureProduct = .emailSecurityStandard) async throws {
    let figures = MailFigures.of(day, counts, product: product)
    let refusal = try await service.report([[figures]], by: .daemon) { _, index in "figures[\(index)]." }.refusal
    if let refusal { throw refusal }
  }

  func devices(_ day: String, _ counts: [DeviceItem: Int64]) async throws {
    let figures = DeviceFigures(
      customerID: "alder", day: .of(day), counts: Counters { counts[$0] ?? 0 }, source: "test", received: clock.now())
    let refusal = try await service.report([[figures]], by: .daemon) { _, index in "figures[\(index)]." }.refusal
    if let refusal { throw refusal }
  }

  func change(_ body: @escaping @Sendable (inout GeneralSettings) -> Void) async throws {
    try await store.write { db in
      var general = try GeneralSettings.current(db)
      body(&general)
      try general.save(db)
    }
  }

  func change(customer body: @escaping @Sendable (inout Customer) -> Void) async throws {
    try await store.write { db in
      var customer = try Customer.require(db, "alder")
      body(&customer)
      try customer.update(db)
    }
  }

  /// Oldest first.
  func deliveries() async throws -> [Delivery] {
    try await store.read { db in try Delivery.order(Column("id")).fetchAll(db) }
  }

  func tickets() async throws -> [TicketChange] {
    try await deliveries().filter { $0.kind.isTicket }.map { try Payload.decode(TicketChange.self, $0.payload) }
  }

  func summaries() async throws -> [SummaryChange] {
    try await deliveries().filter { $0.kind == .summaryReport }.map { try Payload.decode(SummaryChange.self, $0.payload) }
  }

  func job(_ first: String, _ last: String) -> ReportJob {
    ReportJob(kind: .mailFigures(.emailSecurityStandard), customerID: "alder", firstDay: .of(first), lastDay: .of(last))
  }

  func summaryJob(_ first: String, _ last: String) -> ReportJob {
    ReportJob(kind: .executiveSummary, customerID: "alder", firstDay: .of(first), lastDay: .of(last))
  }

  func request(_ product: FigureProduct? = .emailSecurityStandard, day: String? = nil, kind: Report.Kind = .mailFigures)
    -> ReportService
    .Request
  {
    ReportService.Request(kind: kind, customerID: "alder", product: kind == .mailFigures ? product : nil, day: day.map { .of($0) })
  }
}

extension Figures<MailItem> {
  static func of(_ day: String, _ counts: [MailItem: Int64], product: FigureProduct = .emailSecurityStandard) -> MailFigures {
    MailFigures(
      customerID: "alder", productID: product.rawValue, day: .of(day), counts: Counters { counts[$0] ?? 0 }, source: "test",
      received: Instant(milliseconds: 1))
  }
}
