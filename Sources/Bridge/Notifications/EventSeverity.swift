/// The severity of an event. Raw values are the API's.
enum EventSeverity: Int, Sendable, Codable, CaseIterable, Comparable {
  case information = 1
  case warning
  case actionRequired

  /// The display name: "action required".
  var label: String { self == .actionRequired ? "action required" : String(describing: self) }

  /// "3 warnings".
  func count(_ number: Int) -> String {
    number == 1 ? "1 \(label)" : "\(number) \(self == .warning ? "warnings" : label)"
  }

  static func < (a: EventSeverity, b: EventSeverity) -> Bool { a.rawValue < b.rawValue }
}
