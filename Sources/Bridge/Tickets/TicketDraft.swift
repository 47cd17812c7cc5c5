import GRDB

/// What is to be told in a ticket, before it is put into the queue.
struct TicketDraft: Sendable {
  /// The ticket's externalXRef: `TicketText.reference`.
  var reference: String
  /// As far as known.
  var ticketID: Int?
  var companyID: Int
  /// Cut to 100 characters.
  var summary: String
  /// The first description where the ticket has to be made, else a note.
  var text: String
  var route: TicketRoute
  var status: TicketChange.Status?
  var closedByPerson: TicketChange.ClosedByPerson
  var resolvedByUs = false
  var notificationID: String?

  /// Puts it into the delivery queue; a delivery with the same key is answered as it is. Part of a transaction that its caller owns; wake the
  /// queue after it. `key` says what, whom, period, and exists once; `line` says in words what is done.
  func enqueue(_ db: Database, _ kind: Delivery.Kind, customerID: String, key: String, line: String, at now: Instant) throws -> Delivery {
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

extension SummaryChange {
  /// As `TicketDraft.enqueue`.
  func enqueue(_ db: Database, customerID: String, key: String, line: String, at now: Instant) throws -> Delivery {
    if let earlier = try DeliveryStore.find(db, key: key) { return earlier }
    var delivery = Delivery(
      key: key, kind: .summaryReport, customerID: customerID, agreementID: nil, reference: "\(companyID)/\(groupIdentifier)",
      payload: try Payload.encode(self), summary: line, at: now)
    try delivery.insert(db)
    return delivery
  }
}
