import BridgeCore
import ConnectWise

/// Which signing keys are known, and which may be asked for. Whoever can reach the receiver can name any address of a key: without bounds it would be
/// they who use up the requests that ConnectWise allows, or crowd out the key that is ConnectWise's.
struct SigningKeyCache: Sendable {
  typealias Address = CallbackPayload.KeyAddress

  enum Decision: Sendable {
    case use(CallbackSigningKey)
    /// It serves, and is to be asked for again meanwhile.
    case useAndAsk(CallbackSigningKey)
    case ask
    /// ConnectWise had no key there a moment ago.
    case absent
    /// Too many addresses that nobody knows are named.
    case tooMany
  }

  /// A key is asked for again after so long.
  static let lifetime = Duration.seconds(3_600)
  /// An address without a key is not asked for again for so long, nor is a key whose signature did not fit, or that was asked for in vain.
  static let pause = Duration.seconds(60)
  /// A key that cannot be asked for again serves so long.
  static let longestLifetime = Duration.seconds(24 * 3_600)
  static let most = 64
  /// Of addresses that never signed anything, in a minute.
  static let mostNew = 10

  private struct Entry {
    /// Nil: ConnectWise has none there.
    var key: CallbackSigningKey?
    /// When it was given, or found absent.
    var time: Instant
    /// When it was last asked for.
    var askTime: Instant
  }

  private var entries: [Address: Entry] = [:]
  /// What signed a callback once: asked for whatever else is named, and never crowded out.
  private(set) var proven: Set<Address>
  private var asked: [Instant] = []

  init(proven: Set<Address> = []) { self.proven = proven }

  /// - Parameter doubted: a signature that should be the known key's is not: perhaps ConnectWise has another one now.
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

  /// ConnectWise gave a key, or said that it has none there.
  mutating func keep(_ key: CallbackSigningKey?, at address: Address, at now: Instant) {
    if entries[address] == nil, entries.count >= Self.most { forgetOne() }
    entries[address] = Entry(key: key, time: now, askTime: now)
  }

  /// It was asked for in vain: what is known serves on. Nil where nothing is.
  mutating func failed(_ address: Address, at now: Instant) -> CallbackSigningKey? {
    entries[address]?.askTime = now
    return entries[address]?.key
  }

  /// It signed a callback of ours. True where that is new.
  mutating func prove(_ address: Address) -> Bool { proven.insert(address).inserted }

  private mutating func askNew(_ address: Address, at now: Instant) -> Decision {
    if proven.contains(address) { return .ask }
    asked.removeAll { $0.adding(.seconds(60)) <= now }
    guard asked.count < Self.mostNew else { return .tooMany }
    asked.append(now)
    return .ask
  }

  /// Never one that signed something; of the others one without a key first, then the oldest.
  private mutating func forgetOne() {
    let oldest = entries.filter { !proven.contains($0.key) }
      .min { ($0.value.key == nil ? 0 : 1, $0.value.time) < ($1.value.key == nil ? 0 : 1, $1.value.time) }
    if let oldest { entries[oldest.key] = nil }
  }
}
