import BridgeAccounts
import BridgeCore
import ConnectWise
import GRDB

/// The stored customers and tickets that a poll compares.
struct PollFacts: Sendable {
  struct Known: Sendable {
    var customer: Customer
    var agreements: [BridgeAccounts.Agreement]
  }

  var customers: [Known]
  var ticketIDs: Set<Int>
  var notificationCount: Int

  static func read(_ db: Database, site: String, at now: Instant) throws -> PollFacts {
    let linked = try Customer.filter(Column("company_id") != nil && Column("company_identifier") != "").order(Column("id")).fetchAll(db)
    let agreements = Dictionary(grouping: try Agreement.order(Column("id")).fetchAll(db), by: \.customerID)
    let reopenTime = try NotificationPolicy.current(db).reopenTime
    // Tickets whose object recovered long ago are not written to again.
    let tickets = try Notification.ticketIDs(db, site: site, recoveredAfter: now.adding(.zero - reopenTime))
    return PollFacts(
      customers: linked.map { Known(customer: $0, agreements: agreements[$0.id] ?? []) }, ticketIDs: Set(tickets),
      notificationCount: tickets.count)
  }
}

/// The customers whose data in ConnectWise differs from the stored data. They are then synced individually; the listing itself changes nothing.
struct PollFindings: Sendable, Equatable {
  /// Customers with differences that a callback should have reported.
  var missed: Set<String> = []
  /// Customers whose last sync failed; the cause may be fixed.
  var failing: Set<String> = []

  init(
    _ known: [PollFacts.Known], companies: [ConnectWise.Company], agreements: [ConnectWise.Agreement], at now: Instant
  ) {
    let companies = Dictionary(companies.map { ($0.id, Company($0)) }, uniquingKeysWith: { first, _ in first })
    let agreements = Dictionary(grouping: agreements) { $0.company?.id ?? 0 }
    for known in known {
      guard let id = known.customer.companyID else { continue }
      let present = (agreements[id] ?? []).map { Agreement($0, customer: known.customer.id, company: id, at: now) }
      if !known.customer.syncError.isEmpty {
        failing.insert(known.customer.id)
      } else if companies[id] != known.customer.company || !SyncDifference(old: known.agreements, new: present).isEmpty {
        missed.insert(known.customer.id)
      }
    }
  }
}
