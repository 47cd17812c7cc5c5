import BridgeTestSupport
import ConnectWise
import Logging
import Synchronization
import TestSupport
import ExactDecimal
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

/// What a person does between a read and a write that rests on it (rules 36 and 37).
@Suite("Fresh reads", .timeLimit(.minutes(15)))
struct FreshReadTests {
  private static let list = "GET /finance/agreements/3/additions"

  @Test("a product that a person adds while a creation waits is a conflict, even with the same quantity", arguments: [5.0, 6.0])
  func created(quantity: Double) async throws {
    let site = BillingSite([])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, nil, 0, 5)])
    let refusals = Counter()
    site.before { request, state in
      guard request.hasPrefix("POST"),
        refusals.next() == 1
      else { return nil }
      state.additions.append(.init(id: 40, product: 7, quantity: quantity))
      return BillingSite.tooMany
    }
    #expect(try await fixture.work().map(\.conflict) == [.duplicateAdditions])
    #expect(site.additions == [.init(id: 40, product: 7, quantity: quantity)] && site.writes.count == 1)
  }

  @Test("what a person changes while a line waits is not overwritten, in any line", arguments: [1, 2, 3])
  func changed(line: Int) async throws {
    let site = BillingSite([
      .init(id: 31, product: 7, quantity: 1), .init(id: 32, product: 8, quantity: 1), .init(id: 33, product: 9, quantity: 1),
    ])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2), (8, 32, 1, 2), (9, 33, 1, 2)])
    let refusals = Counter()
    site.before { request, state in
      guard request == "PATCH /finance/agreements/3/additions/\(30 + line)",
        refusals.next() == 1
      else { return nil }
      state.additions[line - 1].quantity = 7
      return BillingSite.tooMany
    }
    let deliveries = try await fixture.work()
    #expect(deliveries.map(\.conflict) == (1...3).map { $0 == line ? .quantityChanged : nil })
    #expect(site.additions.map(\.quantity) == (1...3).map { $0 == line ? 7 : 2 })
  }

  @Test("an agreement that is cancelled during a pause in the read of its additions is not billed")
  func cancelledDuringRead() async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: 1)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2)])
    let reads = Counter()
    site.before { request, state in
      guard request == Self.list, reads.next() == 1 else { return nil }
      state.isAgreementCancelled = true
      return BillingSite.tooMany
    }
    #expect(try await fixture.work().map(\.conflict) == [.agreementCancelled])
    #expect(site.writes == [] && reads.value > 1)
  }

  @Test(
    "an addition without a quantity is not one of 0: neither is it changed from 0, nor is it done",
    arguments: [(0, 5), (5, 0)] as [(ExactDecimal, ExactDecimal)])
  func withoutQuantity(old: ExactDecimal, new: ExactDecimal) async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: nil)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, old, new)])
    let deliveries = try await fixture.work()
    #expect(deliveries.map(\.conflict) == [.quantityChanged] && deliveries[0].lastError.contains("has no quantity"))
    #expect(site.writes == [])
  }

  @Test("a request of which nothing is known stays so when the next one is not sent, because the key was revoked meanwhile")
  func uncertainAndHeld() async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: 1)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2)])
    let writes = Counter()
    site.before { request, _ in
      guard request.hasPrefix("PATCH") else { return nil }
      return writes.next() == 1
        ? BillingSite.json(#"{"code":"Fault","message":"Out of order."}"#, 500)
        : BillingSite.json(#"{"code":"Unauthorized","message":"The key was revoked."}"#, 401)
    }
    let held = try await fixture.work { $0.allSatisfy { $0.lastError.contains("revoked") } }
    #expect(held.map(\.state) == [.uncertain] && writes.value == 2)
  }

  @Test("a pause and its end are logged once each, however many deliveries meet it")
  func logged() async throws {
    let log = LogLines()
    let site = BillingSite([])
    let fixture = try await BillingQueue(site, logger: log.logger)
    try await fixture.enqueue([(7, nil, 0, 2), (8, nil, 0, 2), (9, nil, 0, 2)])
    site.before { request, state in
      guard state.now < .seconds(1) else { return nil }
      return BillingSite.json(#"{"error":"e"}"#, 429, ["Retry-After": "120"])
    }
    async let ended = fixture.work()
    while log.count(of: "requests to ConnectWise are held back") == 0 { await Task.yield() }
    site.state.withLock { $0.now += .seconds(121) }
    fixture.queue.wake()
    _ = try await ended
    #expect(log.count(of: "requests to ConnectWise are held back") == 1)
    #expect(await eventually { log.count(of: "requests to ConnectWise are sent again") == 1 })
  }

  @Test("after a line that took longer than a read is fresh, the additions are read again; before it, they are not", arguments: [4, 6])
  func slowLine(seconds: Int) async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: 1), .init(id: 32, product: 8, quantity: 1)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2), (8, 32, 1, 2)])
    site.before { request, state in
      guard request.hasSuffix("/31") else { return nil }
      state.now += .seconds(seconds)
      if seconds > 5 { state.additions[1].quantity = 7 }
      return nil
    }
    let deliveries = try await fixture.work()
    #expect(deliveries.map(\.conflict) == (seconds > 5 ? [nil, .quantityChanged] : [nil, nil]))
    #expect(site.additions.map(\.quantity) == (seconds > 5 ? [2, 7] : [2, 2]))
    #expect(site.requests.count { $0 == Self.list } == (seconds > 5 ? 2 : 1))
  }

  @Test("an agreement that is cancelled while a line waits is not billed", arguments: [true, false])
  func cancelled(isPause: Bool) async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: 1), .init(id: 32, product: 8, quantity: 1)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2), (8, 32, 1, 2)])
    let count = Counter()
    site.before { request, state in
      guard request.hasPrefix("PATCH"),
        count.next() == 1
      else { return nil }
      state.isAgreementCancelled = true
      // Without a pause the first line is written; it takes longer than conditions hold.
      state.now += isPause ? .zero : .seconds(31)
      return isPause ? BillingSite.tooMany : nil
    }
    let deliveries = try await fixture.work()
    #expect(deliveries.map(\.conflict) == (isPause ? [.agreementCancelled, .agreementCancelled] : [nil, .agreementCancelled]))
    #expect(site.additions.map(\.quantity) == (isPause ? [1, 1] : [2, 1]))
  }

  @Test("a site that answers too slowly for any write is waited for, and nothing is written")
  func slowReads() async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: 1)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2)])
    let reads = Counter()
    site.before { request, state in
      // The sixth read is quick enough.
      if request == Self.list,
        reads.next() < 6
      {
        state.now += .seconds(6)
      }
      return nil
    }
    #expect(try await fixture.work().map(\.state) == [.done])
    #expect(site.writes.count == 1 && reads.value == 6)
  }

  private enum Act: CaseIterable { case edit, add, cancel }

  @Test("whatever a person does before any request that meets a pause, nothing of it is overwritten and no product is added twice")
  func person() async throws {
    // The agreements, companies, products and additions; the change of one addition, and the creation of another.
    for at in 1...6 {
      for act in Act.allCases {
        let site = BillingSite([.init(id: 31, product: 7, quantity: 1)])
        let fixture = try await BillingQueue(site)
        try await fixture.enqueue([(7, 31, 1, 2), (8, nil, 0, 5)])
        let requests = Counter()
        site.before { _, state in
          guard requests.next() == at else { return nil }
          switch act {
          case .edit: state.additions[0].quantity = 9
          case .add: state.additions.append(.init(id: 60, product: 8, quantity: 5))
          case .cancel: state.isAgreementCancelled = true
          }
          return BillingSite.tooMany
        }
        let conflicts = try await fixture.work().map(\.conflict)
        let isFirstDone = at == 6
        let quantities = site.additions.map(\.quantity)
        switch act {
        case .edit: #expect(conflicts == [isFirstDone ? nil : .quantityChanged, nil] && quantities == [9, 5], "request \(at)")
        case .add: #expect(conflicts == [nil, .duplicateAdditions] && quantities == [2, 5], "request \(at)")
        case .cancel:
          #expect(conflicts == [isFirstDone ? nil : .agreementCancelled, .agreementCancelled], "request \(at)")
          #expect(quantities == [isFirstDone ? 2 : 1], "request \(at)")
        }
        #expect(requests.value > at)
      }
    }
  }

  @Test("what the deliveries read and wrote is known afterwards; after a write without an answer nothing is", arguments: [false, true])
  func known(isLost: Bool) async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: 1), .init(id: 32, product: 8, quantity: 1)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2), (8, 32, 1, 2)])
    if isLost {
      let writes = Counter()
      site.before { request, _ in
        request.hasPrefix("PATCH") && writes.next() >= 2 ? BillingSite.json(#"{"code":"e","message":"e"}"#, 500) : nil
      }
      _ = try await fixture.work { $0[0].state == .done && $0[1].failures > 0 }
    } else {
      _ = try await fixture.work()
    }
    let known = try await fixture.known()
    #expect(known?.additions.sorted { $0.id < $1.id }.map(\.quantity) == (isLost ? nil : [2, 2]))
  }

  @Test("a conflict makes known what ConnectWise has, so that the next plan does not meet it again")
  func knownAfterConflict() async throws {
    let site = BillingSite([.init(id: 31, product: 7, quantity: 9)])
    let fixture = try await BillingQueue(site)
    try await fixture.enqueue([(7, 31, 1, 2)])
    #expect(try await fixture.work().map(\.conflict) == [.quantityChanged])
    #expect(try await fixture.known()?.additions.map(\.quantity) == [9])
  }
}

/// Counts the lines of a log.
private final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  func count(of message: String) -> Int { lines.withLock { $0.count { $0 == message } } }

  var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

  private struct Handler: LogHandler {
    let log: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { log.lines.withLock { $0.append("\(event.message)") } }
  }
}

extension BillingQueue {
  /// The known additions of agreement 3.
  fileprivate func known() async throws -> KnownAdditions? {
    try await settings.store.read { db in
      try KnownAdditionsStore.find(
        db, [3], at: SiteIdentity(try IntegrationSettings.current(db)), since: Instant(milliseconds: 0))[3]
    }
  }
}
