import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Random sequences of events")
struct NotificationSequencesTests {
  private struct SentMessage {
    var kind: Delivery.Kind
    var change: TicketChange
    var time: Instant
  }

  @Test(
    "generated: with storms, disabled customers and repeated reports, no ticket is created twice and no text is lost", arguments: 0..<12
  )
  func generated(_ round: Int) async throws {
    var random = SeededGenerator("notification sequences \(round)")
    let fixture = try await NotificationFixture.configured {
      $0.stormThreshold = 2
      $0.stormMinutes = 30
      $0.quietMinutes = 20
    }
    let flusher = fixture.flusher
    var isOpen: [String: Bool] = [:]
    var reported: [(object: String, type: String, key: String)] = []
    let seed = random.seed
    for step in 0..<70 {
      fixture.pass(minutes: random.pick([0, 0, 1, 5, 25, 60]))
      let object = "PC-\(random.pick([1, 2, 3, 4, 5]))"
      let type = random.pick(["a.b", "c.d"])
      switch random.pick([0, 0, 0, 0, 1, 1, 2, 3, 4, 5]) {
      case 0:
        try await fixture.report(object, "text \(step);", type: type, severity: random.pick(EventSeverity.allCases), key: "key \(step)")
        reported.append((object, type, "key \(step)"))
        isOpen["\(type) \(object)"] = true
      case 1:
        try await fixture.recover(object, type: type)
        if isOpen["\(type) \(object)"] != nil { isOpen["\(type) \(object)"] = false }
      case 2: await flusher.settle()
      case 3:
        let enabled = random.chance(2)
        try await fixture.change { $0.enabled = enabled }
      case 4:
        guard let repeated = reported.randomElement(using: &random) else { continue }
        let before = try await fixture.tickets().count
        let receipt = try await fixture.report(repeated.object, "other", type: repeated.type, key: repeated.key)
        #expect(receipt == .init(unchanged: 1), "seed \(seed)")
        #expect(try await fixture.tickets().count == before, "seed \(seed)")
      default:
        guard let ticketed = try await fixture.notifications([.open]).filter({ $0.ticket == .open }).randomElement(using: &random) else {
          continue
        }
        try await fixture.settle(ticketed, .updated(ticketID: step + 1))
      }
    }
    try await fixture.change { $0.enabled = true }
    await flusher.settle()
    fixture.pass(minutes: 30)
    #expect(await flusher.settle() == nil, "seed \(seed)")

    let sent = try await fixture.store.read { db in
      try Delivery.order(sql: "id").fetchAll(db).map {
        SentMessage(kind: $0.kind, change: try Payload.decode(TicketChange.self, $0.payload), time: $0.created)
      }
    }
    for (reference, messages) in Dictionary(grouping: sent, by: \.change.reference) { check(reference, messages, seed) }
    // The state of each object is that of its last event, and at most one of its tickets is open.
    let notifications = try await fixture.notifications()
    for (name, open) in isOpen {
      let own = notifications.filter { !$0.isGroup && "\($0.type) \($0.object)" == name }
      // An object that recovered while its events were kept was never opened.
      #expect(own.isEmpty ? !open : (own.first?.state == .open) == open, "\(name), seed \(seed)")
      #expect(own.count { $0.ticket == .open } <= 1, "\(name), seed \(seed)")
    }
    for group in notifications where group.isGroup {
      let members = notifications.filter { $0.groupID == group.id }
      #expect((group.state == .open) == members.contains { $0.state == .open }, "group \(group.id), seed \(seed)")
    }
    for event in try await fixture.events() where event.state == .open {
      #expect(event.kept == .no, "seed \(seed)")
      if event.outcome.hasPrefix("skipped") { continue }
      let own = notifications.first { $0.id == event.notificationID }
      let ids = [own?.id, own?.groupID].compactMap(\.self)
      #expect(
        sent.contains { ids.contains($0.change.notificationID ?? "") && $0.change.text.contains(event.text) },
        "'\(event.text)' (\(event.outcome)) was not sent, seed \(seed)")
    }
  }

  private func check(_ reference: String, _ messages: [SentMessage], _ seed: UInt64) {
    #expect(messages.first?.kind == .ticketCreate && messages.count { $0.kind == .ticketCreate } == 1, "\(reference), seed \(seed)")
    var isResolved = false
    var last: Instant?
    for message in messages {
      switch message.change.status {
      case .resolve:
        #expect(!isResolved, "\(reference) is resolved twice, seed \(seed)")
        isResolved = true
      case .reopen:
        #expect(isResolved && message.change.resolvedByUs, "\(reference) is reopened although cwlink did not resolve it, seed \(seed)")
        isResolved = false
      case nil:
        #expect(!isResolved, "\(reference) gets a note although it is resolved, seed \(seed)")
        if let last, message.kind == .ticketNote, !message.change.text.hasPrefix("Severity raised") {
          #expect(last.adding(.seconds(20 * 60)) <= message.time, "\(reference) gets a note within the quiet time, seed \(seed)")
        }
      }
      last = message.time
    }
  }
}
