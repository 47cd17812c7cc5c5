package import BridgeCore
import Foundation
package import GRDB

/// A row of the delivery queue: one change or message to be sent, from the intention to the outcome (rule 26).
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
    /// A request is in progress. After a restart this becomes uncertain.
    case sending
    case done
    /// The request got no response. It is read back before anything is sent again (rule 27).
    case uncertain
    /// A problem that requires user action.
    case waiting
    /// ConnectWise differed from the plan; nothing was written.
    case conflict
    case discarded

    /// Whether the state is final.
    package var hasEnded: Bool { self == .done || self == .conflict || self == .discarded }
  }

  package var id: Int64?
  /// Unique: names the object, the recipient and the period.
  package var key: String
  package var kind: Kind
  package var state: State
  package var customerID: String
  /// Deliveries are grouped by agreement, so that its additions are read once; nil for deliveries that are not additions.
  package var agreementID: Int?
  /// A delivery waits until all earlier deliveries with the same reference have ended. Empty for independent deliveries.
  package var reference: String
  /// JSON: an `AdditionChange`, an `OutgoingMail`, a `TicketChange` or a `SummaryChange`.
  package var payload: String
  package var summary: String
  /// The number of requests sent or about to be sent.
  package var attempts: Int
  /// Consecutive failures, including failed reads; determines the backoff.
  package var failures: Int
  /// The server errors of this delivery's requests, which a person has to look at after some time.
  var serverErrors = 0
  package var lastError: String
  /// Nil if no attempt is scheduled.
  var nextAttempt: Instant?
  package var created: Instant
  package var updated: Instant
  package var runID: String?
  package var lineID: String?
  /// Why it ended in a conflict; nil in every other state.
  package var conflict: AdditionConflict.Reason?

  package enum CodingKeys: String, CodingKey {
    case id, key, kind, state, conflict
    case customerID = "customer_id"
    case agreementID = "agreement_id"
    case reference, payload, summary, attempts, failures
    case serverErrors = "server_errors"
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

/// Encodes and decodes the payload of a delivery as JSON.
package enum Payload {
  package static func encode(_ value: some Encodable) throws -> String {
    String(decoding: try CanonicalJSON.encoder.encode(value), as: UTF8.self)
  }

  package static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
