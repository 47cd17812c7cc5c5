import BridgeCore
import GRDB

/// One of our callbacks: the id that ConnectWise gave it, and what came by it.
struct CallbackRow: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "callbacks"

  var type: CallbackType
  /// Nil while it is not registered, as far as is known.
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
