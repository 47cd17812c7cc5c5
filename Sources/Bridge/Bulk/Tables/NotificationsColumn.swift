/// The columns of the notifications table: customer, each severity's ticket and recipients ("warning_ticket"), and subject_prefix.
enum NotificationsColumn: Sendable, Hashable, RawRepresentable, CaseIterable {
  case customer
  case ticket(EventSeverity)
  case recipients(EventSeverity)
  case subjectPrefix

  /// Highest first.
  static let severities = EventSeverity.allCases.sorted(by: >)
  static let allCases = [customer] + severities.flatMap { [.ticket($0), .recipients($0)] } + [.subjectPrefix]

  private static let byName = Dictionary(allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  var rawValue: String {
    switch self {
    case .customer: "customer"
    case .ticket(let severity): "\(NotificationsColumn.name(severity))_ticket"
    case .recipients(let severity): "\(NotificationsColumn.name(severity))_recipients"
    case .subjectPrefix: "subject_prefix"
    }
  }

  init?(rawValue: String) {
    guard let column = Self.byName[rawValue] else { return nil }
    self = column
  }

  /// The column of the API field "settings.severities[1].mail_recipients", where the severities are in the order of `severities`.
  static func name(ofField field: String) -> String {
    for (index, severity) in severities.enumerated() where field.hasPrefix("settings.severities[\(index)]") {
      return (field.hasSuffix("mail_recipients") ? recipients(severity) : ticket(severity)).rawValue
    }
    return field.hasSuffix("subject_prefix") ? subjectPrefix.rawValue : ""
  }

  private static func name(_ severity: EventSeverity) -> String { severity == .actionRequired ? "action_required" : severity.label }
}
