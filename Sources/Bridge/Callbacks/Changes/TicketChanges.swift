import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB

/// Reads the tickets of notifications and stores their state.
struct TicketChanges: Sendable {
  /// The maximum number of merges followed from ticket to ticket.
  private static let mostMerges = 5

  let store: Store
  let site: SiteConnection
  let clock: any BridgeClock

  struct Outcome: Sendable, Equatable {
    /// Notifications that changed.
    var changed: [String] = []
    /// The changed notifications that a callback should have reported; the first read of a ticket only stores its status.
    var news = 0
    /// Tickets to read again: a delivery was in progress, or the notification changed here meanwhile.
    var unjudged: Set<Int> = []
  }

  /// Reads these tickets. Throws if ConnectWise cannot be read.
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
        // The state read is older than the change made here meanwhile.
        guard before[id] == known, try !Self.isBeingWritten(db, known) else {
          outcome.unjudged.insert(ticketID)
          continue
        }
        let seen = TicketSnapshotRules.notification(known, sight, at: now)
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

  /// Whether a delivery to the ticket is in progress; one that waits for a person is not.
  private static func isBeingWritten(_ db: Database, _ notification: Notification) throws -> Bool {
    guard !notification.reference.isEmpty else { return false }
    let moving = Delivery.State.allCases.filter { !$0.hasEnded && $0 != .waiting }.map(\.rawValue)
    return try Delivery.filter(Column("reference") == notification.reference && moving.contains(Column("state"))).limit(1).fetchCount(db)
      > 0
  }

  private func sights(_ ids: Set<Int>, _ client: ConnectWiseClient) async throws -> [Int: TicketSnapshot] {
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

  private func sight(of id: Int, _ shown: [Int: Ticket]) -> TicketSnapshot {
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
      summary: "ticket #\(ticketID) of notification \(known.id) no longer exists in ConnectWise; the next event creates a new one")
  }
}

/// The current state of a notification's ticket in ConnectWise; if it was merged, of the ticket it was merged into.
enum TicketSnapshot: Sendable, Equatable {
  case shown(id: Int, companyID: Int?, status: String, isClosed: Bool)
  /// Deleted, or no longer visible to the API member.
  case absent
}

/// Updates a notification from the state of its ticket (rule 25).
enum TicketSnapshotRules {
  /// Requires that no delivery to the ticket is in progress: its state could then be the result of our own change.
  static func notification(_ known: Notification, _ sight: TicketSnapshot, at now: Instant) -> Notification {
    var seen = known
    switch sight {
    case .absent:
      seen.ticketID = nil
      seen.show("", at: now)
    case .shown(let id, let companyID, let status, let isClosed):
      // A ticket moved to another company is no longer used: the next delivery creates a new one.
      guard companyID == known.companyID else { return known }
      seen.ticketID = id
      seen.show(status, at: now)
      seen.apply(status, isClosed: isClosed)
    }
    return seen
  }
}

extension Notification {
  fileprivate mutating func apply(_ status: String, isClosed: Bool) {
    let isResolvedByUs = ticket == .resolved && !route.resolvedStatus.isEmpty && status.sameText(as: route.resolvedStatus)
    if isClosed, !isResolvedByUs {
      closeByPerson()
    } else if !isClosed, ticket == .closedByPerson {
      ticket = state == .open ? .open : .resolved
    }
  }
}
