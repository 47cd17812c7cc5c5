import BridgeCore
import GRDB

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
