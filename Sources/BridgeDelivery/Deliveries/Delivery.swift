package import BridgeCore
package import GRDB

/// One thing that leaves, from the intention to the outcome (rule 26).
package struct Delivery: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  package static let databaseTableName = "deliveries"

  package enum Kind: Int, Sendable, Codable {
    case additionUpdate = 1
    case additionCreate
    case additionReplace
    case email
    case ticketCreate
    case ticketNote
    case ticketStatus
    case summaryReport

    package var isAddition: Bool { Self.additions.contains(self) }
    var isTicket: Bool { Self.tickets.contains(self) }

    package static let additions: [Kind] = [.additionUpdate, .additionCreate, .additionReplace]
    package static let tickets: [Kind] = [.ticketCreate, .ticketNote, .ticketStatus]
  }

  package enum State: Int, Sendable, Codable, CaseIterable {
    case pending = 1
    /// Its request is under way; found at a start, it is uncertain.
    case sending
    case done
    /// No answer came: it is read back before anything is sent again (rule 27).
    case uncertain
    /// Only a person can mend what is wrong.
    case waiting
    /// ConnectWise had something else than the plan says: nothing was written.
    case conflict
    case discarded

    /// Nothing more happens to it by itself, nor by a person.
    package var hasEnded: Bool { self == .done || self == .conflict || self == .discarded }
  }

  package var id: Int64?
  /// What, whom, period: exists once.
  package var key: String
  package var kind: Kind
  package var state: State
  package var customerID: String
  /// What deliveries are grouped by, so that an agreement's additions are read once for all of them; nil for e-mail.
  package var agreementID: Int?
  /// What deliveries follow each other by: one waits until those before it with the same reference have ended. Empty where nothing follows.
  package var reference: String
  /// JSON: an `AdditionChange`, an `OutgoingMail`, a `TicketChange` or a `SummaryChange`.
  package var payload: String
  package var summary: String
  /// Requests that left, or were about to.
  var attempts: Int
  /// Failures since the last success, reading included: what the pause before the next attempt grows with.
  package var failures: Int
  package var lastError: String
  /// Nil where none is due.
  var nextAttempt: Instant?
  package var created: Instant
  var updated: Instant
  package var runID: String?
  package var lineID: String?

  package enum CodingKeys: String, CodingKey {
    case id, key, kind, state
    case customerID = "customer_id"
    case agreementID = "agreement_id"
    case reference, payload, summary, attempts, failures
    case lastError = "last_error"
    case nextAttempt = "next_attempt_time"
    case created = "create_time"
    case updated = "update_time"
    case runID = "run_id"
    case lineID = "line_id"
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  package init(
    key: String, kind: Kind, customerID: String, agreementID: Int?, reference: String = "", payload: String, summary: String,
    at time: Instant,
    runID: String? = nil,
    lineID: String? = nil
  ) {
    self.key = key
    self.kind = kind
    self.state = .pending
    self.customerID = customerID
    self.agreementID = agreementID
    self.reference = reference
    self.payload = payload
    self.summary = summary
    self.attempts = 0
    self.failures = 0
    self.lastError = ""
    self.nextAttempt = time
    self.created = time
    self.updated = time
    self.runID = runID
    self.lineID = lineID
  }
}
