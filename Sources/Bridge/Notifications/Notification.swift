import BridgeCore
import BridgeDelivery
import GRDB

/// What is wrong with one object of a customer, from its opening until it recovers and does not return; or a storm of such (rule 25).
struct Notification: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "notifications"

  /// Of the object, whatever its ticket is.
  enum State: Int, Sendable, Codable {
    case open = 1
    case recovered
  }

  /// Of its own ticket, as far as was told or heard.
  enum Ticket: Int, Sendable, Codable {
    case absent
    case open
    /// By us: the object recovered.
    case resolved
    case closedByPerson
  }

  private(set) var number: Int64?
  var id: String
  var customerID: String
  var type: String
  /// Empty of a group, and where it is the customer as a whole.
  var object: String
  /// A storm: its members are the notifications with its id as `groupID`.
  var isGroup = false
  /// From 1; each has a reference of its own.
  var generation: Int
  /// The worst since it opened.
  var severity: EventSeverity
  var state = State.open
  /// Of its last open event.
  var text = ""
  var eventCount = 0
  /// What no note tells of yet.
  var untold = UntoldTexts() {
    didSet { untoldRepeats = untold.count }
  }
  private(set) var untoldRepeats = 0
  /// When something was last written into its ticket.
  var lastNoteTime: Instant?
  var ticket = Ticket.absent
  /// When it got its ticket, or joined a group: what storms are told by.
  var ticketTime: Instant?
  /// The ticket's externalXRef; empty while it has none.
  var reference = ""
  var ticketID: Int?
  /// Its status as ConnectWise last showed it, and when that was new; empty where nobody looked.
  var ticketStatus = ""
  var ticketStatusTime: Instant?
  /// The company that its ticket was opened for.
  var companyID: Int?
  /// As chosen when its ticket was opened.
  var route = TicketRoute()
  /// The ConnectWise that its ticket is in.
  var site: String
  /// How many deliveries it made: what their keys count by.
  var messages = 0
  var groupID: String?
  var memberCount = 0
  var openTime: Instant
  var recoverTime: Instant?
  var lastEventTime: Instant
  /// Its customer was deleted, or another ConnectWise is linked: it is not looked at any more.
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

  /// When what is untold may be told; nil where nothing is.
  func nextNoteTime(_ policy: NotificationPolicy) -> Instant? {
    untold.isEmpty ? nil : (lastNoteTime ?? openTime).adding(policy.quietTime)
  }

  /// The ticket's status as ConnectWise shows it; empty where there is no ticket any more.
  mutating func show(_ status: String, at now: Instant) {
    guard ticketStatus != status else { return }
    ticketStatus = status
    ticketStatusTime = status.isEmpty ? nil : now
  }

  /// Nobody wants to hear of it any more; the events are there.
  mutating func closeByPerson() {
    ticket = .closedByPerson
    untold = UntoldTexts()
  }

  mutating func didInsert(_ inserted: InsertionSuccess) { number = inserted.rowID }

  enum CodingKeys: String, CodingKey {
    case number, id, type, object, generation, severity, state, text, untold, ticket, reference, route, site, messages
    case customerID = "customer_id"
    case isGroup = "is_group"
    case eventCount = "event_count"
    case untoldRepeats = "untold_repeats"
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
