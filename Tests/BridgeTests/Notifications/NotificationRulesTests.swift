import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Notification rules")
struct NotificationRulesTests {
  /// One object, and the tickets that result from the messages about it.
  private struct World {
    enum Status { case open, resolved, closedByPerson }

    var policy = NotificationPolicy()
    var settings = NotificationSettings(customerID: "acme", revision: 1)
    var now = Instant(milliseconds: 1_781_524_800_000)
    var present: Bridge.Notification?
    var latest: Instant?
    var generation = 0
    var tickets: [String: Status] = [:]
    var sent = ""
    var lastNote: Instant?
    /// Texts that must have been sent or be pending.
    var expectedTexts: [String] = []
    var problems: [String] = []

    var context: NotificationContext {
      NotificationContext(
        customerID: "acme", type: "a.b", object: "PC-1", policy: policy, settings: settings,
        texts: NotificationText(customer: "Acme (acme)", zone: .gmt), companyID: 7, site: "site", now: now, newID: "n\(generation + 1)",
        newGeneration: generation + 1, newGroupID: "g", newGroupGeneration: 1)
    }

    mutating func require(_ holds: Bool, _ what: String) { if !holds { problems.append(what) } }

    mutating func take(_ occurrence: Occurrence) {
      let step = NotificationRules.step(occurrence, present, context)
      let before = present
      present = step.notification
      generation = max(generation, present?.generation ?? 0)
      latest = max(latest ?? occurrence.time, occurrence.time)
      require(step.obstacle == nil, "unexpected obstacle: \(step.obstacle ?? "")")
      for message in step.messages { write(message, occurrence, before) }
      if let present, occurrence.state == .open, !step.outcome.hasPrefix("recorded"), settings.wantsTicket(present.severity) {
        if present.ticket != .closedByPerson { expectedTexts.append(occurrence.text) }
      }
      if occurrence.isLate { require(before?.state == present?.state, "a late event changed the state") }
      check()
    }

    mutating func write(_ message: TicketMessage, _ occurrence: Occurrence?, _ before: Bridge.Notification?) {
      guard let present, present.id == message.notificationID else { return require(false, "a message about another notification") }
      let status = tickets[present.reference]
      switch message.kind {
      case .create:
        require(status == nil, "a second ticket for \(present.reference)")
        tickets[present.reference] = .open
      case .note:
        require(status == .open, "a note to a ticket that is \(String(describing: status))")
        let isRaised = before.map { present.severity > $0.severity } ?? false
        if let lastNote, !isRaised { require(lastNote.adding(policy.quietTime) <= now, "a note within the quiet time") }
      case .resolve:
        require(status == .open && occurrence?.state == .recovered, "resolved without a recovery")
        tickets[present.reference] = .resolved
      case .reopen:
        require(
          status == .resolved && message.resolvedByUs || status == .closedByPerson && policy.reopenClosedByPerson,
          "reopened a ticket that is \(String(describing: status))")
        tickets[present.reference] = .open
      }
      lastNote = now
      sent += message.text + "\n"
    }

    mutating func check() {
      require(tickets.values.count { $0 == .open } <= 1, "two open tickets")
      let waiting = present?.unreported.lines.map(\.text) ?? []
      for text in expectedTexts where !sent.contains(text) && !waiting.contains(text) {
        require(false, "'\(text)' is neither sent nor pending")
      }
      let status = present.flatMap { tickets[$0.reference] }
      if status == .open { require(present?.state == .open && present?.ticket == .open, "an open ticket for a recovered object") }
    }

    /// Sends pending texts as the flusher does.
    mutating func sendPendingTexts() {
      guard let unreported = present, unreported.ticket == .open, let due = unreported.nextNoteTime(policy, at: now), due <= now else {
        return
      }
      write(NotificationRules.note(unreported, context.texts), nil, unreported)
      present?.clearPending(at: now)
      check()
    }

    mutating func closeByPerson() {
      guard let present, tickets[present.reference] == .open else { return }
      tickets[present.reference] = .closedByPerson
      self.present?.ticket = .closedByPerson
      self.present?.unreported = UnreportedTexts()
      expectedTexts = []
    }
  }

  @Test("generated: at most one ticket is open, every text is sent or pending, and notes respect the quiet time")
  func generated() {
    var random = SeededGenerator("notification rules")
    for round in 0..<3_000 {
      var world = World()
      world.policy.rules = [RoutingRule(route: TicketRoute(board: "Alerts"))]
      world.policy.quietMinutes = random.pick([0, 1, 60])
      world.policy.reopenDays = random.pick([0, 1, 7])
      world.policy.reopenClosedByPerson = random.chance(3)
      world.settings.severities = EventSeverity.allCases.map {
        SeveritySettings(severity: $0, ticket: !random.chance(4), mailRecipients: [])
      }
      for step in 0..<40 where world.problems.isEmpty {
        world.now = world.now.adding(.seconds(random.pick([0, 1, 30, 61, 3_600, 86_400, 8 * 86_400])))
        world.sendPendingTexts()
        let isLate = random.chance(6) && world.latest != nil
        let time = isLate ? world.latest?.adding(.seconds(-random.pick([1, 60]))) ?? world.now : world.now
        switch random.pick([0, 0, 0, 1, 1, 2]) {
        case 0:
          world.take(
            Occurrence(state: .open, severity: random.pick(EventSeverity.allCases), text: "text \(step);", time: time, isLate: isLate))
        case 1: world.take(Occurrence(state: .recovered, severity: nil, text: "", time: time, isLate: isLate))
        default: world.closeByPerson()
        }
      }
      #expect(world.problems == [], "round \(round), seed \(random.seed)")
      if !world.problems.isEmpty { return }
    }
  }

  @Test("a repeated text is listed once in a note, and texts that do not fit are counted")
  func untoldTexts() {
    var texts = UnreportedTexts()
    let start = Instant(milliseconds: 0)
    for number in 0..<100 { texts.add("text \(number % 50)", at: start.adding(.seconds(number))) }
    #expect(texts.count == 100 && texts.lines.count == UnreportedTexts.mostLines && texts.lines.allSatisfy { $0.count == 2 })
    #expect(texts.unlisted == 20 && texts.since == start && texts.last == start.adding(.seconds(99)))
    var other = UnreportedTexts()
    other.add(texts, of: "PC-1")
    #expect(other.count == 100 && other.lines.first == .init(text: "PC-1: text 0", count: 2))
    texts = UnreportedTexts()
    texts.add(String(repeating: "x", count: 4_000), at: start)
    #expect(texts.lines[0].text.count == UnreportedTexts.longestLine)
  }

  @Test("the first matching rule applies; types match exactly or by prefix")
  func routing() {
    func route(_ rules: [RoutingRule], _ severity: EventSeverity, _ type: String) -> String? {
      rules.first { $0.matches(severity, type) }?.route.board
    }
    let rules = [
      RoutingRule(severities: [.actionRequired], types: ["license.*", "x"], route: TicketRoute(board: "1")),
      RoutingRule(types: ["license.expired"], route: TicketRoute(board: "2")),
      RoutingRule(severities: [.warning], types: ["*"], route: TicketRoute(board: "3")),
    ]
    #expect(route(rules, .actionRequired, "license.expired") == "1")
    #expect(route(rules, .information, "license.expired") == "2")
    #expect(route(rules, .information, "license.expiring") == nil)
    #expect(route(rules, .warning, "license") == "3")
    #expect(route(rules, .actionRequired, "x") == "1")
    #expect(route(rules, .actionRequired, "xy") == nil)
  }

  @Test("kept events are processed by their own times; recovered ones are skipped unless the object is open")
  func portions() {
    let start = Instant(milliseconds: 1_781_524_800_000)
    func event(_ id: Int64, _ state: NotificationEvent.State, _ second: Int) -> NotificationEvent {
      NotificationEvent(
        id: id, customerID: "acme", type: "a.b", severity: state == .open ? .warning : nil, state: state, object: "", text: "\(id)",
        sourceKey: "",
        time: start.adding(.seconds(second)), received: start.adding(.seconds(100)))
    }
    func shape(_ events: [NotificationEvent], isOpen: Bool, latest: Instant? = nil) -> [String] {
      NotificationRules.portions(events, isOpen: isOpen, latest: latest).map { portion in
        switch portion {
        case .skipped(let events): "over \(events.map { $0.text }.joined(separator: " "))"
        case .occurrence(let occurrence, let events):
          "\(occurrence.isLate ? "late " : "")\(occurrence.state) \(events.map { $0.text }.joined(separator: " "))"
        }
      }
    }
    let mixed = [event(1, .open, 10), event(2, .recovered, 20), event(3, .open, 15), event(4, .open, 30), event(5, .open, 40)]
    #expect(shape(mixed, isOpen: false) == ["over 1 3 2", "open 4 5"])
    #expect(shape(mixed, isOpen: true) == ["open 1 3", "recovered 2", "open 4 5"])
    #expect(shape(mixed, isOpen: false, latest: start.adding(.seconds(12))) == ["late open 1", "over 3 2", "open 4 5"])
    #expect(shape([event(1, .recovered, 10)], isOpen: false) == ["recovered 1"])
    #expect(shape([], isOpen: true) == [])
  }
}
