import BridgeTestSupport
import ConnectWise
import CurlTransport
import ExactDecimal
import Foundation
import Logging
import Synchronization

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

/// The parts of ConnectWise that applying a plan needs, in memory, with a clock of its own. A test acts as a person between any two requests.
final class BillingSite: HTTPSending {
  struct Addition: Sendable, Equatable {
    var id: Int
    var product: Int
    /// Nil if ConnectWise has none.
    var quantity: Double?
  }

  struct State: Sendable {
    /// Of agreement 3, which company 20 has.
    var additions: [Addition] = []
    var isAgreementCancelled = false
    /// "GET /finance/agreements/3/additions", without the query.
    var requests: [String] = []
    var now = Duration.zero
    /// Called for each request before it is answered; what it returns is the answer.
    var before: @Sendable (_ request: String, _ state: inout State) -> HTTPResponse? = { _, _ in nil }
  }

  let state: Mutex<State>

  init(_ additions: [Addition]) { state = Mutex(State(additions: additions)) }

  var additions: [Addition] { state.withLock { $0.additions } }
  var requests: [String] { state.withLock { $0.requests } }
  var writes: [String] { requests.filter { !$0.hasPrefix("GET") } }

  func before(_ action: @escaping @Sendable (_ request: String, _ state: inout State) -> HTTPResponse?) {
    state.withLock { $0.before = action }
  }

  /// Time passes only by waiting, and where a test lets it.
  var time: TimeSource {
    TimeSource(
      now: { self.state.withLock { $0.now } }, sleep: { duration in self.state.withLock { $0.now += duration } }, random: { 0.5 })
  }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    guard let path = request.url.components(separatedBy: "/apis/3.0").dropFirst().first?.split(separator: "?").first else {
      return Self.json(#"{"Codebase":"v2026_1/","CompanyID":"trainingco","IsCloud":true,"SiteUrl":"cw.example.com"}"#)
    }
    let line = "\(request.method.rawValue) \(path)"
    return state.withLock { state in
      state.requests.append(line)
      let action = state.before
      if let answer = action(line, &state) { return answer }
      return Self.answer(line, request.body.flatMap { try? JSONSerialization.jsonObject(with: Data($0)) }, &state)
    }
  }

  private static func answer(_ line: String, _ body: Any?, _ state: inout State) -> HTTPResponse {
    let parts = line.split(separator: "/")
    switch (line.prefix { $0 != " " }, parts.dropFirst(2).first, parts.last) {
    case ("GET", "companies", _): return json(#"[{"id":20,"identifier":"Alder","name":"Alder","status":{"id":1,"name":"Active"}}]"#)
    case ("GET", "catalog", _): return json(#"[{"id":7,"identifier":"A"},{"id":8,"identifier":"B"},{"id":9,"identifier":"C"}]"#)
    case ("GET", "agreements", "additions"): return json("[" + state.additions.map(\.json).joined(separator: ",") + "]")
    case ("GET", "agreements", _):
      return json(
        #"[{"id":3,"name":"Gold","company":{"id":20},"agreementStatus":"Active","noEndingDateFlag":true,"cancelledFlag":\#(state.isAgreementCancelled)}]"#
      )
    case ("PATCH", _, let id?):
      guard let index = state.additions.firstIndex(where: { String($0.id) == id }) else { return json(#"{"code":"NotFound"}"#, 404) }
      state.additions[index].quantity = ((body as? [[String: Any]])?.first?["value"] as? Double) ?? -1
      return json(state.additions[index].json)
    case ("POST", _, "additions"):
      let product = ((body as? [String: Any])?["product"] as? [String: Any])?["id"] as? Int ?? 0
      state.additions.append(
        Addition(id: 100 + state.additions.count, product: product, quantity: (body as? [String: Any])?["quantity"] as? Double ?? -1))
      return json(state.additions[state.additions.count - 1].json, 201)
    default: return json("[]")
    }
  }

  static func json(_ text: String, _ status: Int = 200, _ headers: HTTPHeaders = [:]) -> HTTPResponse {
    HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
  }

  static let tooMany = json(#"{"error":"e","message":"slow down"}"#, 429, ["Retry-After": "20"])
}

extension BillingSite.Addition {
  fileprivate var json: String {
    #"{"id":\#(id),"product":{"id":\#(product)},"quantity":\#(quantity.map { "\($0)" } ?? "null"),"billCustomer":"Billable"}"#
  }
}

/// A delivery queue over a `BillingSite`.
struct BillingQueue {
  let settings: SettingsFixture
  let site: BillingSite
  let queue: DeliveryQueue

  init(_ site: BillingSite, requestsPerMinute: Int = 900, logger: Logger = Logger(label: "test")) async throws {
    let settings = try await SettingsFixture.configured()
    let connection = SiteConnection(store: settings.store, sealer: settings.sealer) { configuration, throttle throws(ConnectWiseError) in
      var configuration = configuration
      configuration.requestsPerMinute = requestsPerMinute
      return try ConnectWiseClient(configuration: configuration, sender: site, throttle: throttle, time: site.time)
    }
    self.settings = settings
    self.site = site
    queue = DeliveryQueue(
      store: settings.store, site: connection, mail: MailSender(store: settings.store, sealer: settings.sealer),
      clock: DemonstrationClock(start: settings.clock.now()), settings: DeliverySettings(settleTime: .zero), logger: logger,
      moved: RunDeliveries.moved, conditions: ConditionRules.conflict, ticketSettled: NotificationTickets.settled)
  }

  /// Enqueues changes of agreement 3: of the addition `id` of a product, or a new one, from one quantity to another.
  func enqueue(_ changes: [(product: Int, id: Int?, old: ExactDecimal, new: ExactDecimal)]) async throws {
    let now = settings.clock.now()
    try await settings.store.write { db in
      let site = SiteIdentity(try IntegrationSettings.current(db))
      for (index, change) in changes.enumerated() {
        let known = change.id.map { [PlannedConditions.Addition(id: $0, effectiveDay: nil, cancelledDay: nil)] } ?? []
        var delivery = Delivery(
          key: "\(index)", kind: change.id == nil ? .additionCreate : .additionUpdate, customerID: "alder", agreementID: 3,
          payload: try Payload.encode(
            AdditionChange(
              productID: "p\(change.product)", period: .november, agreementID: 3, catalogItemID: change.product, additionID: change.id,
              oldQuantity: change.old, newQuantity: change.new, terms: AdditionTerms(billCustomer: "Billable"), site: site, companyID: 20,
              conditions: PlannedConditions(invoices: InvoiceTerms(), isProductInactive: false, additions: known))),
          summary: "change \(index)", at: now)
        try delivery.insert(db)
      }
    }
  }

  /// Lets the queue work until all deliveries are as wanted; by default, until each has ended or waits. Returns them.
  func work(
    until isEnough: @escaping ([Delivery]) -> Bool = { $0.allSatisfy { $0.state.hasEnded || $0.state == .waiting } }
  ) async throws -> [Delivery] {
    let running = Task { await queue.run() }
    defer { running.cancel() }
    for try await deliveries in settings.store.observe({ db in try Delivery.order(sql: "id").fetchAll(db) })
    where isEnough(deliveries) {
      return deliveries
    }
    return []
  }
}

final class Counter: Sendable {
  private let state = Mutex(0)
  var value: Int { state.withLock { $0 } }

  /// 1 for the first call.
  func next() -> Int {
    state.withLock { count in
      count += 1
      return count
    }
  }
}
