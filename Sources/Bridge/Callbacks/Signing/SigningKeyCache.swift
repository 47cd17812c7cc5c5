import ConnectWise

/// Which signing keys are known, and which may be asked for. Whoever can reach the receiver can name any address of a key: without bounds it would be
/// they who use up the requests that ConnectWise allows.
struct SigningKeyCache: Sendable {
  typealias Address = CallbackPayload.KeyAddress

  enum Decision: Sendable {
    case use(CallbackSigningKey)
    /// Ask for it; what is known meanwhile is used where ConnectWise does not answer.
    case ask(known: CallbackSigningKey?)
    /// ConnectWise had no key there a moment ago.
    case absent
    /// Too many addresses that nobody knows are named.
    case tooMany
  }

  /// A key is asked for again after so long.
  static let lifetime = Duration.seconds(3_600)
  /// An address without a key is not asked for again for so long, nor is a key whose signature did not fit.
  static let pause = Duration.seconds(60)
  /// A key that cannot be asked for again serves so long.
  static let longestLifetime = Duration.seconds(24 * 3_600)
  static let most = 64
  /// Of addresses that are not known, in a minute.
  static let mostNew = 10

  private struct Entry {
    /// Nil: ConnectWise has none there.
    var key: CallbackSigningKey?
    var time: Instant
  }

  private var entries: [Address: Entry] = [:]
  private var asked: [Instant] = []

  /// - Parameter doubted: a signature that should be the known key's is not: perhaps ConnectWise has another one now.
  mutating func decide(_ address: Address, doubted: Bool = false, at now: Instant) -> Decision {
    if let entry = entries[address] {
      guard let key = entry.key else {
        if now < entry.time.adding(Self.pause) { return .absent }
        return mayAskNew(at: now) ? .ask(known: nil) : .tooMany
      }
      let isFresh = now < entry.time.adding(doubted ? Self.pause : Self.lifetime)
      if isFresh { return .use(key) }
      return .ask(known: now < entry.time.adding(Self.longestLifetime) ? key : nil)
    }
    return mayAskNew(at: now) ? .ask(known: nil) : .tooMany
  }

  mutating func keep(_ key: CallbackSigningKey?, at address: Address, at now: Instant) {
    if entries[address] == nil, entries.count >= Self.most { forgetOne() }
    entries[address] = Entry(key: key, time: now)
  }

  /// Not at all the same ConnectWise any more.
  mutating func forgetAll() { entries = [:] }

  private mutating func mayAskNew(at now: Instant) -> Bool {
    asked.removeAll { $0.adding(.seconds(60)) <= now }
    guard asked.count < Self.mostNew else { return false }
    asked.append(now)
    return true
  }

  /// An address without a key first, then the oldest.
  private mutating func forgetOne() {
    let oldest = entries.min { ($0.value.key == nil ? 0 : 1, $0.value.time) < ($1.value.key == nil ? 0 : 1, $1.value.time) }
    if let oldest { entries[oldest.key] = nil }
  }
}
