import BridgeCore

/// A line of the notifications table: a customer's settings per severity. The customer's own routing rules are not included and stay unchanged.
struct NotificationsLine: Sendable, Equatable {
  /// Nil if nothing differs.
  var change: NotificationSettingsChange?

  /// Reads the cells; returns the differences from the stored settings and the problems.
  ///
  /// If all cells are empty and the settings were never configured, they stay unconfigured: configuring them starts event processing (rule 12).
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
      if let text = record[.recipients(severity)] {
        entry.mailRecipients = CSVCell.list(text)
        if let problem = Repetition.problem(in: entry.mailRecipients) {
          problems.append(LineProblem(line: record.line, column: NotificationsColumn.recipients(severity).rawValue, message: problem))
        }
      }
      return entry
    }
    var change = NotificationSettingsChange()
    let isSame = severities.allSatisfy {
      $0.ticket == known.wantsTicket($0.severity) && $0.mailRecipients == known.recipients($0.severity)
    }
    // A file without severity columns configures nothing.
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
