import BridgeCore
import ConnectWise
import GRDB

/// An address at which ConnectWise had the key of a callback that was right. The key itself is not kept.
struct ProvenKey: Sendable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "callback_keys"
  /// ConnectWise makes a new key now and then; older ones are forgotten.
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
