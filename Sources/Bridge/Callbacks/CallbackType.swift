import ConnectWise

/// The records that ConnectWise tells changes of. The numbers are the store's.
enum CallbackType: Int, Sendable, Codable, CaseIterable {
  case company = 1
  case agreement
  case ticket

  /// As ConnectWise names it where it is registered: "Company".
  var recordType: CallbackEntry.RecordType {
    switch self {
    case .company: .company
    case .agreement: .agreement
    case .ticket: .ticket
    }
  }

  /// In any case of letters: what comes says "company", what is registered "Company". Nil for the types of which nothing is followed.
  init?(named name: String) {
    guard let type = Self.allCases.first(where: { $0.recordType.rawValue.sameText(as: name) }) else { return nil }
    self = type
  }
}
