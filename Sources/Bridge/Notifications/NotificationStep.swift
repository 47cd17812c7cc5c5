import BridgeCore
import BridgeDelivery
import Escaping
import Foundation

/// One or more events of one object processed together: a single event, or the kept ones.
struct Occurrence: Sendable, Equatable {
  var state: NotificationEvent.State
  /// Nil only for a recovery.
  var severity: EventSeverity?
  /// The text of the last event; `earlier` has those of the kept events before it, oldest first.
  var text: String
  var earlier = UnreportedTexts()
  /// When the last event happened.
  var time: Instant
  /// Whether a newer event of the object is known: it no longer decides whether the object is open.
  var isLate = false

  var count: Int { earlier.count + 1 }

  /// All texts, for a note.
  func texts(of object: String = "") -> UnreportedTexts {
    var texts = UnreportedTexts()
    texts.add(earlier, of: object)
    texts.add(NotificationText.named(object, text), at: time)
    return texts
  }
}

/// The input of the rules besides the event and its notification.
struct NotificationContext: Sendable, Equatable {
  var customerID: String
  var type: String
  var object: String
  var policy: NotificationPolicy
  var settings: NotificationSettings
  var texts: NotificationText
  /// The company of new tickets.
  var companyID: Int
  var site: String
  var now: Instant
  /// Tickets opened and groups joined for this customer and type within the storm time.
  var recentTickets = 0
  /// The notification's group, or the newest group of the customer and type.
  var group: Notification?
  /// Whether another member of the group is open.
  var hasOpenMembers = false
  /// Ids and generations for new notifications and groups.
  var newID: String
  var newGeneration = 1
  var newGroupID: String
  var newGroupGeneration = 1

  /// The route of the first matching rule, the customer's own before the policy's; nil if none matches or it has no board.
  func route(_ severity: EventSeverity) -> TicketRoute? {
    (settings.rules + policy.rules).first { $0.matches(severity, type) }.map(\.route).flatMap { $0.board.isEmpty ? nil : $0 }
  }

  func noRoute(_ severity: EventSeverity) -> String {
    "no routing rule names a board for '\(type)', \(severity.label); "
      + "run: \(Remedy(.notificationsRoutesAdd, type, severity.word))"
  }
}

/// One write to a ticket.
struct TicketMessage: Sendable, Equatable {
  enum Kind: String, Sendable {
    case create, note, resolve, reopen
  }

  var kind: Kind
  /// The notification or group that owns the ticket.
  var notificationID: String
  var summary: String
  var text: String
  /// Whether the last write to the ticket resolved it.
  var resolvedByUs = false
}

/// One line of an e-mail.
struct MailLine: Sendable, Equatable {
  var severity: EventSeverity
  var text: String
}

/// The effects of an occurrence.
struct NotificationStep: Sendable, Equatable {
  /// The resulting notification, if any.
  var notification: Notification?
  /// The group, if it changed or is new.
  var group: Notification?
  var messages: [TicketMessage] = []
  var mail: MailLine?
  /// A description for the event.
  var outcome = ""
  /// If set, the event is kept until this is fixed.
  var obstacle: String?
}

extension EventSeverity {
  /// The spelling in commands: "action-required".
  var word: String { label.replacingOccurrences(of: " ", with: "-") }
}

extension UnreportedTexts {
  mutating func add(_ other: UnreportedTexts, of object: String = "") {
    guard let since = other.since, let last = other.last else { return }
    for (index, line) in other.lines.enumerated() {
      for _ in 0..<line.count { add(NotificationText.named(object, line.text), at: index == 0 ? since : last) }
    }
    addUnlisted(other.unlisted, at: last)
  }
}

/// Reported texts not yet written to the ticket: each text once, with its number of occurrences.
struct UnreportedTexts: Sendable, Equatable, Codable {
  struct Line: Sendable, Equatable, Codable {
    var text: String
    var count: Int
  }

  /// The maximum number of texts listed in one note; further ones are only counted.
  static let mostLines = 40
  /// The maximum number of characters per listed text.
  static let longestLine = 500

  private(set) var lines: [Line] = []
  /// The number of reports whose texts are not listed.
  private(set) var unlisted = 0
  private(set) var since: Instant?
  private(set) var last: Instant?

  var isEmpty: Bool { lines.isEmpty && unlisted == 0 }
  var count: Int { lines.reduce(unlisted) { $0 + $1.count } }

  mutating func add(_ text: String, at time: Instant) {
    since = min(since ?? time, time)
    last = max(last ?? time, time)
    let line = text.scalarCount > Self.longestLine ? text.cut(toScalars: Self.longestLine - 1) + "…" : text
    if let known = lines.firstIndex(where: { $0.text == line }) {
      lines[known].count += 1
    } else if lines.count < Self.mostLines {
      lines.append(Line(text: line, count: 1))
    } else {
      unlisted += 1
    }
  }

  /// Adds reports whose texts are no longer known.
  mutating func addUnlisted(_ count: Int, at time: Instant) {
    guard count > 0 else { return }
    last = max(last ?? time, time)
    since = since ?? time
    unlisted += count
  }
}
