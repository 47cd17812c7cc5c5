import BridgeCore
import BridgeDelivery
import Foundation

/// What is reported of one object at once: one event, or those that were kept since it last flowed.
struct Occurrence: Sendable, Equatable {
  var state: NotificationEvent.State
  /// Nil only of a recovery.
  var severity: EventSeverity?
  /// The last one, and before it those that were kept, oldest first.
  var text: String
  var earlier = UntoldTexts()
  /// When the last one happened.
  var time: Instant
  /// Something newer is known of the object: it cannot say any more whether the object is open.
  var isLate = false

  var count: Int { earlier.count + 1 }

  /// All of it, for a note.
  func texts(of object: String = "") -> UntoldTexts {
    var texts = UntoldTexts()
    texts.add(earlier, of: object)
    texts.add(NotificationText.named(object, text), at: time)
    return texts
  }
}

/// What the rules look at beside the event and its notification.
struct NotificationContext: Sendable, Equatable {
  var customerID: String
  var type: String
  var object: String
  var policy: NotificationPolicy
  var settings: NotificationSettings
  var texts: NotificationText
  /// The company that tickets are opened for.
  var companyID: Int
  var site: String
  var now: Instant
  /// Tickets and joinings of this customer and type within the storm time before now.
  var recentTickets = 0
  /// The group that the notification is in; else the newest one of the customer and type.
  var group: Notification?
  /// Whether another member of the group is open.
  var hasOpenMembers = false
  /// Of what is opened anew.
  var newID: String
  var newGeneration = 1
  var newGroupID: String
  var newGroupGeneration = 1

  /// The first rule that fits, the customer's own before the policy's; nil where none does or it names no board.
  func route(_ severity: EventSeverity) -> TicketRoute? {
    (settings.rules + policy.rules).first { $0.fits(severity, type) }.map(\.route).flatMap { $0.board.isEmpty ? nil : $0 }
  }

  func noRoute(_ severity: EventSeverity) -> String {
    "no routing rule names a board for '\(type)', \(severity.label); "
      + "run: \(Remedy(.notificationsRoutesAdd, type, severity.word))"
  }
}

/// One thing that is written into a ticket.
struct TicketMessage: Sendable, Equatable {
  enum Kind: String, Sendable {
    case create, note, resolve, reopen
  }

  var kind: Kind
  /// The notification, or the group, whose ticket it is.
  var notificationID: String
  var summary: String
  var text: String
  /// Before it, the last thing that was done to the ticket was to resolve it.
  var resolvedByUs = false
}

/// One line of an e-mail.
struct MailLine: Sendable, Equatable {
  var severity: EventSeverity
  var text: String
}

/// What an occurrence leads to.
struct NotificationStep: Sendable, Equatable {
  /// As it is after; nil where there is none.
  var notification: Notification?
  /// Where it changed or is new.
  var group: Notification?
  var messages: [TicketMessage] = []
  var mail: MailLine?
  /// In words, for the event.
  var outcome = ""
  /// Nothing happens before this is mended: the event is kept.
  var obstacle: String?
}

extension EventSeverity {
  /// As commands take it: "action-required".
  var word: String { label.replacingOccurrences(of: " ", with: "-") }
}

extension UntoldTexts {
  mutating func add(_ other: UntoldTexts, of object: String = "") {
    guard let since = other.since, let last = other.last else { return }
    for (index, line) in other.lines.enumerated() {
      for _ in 0..<line.count { add(NotificationText.named(object, line.text), at: index == 0 ? since : last) }
    }
    addUnlisted(other.unlisted, at: last)
  }
}
