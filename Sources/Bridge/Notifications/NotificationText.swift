import BridgeAccounts
import BridgeCore
import Foundation

/// What tickets and e-mails say.
struct NotificationText: Sendable, Equatable {
  /// "Alder Dental (alder)".
  var customer: String
  /// Of every time that is written.
  var zone: TimeZone

  /// The ticket's summary: "Warning: PC-0042: Pattern is old".
  static func summary(_ notification: Notification) -> String {
    let label = notification.severity.label.firstUppercased
    if notification.isGroup { return "\(label): many at once: \(notification.type)" }
    return "\(label): \(named(notification.object, notification.text))"
  }

  /// "PC-0042: Pattern is old".
  static func named(_ object: String, _ text: String) -> String { object.isEmpty ? text : "\(object): \(text)" }

  /// The first description of an object's ticket; `earlier` are reports of the same that came before it.
  func description(_ notification: Notification, earlier: UntoldTexts) -> String {
    paragraphs([notification.text, list(earlier, "Reported before"), facts(notification)])
  }

  /// The first description of a storm's ticket.
  func groupDescription(_ group: Notification, _ policy: NotificationPolicy) -> String {
    paragraphs([
      "More than \(policy.stormThreshold) new ones within \(policy.stormMinutes) minutes: further ones of this kind are gathered here.",
      list(group.untold, "Gathered so far"), facts(group),
    ])
  }

  /// What came since the last note.
  func note(_ untold: UntoldTexts, raisedFrom earlier: EventSeverity? = nil, to severity: EventSeverity? = nil) -> String {
    let raise = earlier.flatMap { earlier in severity.map { "Raised from \(earlier.label) to \($0.label)." } } ?? ""
    return paragraphs([raise, list(untold, "Reported again")])
  }

  func reopened(_ untold: UntoldTexts, at time: Instant) -> String {
    paragraphs(["It is back since \(written(time)).", list(untold, "Reported")])
  }

  /// `told` is what the reporter says of the recovery, or nothing.
  func recovered(_ untold: UntoldTexts, told: String, at time: Instant) -> String {
    paragraphs(["Recovered at \(written(time)).", told, list(untold, "Reported before the recovery")])
  }

  func written(_ time: Instant) -> String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone).year().month().day().time(
      includingFractionalSeconds: false)
    return "\(time.date.formatted(style)) (\(zone.identifier))"
  }

  private func facts(_ notification: Notification) -> String {
    var facts = [("Customer", customer)]
    if !notification.object.isEmpty { facts.append(("Object", notification.object)) }
    facts += [("Kind", notification.type), ("Severity", notification.severity.label), ("Since", written(notification.openTime))]
    return facts.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
  }

  /// "Reported again 3 times, from … to …:" and each text once.
  private func list(_ untold: UntoldTexts, _ heading: String) -> String {
    guard !untold.isEmpty, let since = untold.since, let last = untold.last else { return "" }
    let times = untold.count == 1 ? "" : " \(untold.count) times"
    let span = since == last ? "at \(written(since))" : "from \(written(since)) to \(written(last))"
    let lines = untold.lines.map { "- \($0.text)" + ($0.count > 1 ? " (\($0.count) times)" : "") }
    let more = untold.unlisted > 0 ? ["- and \(untold.unlisted) more; see: \(Remedy(.notificationsEventsList))"] : []
    return (["\(heading)\(times), \(span):"] + lines + more).joined(separator: "\n")
  }

  private func paragraphs(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n\n") }
}
