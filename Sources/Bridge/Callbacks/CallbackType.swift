import ConnectWise

/// The record types with callbacks. Raw values are stored in the database.
enum CallbackType: Int, Sendable, Codable, CaseIterable {
  case company = 1
  case agreement
  case ticket

  /// ConnectWise's name in registrations: "Company".
  var recordType: CallbackEntry.RecordType {
    switch self {
    case .company: .company
    case .agreement: .agreement
    case .ticket: .ticket
    }
  }

  /// Case-insensitive: callbacks say "company", registrations "Company". Nil for types that are not used.
  init?(named name: String) {
    guard let type = Self.allCases.first(where: { $0.recordType.rawValue.sameText(as: name) }) else { return nil }
    self = type
  }
}
