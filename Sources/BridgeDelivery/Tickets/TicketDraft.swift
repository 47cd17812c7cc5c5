package import BridgeCore
package import GRDB

/// A ticket change to be enqueued.
package struct TicketDraft: Sendable {
  /// The ticket's externalXRef: `TicketText.reference`.
  package var reference: String
  /// The ticket id, if known.
  package var ticketID: Int?
  package var companyID: Int
  /// Truncated to 100 characters.
  package var summary: String
  /// The initial description of a new ticket, otherwise a note.
  package var text: String
  package var route: TicketRoute
  package var status: TicketChange.Status?
  package var closedByPerson: TicketChange.ClosedByPerson
  package var resolvedByUs = false
  package var notificationID: String?

  package init(
    reference: String, ticketID: Int? = nil, companyID: Int, summary: String, text: String, route: TicketRoute,
    status: TicketChange.Status? = nil, closedByPerson: TicketChange.ClosedByPerson, resolvedByUs: Bool = false,
    notificationID: String? = nil
  ) {
    self.reference = reference
    self.ticketID = ticketID
    self.companyID = companyID
    self.summary = summary
    self.text = text
    self.route = route
    self.status = status
    self.closedByPerson = closedByPerson
    self.resolvedByUs = resolvedByUs
    self.notificationID = notificationID
  }

  /// Enqueues the change. If a delivery with the same key exists, it is returned unchanged. Must be called in a transaction; wake the queue
  /// after it. `key` is unique and names the object, the recipient and the period; `line` is the summary of the delivery.
  package func enqueue(_ db: Database, _ kind: Delivery.Kind, customerID: String, key: String, line: String, at now: Instant) throws
    -> Delivery
  {
    if let earlier = try DeliveryStore.find(db, key: key) { return earlier }
    let change = TicketChange(
      reference: reference, ticketID: ticketID, companyID: companyID, summary: TicketText.summary(summary), text: text,
      marker: TicketText.marker(key), route: route, status: status, closedByPerson: closedByPerson, resolvedByUs: resolvedByUs,
      notificationID: notificationID, site: SiteIdentity(try IntegrationSettings.current(db)))
    var delivery = Delivery(
      key: key, kind: kind, customerID: customerID, agreementID: nil, reference: reference, payload: try Payload.encode(change),
      summary: line,
      at: now)
    try delivery.insert(db)
    return delivery
  }
}
