import BridgeAccounts
import BridgeCore
import Foundation

/// Composes the texts of tickets and e-mails.
struct NotificationText: Sendable, Equatable {
  /// "Alder Dental (alder)".
  var customer: String
  /// The time zone of all formatted times.
  var zone: TimeZone

  /// The ticket's summary: "Warning: PC-0042: Pattern is old".
  static func summary(_ notification: Notification) -> String {
    let label = notification.severity.label.firstUppercased
    if notification.isGroup { return "\(label): event storm: \(notification.type)" }
    return "\(label): \(named(notification.object, notification.text))"
  }

  /// "PC-0042: Pattern is old".
  static func named(_ object: String, _ text: String) -> String { object.isEmpty ? text : "\(object): \(text)" }

  /// The initial description of an object's ticket; `earlier` are previous reports of the same problem.
  func description(_ notification: Notification, earlier: UnreportedTexts) -> String {
    paragraphs([notification.text, list(earlier, "Reported before"), facts(notification)])
  }

  /// The initial description of a storm's ticket.
  func groupDescription(_ group: Notification, _ policy: NotificationPolicy) -> String {
    paragraphs([
      "More than \(Plural.of(policy.stormThreshold, "new notification")) of this type within \(Plural.of(policy.stormMinutes, "minute")). "
        + "Further ones are collected in this ticket.",
      list(group.unreported, "Collected so far"), facts(group),
    ])
  }

  /// A note with what was reported since the last one.
  func note(_ unreported: UnreportedTexts, raisedFrom earlier: EventSeverity? = nil, to severity: EventSeverity? = nil) -> String {
    let raise = earlier.flatMap { earlier in severity.map { "Severity raised from \(earlier.label) to \($0.label)." } } ?? ""
    return paragraphs([raise, list(unreported, "Reported again")])
  }

  func reopened(_ unreported: UnreportedTexts, at time: Instant) -> String {
    paragraphs(["Recurred at \(written(time)).", list(unreported, "Reported")])
  }

  /// `text` is the reported text of the recovery, or empty.
  func recovered(_ unreported: UnreportedTexts, text: String, at time: Instant) -> String {
    paragraphs(["Recovered at \(written(time)).", text, list(unreported, "Reported before the recovery")])
  }

  func written(_ time: Instant) -> String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone).year().month().day().time(
      includingFractionalSeconds: false)
    return "\(time.date.formatted(style)) (\(zone.identifier))"
  }

  private func facts(_ notification: Notification) -> String {
    var facts = [("Customer", customer)]
    if !notification.object.isEmpty { facts.append(("Object", notification.object)) }
    facts += [("Type", notification.type), ("Severity", notification.severity.label), ("Since", written(notification.openTime))]
    return facts.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
  }

  /// "Reported again 3 times, from … to …:" and each text once.
  private func list(_ unreported: UnreportedTexts, _ heading: String) -> String {
    guard !unreported.isEmpty, let since = unreported.since, let last = unreported.last else { return "" }
    let times = unreported.count == 1 ? "" : " \(unreported.count) times"
    let span = since == last ? "at \(written(since))" : "from \(written(since)) to \(written(last))"
    let lines = unreported.lines.map { "- \($0.text)" + ($0.count > 1 ? " (\($0.count) times)" : "") }
    let more = unreported.unlisted > 0 ? ["- and \(unreported.unlisted) more; see: \(Remedy(.notificationsEventsList))"] : []
    return (["\(heading)\(times), \(span):"] + lines + more).joined(separator: "\n")
  }

  private func paragraphs(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n\n") }
}
