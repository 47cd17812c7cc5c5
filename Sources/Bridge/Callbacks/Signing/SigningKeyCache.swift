import GRDB
import BridgeCore
import ConnectWise

/// Caches signing keys and limits requests for unknown ones. Anyone who can reach the receiver can name any key address: without limits they could
/// exhaust ConnectWise's request quota or evict ConnectWise's own key.
struct SigningKeyCache: Sendable {
  typealias Address = CallbackPayload.KeyAddress

  enum Decision: Sendable {
    case use(CallbackSigningKey)
    /// Usable, but should be refreshed in the background.
    case useAndAsk(CallbackSigningKey)
    case ask
    /// ConnectWise recently had no key at this address.
    case absent
    /// Too many unknown addresses.
    case tooMany
  }

  /// A key is refreshed after this time.
  static let lifetime = Duration.seconds(3_600)
  /// The minimum time between requests for the same address, after a missing key, an invalid signature or a failed request.
  static let pause = Duration.seconds(60)
  /// The maximum age of a key that cannot be refreshed.
  static let longestLifetime = Duration.seconds(24 * 3_600)
  static let most = 64
  /// The maximum number of requests per minute for addresses that have never signed anything.
  static let mostNew = 10

  private struct Entry {
    /// Nil if ConnectWise has no key at this address.
    var key: CallbackSigningKey?
    /// When it was read or found absent.
    var time: Instant
    /// When it was last requested.
    var askTime: Instant
  }

  private var entries: [Address: Entry] = [:]
  /// Addresses whose key has signed a callback: always requested, never evicted.
  private(set) var proven: Set<Address>
  private var asked: [Instant] = []

  init(proven: Set<Address> = []) { self.proven = proven }

  /// - Parameter doubted: a signature did not match the cached key, which may have been rotated.
  mutating func decide(_ address: Address, doubted: Bool = false, at now: Instant) -> Decision {
    guard let entry = entries[address] else { return askNew(address, at: now) }
    let isPausing = now < entry.askTime.adding(Self.pause)
    guard let key = entry.key, now < entry.time.adding(Self.longestLifetime) else {
      return isPausing && entry.key == nil ? .absent : askNew(address, at: now)
    }
    if isPausing { return .use(key) }
    if doubted { return .ask }
    return now < entry.time.adding(Self.lifetime) ? .use(key) : .useAndAsk(key)
  }

  /// Stores the key, or that ConnectWise has none at the address.
  mutating func keep(_ key: CallbackSigningKey?, at address: Address, at now: Instant) {
    if entries[address] == nil, entries.count >= Self.most { evictOne() }
    entries[address] = Entry(key: key, time: now, askTime: now)
  }

  /// The request failed: returns the cached key, which stays in use; nil if there is none.
  mutating func failed(_ address: Address, at now: Instant) -> CallbackSigningKey? {
    entries[address]?.askTime = now
    return entries[address]?.key
  }

  /// Marks the address as proven. Returns whether that is new.
  mutating func prove(_ address: Address) -> Bool { proven.insert(address).inserted }

  private mutating func askNew(_ address: Address, at now: Instant) -> Decision {
    if proven.contains(address) { return .ask }
    asked.removeAll { $0.adding(.seconds(60)) <= now || $0 > now }
    guard asked.count < Self.mostNew else { return .tooMany }
    asked.append(now)
    return .ask
  }

  /// Evicts an unproven entry: one without a key first, then the oldest.
  private mutating func evictOne() {
    let oldest = entries.filter { !proven.contains($0.key) }
      .min { ($0.value.key == nil ? 0 : 1, $0.value.time) < ($1.value.key == nil ? 0 : 1, $1.value.time) }
    if let oldest { entries[oldest.key] = nil }
  }
}

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
