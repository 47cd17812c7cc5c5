import BridgeAccounts
import BridgeCore
import GRDB

/// Processes events within one transaction: stores them, updates notifications, and queues ticket messages and e-mails.
struct EventIntake {
  /// The data of one customer.
  struct Account {
    var customer: Customer
    var settings: NotificationSettings
    var companyID: Int
    /// Why events are kept; nil if they are processed.
    var obstacle: String?
  }

  let db: Database
  let now: Instant
  let policy: NotificationPolicy
  let integration: IntegrationSettings
  private var accounts: [String: Account?] = [:]
  /// Objects without a route, and the severity that has none.
  private var unrouted: [NotificationKey: EventSeverity] = [:]
  /// The e-mail queues with new lines.
  private(set) var mailed: [NotificationMails.Queue] = []

  init(_ db: Database, at now: Instant) throws {
    self.db = db
    self.now = now
    policy = try NotificationPolicy.current(db)
    integration = try IntegrationSettings.current(db)
  }

  /// Nil if the customer does not exist.
  mutating func account(_ customerID: String) throws -> Account? {
    if let known = accounts[customerID] { return known }
    let account = try Customer.fetchOne(db, key: customerID).map { customer in
      let settings = try NotificationSettings.current(db, customerID)
      return Account(
        customer: customer, settings: settings, companyID: customer.companyID ?? 0,
        obstacle: NotificationObstacle.of(customer, settings))
    }
    accounts[customerID] = .some(account)
    return account
  }

  enum Outcome: Sendable {
    case accepted, kept, unchanged
  }

  /// Nil if the customer does not exist.
  mutating func add(_ event: NotificationEvent) throws -> Outcome? {
    guard let account = try account(event.customerID) else { return nil }
    guard try !isKnown(event) else { return .unchanged }
    var event = event
    let key = NotificationKey(customerID: event.customerID, type: event.type, object: event.object)
    if let obstacle = account.obstacle {
      event.kept = .forCustomer
      event.outcome = "kept: \(obstacle)"
      try event.insert(db)
      return .kept
    }
    event.kept = .forRoute
    if event.state == .open, let severity = unrouted[key], let own = event.severity, own <= severity {
      // Earlier events of the object wait for the same route.
      event.outcome = "kept: \(context(key, account, present: nil, generation: 0, group: nil, groupGeneration: 0).noRoute(severity))"
      try event.insert(db)
      return .kept
    }
    try event.insert(db)
    return try process(key) ? .accepted : .kept
  }

  private func isKnown(_ event: NotificationEvent) throws -> Bool {
    guard !event.sourceKey.isEmpty else { return false }
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM events WHERE customer_id = ? AND source_key = ? AND source_key <> '' AND forgotten = 0)",
      arguments: [event.customerID, event.sourceKey]) ?? false
  }

  /// Processes the kept events of one object; false if some of them are still kept.
  mutating func process(_ key: NotificationKey) throws -> Bool {
    guard let account = try account(key.customerID) else { return true }
    let kept = try NotificationEvent.kept(db, key)
    if let obstacle = account.obstacle {
      try NotificationEvent.keep(db, kept, .forCustomer, because: obstacle)
      return false
    }
    let isOpen = try present(key).notification?.state == .open
    let portions = NotificationRules.portions(kept, isOpen: isOpen, latest: try NotificationEvent.latestMoment(db, key, at: now))
    for (index, portion) in portions.enumerated() {
      switch portion {
      case .skipped(let events):
        try NotificationEvent.settle(db, events, outcome: "skipped: recovered before a notification could be sent", notificationID: nil)
      case .occurrence(let occurrence, let events):
        guard let obstacle = try apply(occurrence, events, key, account) else { continue }
        try NotificationEvent.keep(db, portions[index...].flatMap(\.events), .forRoute, because: obstacle)
        unrouted[key] = occurrence.severity
        return false
      }
    }
    unrouted[key] = nil
    return true
  }

  /// Returns the obstacle, if any; then nothing was changed.
  private mutating func apply(
    _ occurrence: Occurrence, _ events: [NotificationEvent], _ key: NotificationKey, _ account: Account
  ) throws -> String? {
    let (present, generation) = try present(key)
    let (group, groupGeneration) = try group(key, of: present)
    var context = context(
      key, account, present: present, generation: generation, group: group, groupGeneration: groupGeneration)
    if occurrence.state == .open, policy.stormThreshold > 0, (present?.ticket ?? .absent) == .absent {
      context.recentTickets = try Notification.recentTickets(
        db, key, after: now.adding(.zero - policy.stormTime), until: now, most: policy.stormThreshold)
    }
    if let group, occurrence.state == .recovered { context.hasOpenMembers = try group.hasOpenMembers(db, but: present?.id ?? "") }
    var step = NotificationRules.step(occurrence, present, context)
    if let obstacle = step.obstacle { return obstacle }
    let deliveryKey = try save(&step, before: present)
    if present?.ticket == .closedByPerson, deliveryKey == nil {
      let isMailed = step.mail.map { !account.settings.recipients($0.severity).isEmpty } ?? false
      step.outcome += isMailed ? ", an e-mail is sent" : ", no e-mail is sent"
    }
    try NotificationEvent.settle(
      db, events, outcome: step.outcome, notificationID: step.notification?.id, deliveryKey: deliveryKey)
    if let line = step.mail { try mail(line, key, account) }
    return nil
  }

  /// Returns the key of the delivery that writes to a ticket, if any.
  private func save(_ step: inout NotificationStep, before: Notification?) throws -> String? {
    var deliveryKey: String?
    for message in step.messages {
      if step.group?.id == message.notificationID, var group = step.group {
        try NotificationTickets.enqueue(db, message, of: &group, policy: policy, at: now)
        step.group = group
        deliveryKey = NotificationTickets.deliveryKey(group)
      } else if var notification = step.notification {
        try NotificationTickets.enqueue(db, message, of: &notification, policy: policy, at: now)
        step.notification = notification
        deliveryKey = NotificationTickets.deliveryKey(notification)
      }
    }
    if var group = step.group { try group.save(db) }
    if var notification = step.notification, notification != before { try notification.save(db) }
    return deliveryKey
  }

  private mutating func mail(_ line: MailLine, _ key: NotificationKey, _ account: Account) throws {
    guard !account.settings.recipients(line.severity).isEmpty else { return }
    let queue = NotificationMails.Queue(customerID: key.customerID, severity: line.severity)
    try NotificationMails.add(db, NotificationText.named(key.object, line.text), to: queue, at: now)
    if !mailed.contains(queue) { mailed.append(queue) }
  }

  /// The object's newest notification if it is still valid, and the generation of the next one.
  ///
  /// A notification with a ticket on another ConnectWise site is not valid.
  private func present(_ key: NotificationKey) throws -> (notification: Notification?, generation: Int) {
    let newest = try Notification.newest(db, key, isGroup: false)
    return (try newest.flatMap(current), (newest?.generation ?? 0) + 1)
  }

  /// The notification's group, or the newest group of the type, and the generation of the next one.
  private func group(_ key: NotificationKey, of present: Notification?) throws -> (group: Notification?, generation: Int) {
    let newest = try Notification.newest(db, key, isGroup: true)
    let generation = (newest?.generation ?? 0) + 1
    guard let id = present?.groupID, id != newest?.id else { return (try newest.flatMap(current), generation) }
    return (try Notification.find(db, id: id).flatMap(current), generation)
  }

  /// Nil if the ticket belongs to another site, or to a company that the customer is no longer linked to.
  private func current(_ notification: Notification) throws -> Notification? {
    guard !notification.isRetired, notification.site == SiteIdentity(integration).description else { return nil }
    guard let opened = notification.companyID else { return notification }
    let linked = try Customer.companyID(db, of: notification.customerID)
    return linked == opened ? notification : nil
  }

  private func context(
    _ key: NotificationKey, _ account: Account, present: Notification?, generation: Int, group: Notification?, groupGeneration: Int
  ) -> NotificationContext {
    NotificationContext(
      customerID: key.customerID, type: key.type, object: key.object, policy: policy, settings: account.settings,
      texts: texts(account.customer), companyID: account.companyID, site: SiteIdentity(integration).description, now: now, group: group,
      newID: RandomID.make("notification"), newGeneration: generation, newGroupID: RandomID.make("notification"),
      newGroupGeneration: groupGeneration)
  }

  func texts(_ customer: Customer) -> NotificationText {
    NotificationText(customer: "\(customer.displayName) (\(customer.id))", zone: integration.zone)
  }
}

extension NotificationRules.Portion {
  fileprivate var events: [NotificationEvent] {
    switch self {
    case .occurrence(_, let events), .skipped(let events): events
    }
  }
}
