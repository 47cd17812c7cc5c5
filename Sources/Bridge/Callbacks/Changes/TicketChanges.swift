import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB

/// Looks at the tickets of notifications, and keeps what they show.
struct TicketChanges: Sendable {
  /// How many merges are followed from one ticket to the next.
  private static let mostMerges = 5

  let store: Store
  let site: SiteConnection
  let clock: any BridgeClock

  struct Outcome: Sendable, Equatable {
    /// Notifications that are otherwise now.
    var changed: [String] = []
    /// Of these, those of which a callback should have told: the first look at a ticket only learns its status.
    var news = 0
    /// Tickets that something of ours was on its way to, or that changed here while they were looked at: they are to be looked at again.
    var unjudged: Set<Int> = []
  }

  /// Looks at these tickets. Throws where ConnectWise cannot say.
  func look(at ticketIDs: Set<Int>) async throws -> Outcome {
    guard !ticketIDs.isEmpty else { return Outcome() }
    let client = try await site.client()
    let identity = SiteIdentity(client).description
    let before = try await store.read { db in try Self.known(db, ticketIDs, site: identity) }
    let sights = try await sights(ticketIDs, client)
    let now = clock.now()
    return try await store.write { db in
      var outcome = Outcome()
      let present = try Self.known(db, ticketIDs, site: identity)
      for (id, known) in present.sorted(by: { $0.key < $1.key }) {
        guard let ticketID = known.ticketID, let sight = sights[ticketID] else { continue }
        // What was seen is of before what happened here meanwhile.
        guard before[id] == known, try !Self.isBeingWritten(db, known) else {
          outcome.unjudged.insert(ticketID)
          continue
        }
        let seen = TicketSightRules.notification(known, sight, at: now)
        guard seen != known else { continue }
        try Self.keep(db, seen, before: known, at: now)
        outcome.changed.append(id)
        if seen.ticket != known.ticket || seen.ticketID != known.ticketID || !known.ticketStatus.isEmpty { outcome.news += 1 }
      }
      return outcome
    }
  }

  private static func known(_ db: Database, _ ticketIDs: Set<Int>, site: String) throws -> [String: Notification] {
    let rows = try Notification.filter(
      ticketIDs.contains(Column("ticket_id")) && Column("retired") == false && Column("site") == site
    ).fetchAll(db)
    return Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One that waits for a person writes nothing.
  private static func isBeingWritten(_ db: Database, _ notification: Notification) throws -> Bool {
    guard !notification.reference.isEmpty else { return false }
    let moving = Delivery.State.allCases.filter { !$0.hasEnded && $0 != .waiting }.map(\.rawValue)
    return try Delivery.filter(Column("reference") == notification.reference && moving.contains(Column("state"))).limit(1).fetchCount(db)
      > 0
  }

  private func sights(_ ids: Set<Int>, _ client: ConnectWiseClient) async throws -> [Int: TicketSight] {
    var shown: [Int: Ticket] = [:]
    do {
      var wanted = ids
      for _ in 0...Self.mostMerges where !wanted.isEmpty {
        let found = try await client.tickets(matching: .isIn("id", wanted.sorted().map(Condition.Value.int)))
        for ticket in found { shown[ticket.id] = ticket }
        wanted = Set(found.compactMap { $0.mergedParentTicket?.id }).subtracting(shown.keys)
      }
    } catch {
      throw DomainError(error, doing: "list the tickets that changed")
    }
    return Dictionary(uniqueKeysWithValues: ids.map { ($0, sight(of: $0, shown)) })
  }

  private func sight(of id: Int, _ shown: [Int: Ticket]) -> TicketSight {
    guard var ticket = shown[id] else { return .absent }
    for _ in 0..<Self.mostMerges {
      guard let parent = ticket.mergedParentTicket?.id.flatMap({ shown[$0] }) else { break }
      ticket = parent
    }
    return .shown(id: ticket.id, companyID: ticket.company?.id, status: ticket.status?.name ?? "", isClosed: ticket.isClosed)
  }

  private static func keep(_ db: Database, _ seen: Notification, before known: Notification, at now: Instant) throws {
    try seen.update(db)
    try NotificationTickets.recordClosing(db, seen, before: known, at: now)
    guard seen.ticketID == nil, let ticketID = known.ticketID else { return }
    try ActivityLog.record(
      db, "notification.ticket_deleted", on: "customers/\(known.customerID)", by: .daemon, at: now,
      summary: "ticket \(ticketID) of notification \(known.id) is not in ConnectWise any more; what comes next makes a new one")
  }
}
