import BridgeCore
import ConnectWise
import GRDB

/// The address of a key that has signed a valid callback. The key itself is not stored.
struct ProvenKey: Sendable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "callback_keys"
  /// ConnectWise rotates its keys; older addresses are deleted.
  private static let most = 8

  var address: String
  var site: String
  var time: Instant

  static func all(_ db: Database, site: SiteIdentity) throws -> Set<CallbackPayload.KeyAddress> {
    let rows = try filter(Column("site") == site.description).fetchAll(db)
    return Set(rows.compactMap { CallbackPayload.KeyAddress(url: "https://-\($0.address)") })
  }

  static func keep(_ db: Database, _ address: CallbackPayload.KeyAddress, site: SiteIdentity, at now: Instant) throws {
    try ProvenKey(address: address.pathAndQuery, site: site.description, time: now).save(db)
    let kept = order(Column("time").desc).limit(most).select(Column("address"), as: String.self)
    try filter(!kept.fetchAll(db).contains(Column("address"))).deleteAll(db)
  }
}
