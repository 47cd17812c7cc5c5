import GRDB
import BridgeCore
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

/// One of our callbacks: its id in ConnectWise and what was received.
struct CallbackRow: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "callbacks"

  var type: CallbackType
  /// Nil if it is not known to be registered.
  var callbackID: Int?
  var received: Int64 = 0
  var receiveTime: Instant?

  static func all(_ db: Database) throws -> [CallbackType: CallbackRow] {
    Dictionary(try fetchAll(db).map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func find(_ db: Database, _ type: CallbackType) throws -> CallbackRow {
    try fetchOne(db, key: type.rawValue) ?? CallbackRow(type: type)
  }

  enum CodingKeys: String, CodingKey {
    case type, received
    case callbackID = "callback_id"
    case receiveTime = "receive_time"
  }
}
