import BridgeTestSupport
import ConnectWise
import Synchronization
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeDelivery

/// What a person does between a read and a write that rests on it (rules 36 and 37).
@Suite("Fresh reads", .timeLimit(.minutes(5)))
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
    // The third product is not in the catalog.
    let expected: [AdditionConflict.Reason?] = [nil, nil, .productInactive].enumerated().map { $0 == line - 1 ? .quantityChanged : $1 }
    #expect(deliveries.map(\.conflict) == (line == 3 ? [nil, nil, .productInactive] : expected))
    if line < 3 { #expect(site.additions[line - 1].quantity == 7) }
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

  @Test("whatever a person does between any two requests, nothing of it is overwritten and no product is added twice")
  func person() async throws {
    var random = SeededGenerator()
    for _ in 0..<40 {
      let site = BillingSite([.init(id: 31, product: 7, quantity: 1)])
      let fixture = try await BillingQueue(site)
      try await fixture.enqueue([(7, 31, 1, 2), (8, nil, 0, 5)])
      // At one of the first writes: a refusal and a person's act.
      let at = Int.random(in: 1...3, using: &random)
      let edits = Bool.random(using: &random)
      let writes = Counter()
      site.before { request, state in
        guard !request.hasPrefix("GET") else { return nil }
        guard writes.next() == at else { return nil }
        if edits { state.additions[0].quantity = 9 } else { state.additions.append(.init(id: 60, product: 8, quantity: 5)) }
        return BillingSite.tooMany
      }
      let deliveries = try await fixture.work()
      #expect(deliveries.allSatisfy { $0.state.hasEnded })
      if writes.value >= at {
        if edits { #expect(site.additions[0].quantity == 9) }
        #expect(site.additions.count { $0.product == 8 } == 1)
      }
    }
  }
}
