import BridgeCore

/// A line of the notifications' table: what becomes of each severity of a customer. Its own routing rules are no part of it, and stay.
struct NotificationsLine: Sendable, Equatable {
  /// Nil where nothing differs.
  var change: NotificationSettingsChange?

  /// What differs from the settings as they are, and what is wrong with the cells.
  ///
  /// Where everything is empty and the settings were never configured, they stay so: to configure them is to let events flow (rule 12).
  static func read(_ record: CSVRow<NotificationsColumn>, over known: NotificationSettings) -> (
    line: NotificationsLine, problems: [LineProblem]
  ) {
    let cells = NotificationsColumn.allCases.dropFirst().compactMap { record[$0] }
    if !known.isConfigured && cells.allSatisfy(\.isEmpty) { return (NotificationsLine(), []) }
    var problems: [LineProblem] = []
    let severities = NotificationsColumn.severities.map { severity in
      var entry = SeveritySettings(
        severity: severity, ticket: known.wantsTicket(severity), mailRecipients: known.recipients(severity))
      if let text = record[.ticket(severity)] {
        if let flag = CSVCell.flag(text) {
          entry.ticket = flag
        } else {
          problems.append(
            LineProblem(
              line: record.line, column: NotificationsColumn.ticket(severity).rawValue,
              message: text.isEmpty ? "is empty; write yes or no" : "'\(text)' is neither yes nor no"))
        }
      }
      if let text = record[.recipients(severity)] { entry.mailRecipients = CSVCell.list(text) }
      return entry
    }
    var change = NotificationSettingsChange()
    let isSame = severities.allSatisfy {
      $0.ticket == known.wantsTicket($0.severity) && $0.mailRecipients == known.recipients($0.severity)
    }
    // A file without a column of a severity configures nothing.
    let named = EventSeverity.allCases.contains { record[.ticket($0)] != nil || record[.recipients($0)] != nil }
    if !isSame || (!known.isConfigured && named) { change.severities = severities }
    if let prefix = record[.subjectPrefix], prefix != known.subjectPrefix.trimmed { change.subjectPrefix = prefix }
    return (NotificationsLine(change: change == NotificationSettingsChange() ? nil : change), problems)
  }

  /// "severities, subject_prefix"
  var parts: String {
    [("severities", change?.severities != nil), ("subject_prefix", change?.subjectPrefix != nil)].filter(\.1).map(\.0)
      .joined(separator: ", ")
  }
}
