import ConnectWise
import GRDB
import LocalRPC

/// Looks at the tickets of notifications, and keeps what they show.
struct TicketChanges: Sendable {
  /// How many merges are followed from one ticket to the next.
  private static let mostMerges = 5

  let store: Store
  let site: SiteConnection
  let clock: any BridgeClock

  /// Looks at these tickets; answers the notifications that are otherwise now. Throws where ConnectWise cannot say.
  func look(at ticketIDs: Set<Int>) async throws -> [String] {
    guard !ticketIDs.isEmpty else { return [] }
    let client = try await site.client()
    let identity = SiteIdentity(client).description
    let sights = try await sights(ticketIDs, client)
    let now = clock.now()
    return try await store.write { db in
      var changed: [String] = []
      for (ticketID, sight) in sights.sorted(by: { $0.key < $1.key }) {
        let known = try Notification.filter(
          Column("ticket_id") == ticketID && Column("retired") == false && Column("site") == identity
        ).fetchAll(db)
        for notification in known where try Self.keep(db, notification, sight, at: now) { changed.append(notification.id) }
      }
      return changed
    }
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
      throw RPCStatus(error, doing: "list the tickets that changed")
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

  /// Whether anything changed.
  private static func keep(_ db: Database, _ known: Notification, _ sight: TicketSight, at now: Instant) throws -> Bool {
    let ended = Delivery.State.allCases.filter(\.hasEnded).map(\.rawValue)
    let isBeingWritten =
      try Delivery.filter(Column("reference") == known.reference && Column("reference") != "" && !ended.contains(Column("state")))
      .fetchCount(db) > 0
    let seen = TicketSightRules.notification(known, sight, isBeingWritten: isBeingWritten, at: now)
    guard seen != known else { return false }
    try seen.update(db)
    try NotificationTickets.recordClosing(db, seen, before: known, at: now)
    if seen.ticketID == nil, let ticketID = known.ticketID {
      try ActivityLog.record(
        db, "notification.ticket_deleted", on: "customers/\(known.customerID)", by: .daemon, at: now,
        summary: "ticket \(ticketID) of notification \(known.id) is not in ConnectWise any more; what comes next makes a new one")
    }
    return true
  }
}
