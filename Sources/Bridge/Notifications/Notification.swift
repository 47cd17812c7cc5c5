import BridgeCore
import BridgeDelivery
import GRDB

/// A problem of one customer's object, from its first event until it has recovered and does not recur; or a storm of such problems (rule 25).
struct Notification: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "notifications"

  /// The state of the object, independent of its ticket.
  enum State: Int, Sendable, Codable {
    case open = 1
    case recovered
  }

  /// The last known state of its own ticket.
  enum Ticket: Int, Sendable, Codable {
    case absent
    case open
    /// Resolved by us after the recovery.
    case resolved
    case closedByPerson
  }

  private(set) var number: Int64?
  var id: String
  var customerID: String
  var type: String
  /// Empty for a group, and for the customer as a whole.
  var object: String
  /// Whether it is a storm, whose members are the notifications with its id as `groupID`.
  var isGroup = false
  /// Starts at 1; each generation has its own reference.
  var generation: Int
  /// The highest since it opened.
  var severity: EventSeverity
  var state = State.open
  /// The text of its last open event.
  var text = ""
  var eventCount = 0
  /// Texts not yet written to the ticket.
  var unreported = UnreportedTexts() {
    didSet { unreportedRepeats = unreported.count }
  }
  private(set) var unreportedRepeats = 0
  /// When the ticket was last written to.
  var lastNoteTime: Instant?
  var ticket = Ticket.absent
  /// When it got its ticket or joined a group; used to detect storms.
  var ticketTime: Instant?
  /// The ticket's externalXRef; empty without a ticket.
  var reference = ""
  var ticketID: Int?
  /// The ticket status last read from ConnectWise, and when it changed; empty if never read.
  var ticketStatus = ""
  var ticketStatusTime: Instant?
  /// The company of its ticket.
  var companyID: Int?
  /// The route chosen when its ticket was opened.
  var route = TicketRoute()
  /// The ConnectWise site of its ticket.
  var site: String
  /// The number of deliveries queued for it, used in their keys.
  var messages = 0
  var groupID: String?
  var memberCount = 0
  var openTime: Instant
  var recoverTime: Instant?
  var lastEventTime: Instant
  /// No longer in use: its customer was deleted or another ConnectWise site is configured.
  var isRetired = false

  init(
    id: String, customerID: String, type: String, object: String, generation: Int, severity: EventSeverity, site: String, at time: Instant
  ) {
    self.id = id
    self.customerID = customerID
    self.type = type
    self.object = object
    self.generation = generation
    self.severity = severity
    self.site = site
    openTime = time
    lastEventTime = time
  }

  /// When the pending texts may be written; nil if there are none.
  ///
  /// A last note in the future was written while the clock was ahead; it delays nothing.
  func nextNoteTime(_ policy: NotificationPolicy, at now: Instant) -> Instant? {
    guard !unreported.isEmpty else { return nil }
    let last = lastNoteTime ?? openTime
    return last > now ? now : last.adding(policy.quietTime)
  }

  /// Stores the ticket status read from ConnectWise; empty if the ticket no longer exists.
  mutating func show(_ status: String, at now: Instant) {
    guard ticketStatus != status else { return }
    ticketStatus = status
    ticketStatusTime = status.isEmpty ? nil : now
  }

  /// Marks the ticket as closed by a person and drops the pending texts; the events are kept.
  mutating func closeByPerson() {
    ticket = .closedByPerson
    unreported = UnreportedTexts()
  }

  mutating func didInsert(_ inserted: InsertionSuccess) { number = inserted.rowID }

  enum CodingKeys: String, CodingKey {
    case number, id, type, object, generation, severity, state, text, ticket, reference, route, site, messages
    case customerID = "customer_id"
    case isGroup = "is_group"
    case eventCount = "event_count"
    case unreported = "untold"
    case unreportedRepeats = "untold_repeats"
    case lastNoteTime = "last_note_time"
    case ticketTime = "ticket_time"
    case ticketID = "ticket_id"
    case ticketStatus = "ticket_status"
    case ticketStatusTime = "ticket_status_time"
    case companyID = "company_id"
    case groupID = "group_id"
    case memberCount = "member_count"
    case openTime = "open_time"
    case recoverTime = "recover_time"
    case lastEventTime = "last_event_time"
    case isRetired = "retired"
  }
}
