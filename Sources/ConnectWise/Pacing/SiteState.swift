import CurlTransport

/// Identifies the credentials of a client without containing them.
struct SiteKey: Sendable, Hashable {
  private let digest: Int

  init(_ configuration: SiteConfiguration) {
    var hasher = Hasher()
    for part in [configuration.companyID, configuration.publicKey, configuration.privateKey.reveal(), configuration.clientID] {
      hasher.combine(part)
    }
    digest = hasher.finalize()
  }
}

/// What a request asks of the throttle.
struct Admission: Sendable {
  /// Nil for a request without credentials.
  var key: SiteKey?
  /// Without its query.
  var path = ""
  /// A connection test is sent even if the site is held, to find out whether it still should be.
  var isTest = false
  /// What the request is, for the limits.
  var use = SiteThrottle.Use.independent
}

/// How the site treated a request.
enum SiteOutcome: Sendable {
  case answered
  /// A server error (5xx).
  case serverError(ConnectWiseError)
  /// No complete response. `weight` is how many failures it counts for.
  case unanswered(ConnectWiseError, weight: Int)
  /// The site rejects the key, the company or the client ID.
  case rejected(ConnectWiseError)
}

/// The state of a site: who may send, who waits, and whether the site answers. Without I/O and clock.
///
/// The first request after a time without requests is sent alone, and so is the first after a breaker's pause: if the key was revoked meanwhile,
/// it is rejected once, not once for each request that waits.
struct SiteState {
  enum Entry: Sendable { case admitted(isTrial: Bool), cancelled, held(SiteHold) }
  typealias Waiter = CheckedContinuation<Entry, Never>
  typealias Resumed = [(Waiter, Entry)]

  private struct Key {
    var breaker = CircuitBreaker.key
    var running = 0
    /// Whether a request succeeded since the last time without any.
    var isVerified = false
    /// The path of the last rejected request, and whether another request succeeded after it.
    var rejectedPath: String?
    var succeededSince = false
  }

  /// Beyond this number, keys that are not in use are forgotten.
  private static let mostKeys = 16

  var bucket: TokenBucket
  let parallel: Int
  var pausedUntil = Duration.zero
  /// How many pauses the site asked for.
  var pauses = 0
  var clockSkew: Duration?
  private var breaker = CircuitBreaker.site
  private var keys: [SiteKey: Key] = [:]
  private var running = 0
  private var trials = 0
  private var lastFailedPath: String?
  private var nextID = 0
  private var waiting: [(id: Int, admission: Admission, waiter: Waiter)] = []
  private var reads: [Int: @Sendable () -> Void] = [:]

  init(bucket: TokenBucket, parallel: Int) {
    self.bucket = bucket
    self.parallel = parallel
  }

  var waitingCount: Int { waiting.count }

  mutating func makeID() -> Int {
    nextID += 1
    return nextID
  }
}

extension SiteState {
  /// Nil if the request has to wait.
  mutating func enter(_ id: Int, _ admission: Admission, _ waiter: Waiter, at now: Duration) -> Entry? {
    if let hold = refusal(of: admission, at: now) { return .held(hold) }
    guard mayStart(admission) else {
      let place = admission.use.isFirst ? waiting.firstIndex { !$0.admission.use.isFirst } : nil
      waiting.insert((id, admission, waiter), at: place ?? waiting.endIndex)
      return nil
    }
    return .admitted(isTrial: start(admission))
  }

  mutating func removeWaiter(_ id: Int) -> Waiter? {
    waiting.firstIndex { $0.id == id }.map { waiting.remove(at: $0).waiter }
  }

  /// Ends a request and returns those that no longer have to wait.
  mutating func leave(_ admission: Admission, isTrial: Bool, at now: Duration) -> Resumed {
    running -= 1
    if isTrial { trials -= 1 }
    if !admission.isTest, let key = admission.key, var state = keys[key] {
      state.running -= 1
      if state.running == 0 { state.isVerified = false }
      keys[key] = state
    }
    return release(at: now)
  }

  /// Why a request would not be sent. The pause is judged by the caller, who may wait for its end.
  func refusal(of admission: Admission, at now: Duration) -> SiteHold? {
    guard !admission.isTest else { return nil }
    if let key = admission.key, let breaker = keys[key]?.breaker, breaker.left(at: now) > .zero {
      return SiteHold(breaker, .rejected, at: now)
    }
    return breaker.left(at: now) > .zero ? SiteHold(breaker, .notAnswering, at: now) : nil
  }

  func hold(_ key: SiteKey, at now: Duration) -> SiteHold? {
    let pause = SiteHold(pause: max(.zero, pausedUntil - now))
    let rejected = keys[key].flatMap { SiteHold($0.breaker, .rejected, at: now) }
    let silent = SiteHold(breaker, .notAnswering, at: now)
    return [rejected, silent, pause].compactMap(\.self).first { $0.remaining > .zero } ?? rejected ?? silent
  }

  mutating func tryNow(_ key: SiteKey) {
    pausedUntil = .zero
    breaker.tryNow()
    keys[key]?.breaker.tryNow()
  }

  private func mayStart(_ admission: Admission) -> Bool {
    guard running < parallel else { return false }
    if admission.isTest { return true }
    if breaker.isOpen, trials > 0 { return false }
    guard let key = admission.key.flatMap({ keys[$0] }) else { return true }
    return key.isVerified || key.running == 0
  }

  /// Returns whether it is a trial of a site that did not answer.
  private mutating func start(_ admission: Admission) -> Bool {
    running += 1
    if breaker.isOpen { trials += 1 }
    if !admission.isTest, let key = admission.key {
      if keys[key] == nil, keys.count >= Self.mostKeys { keys = keys.filter { $0.value.running > 0 } }
      keys[key, default: Key()].running += 1
    }
    return breaker.isOpen
  }

  private mutating func release(at now: Duration) -> Resumed {
    var resumed: Resumed = []
    var left: [(id: Int, admission: Admission, waiter: Waiter)] = []
    for entry in waiting {
      if let hold = refusal(of: entry.admission, at: now) {
        resumed.append((entry.waiter, .held(hold)))
      } else if mayStart(entry.admission) {
        resumed.append((entry.waiter, .admitted(isTrial: start(entry.admission))))
      } else {
        left.append(entry)
      }
    }
    waiting = left
    return resumed
  }
}

extension SiteState {
  /// Registers a read under way, which is given up when the site turns out not to answer.
  mutating func beginRead(_ giveUp: @escaping @Sendable () -> Void) -> Int {
    let id = makeID()
    reads[id] = giveUp
    return id
  }

  /// False if the read was given up.
  mutating func endRead(_ id: Int) -> Bool { reads.removeValue(forKey: id) != nil }

  /// Returns the requests that need not wait any longer, and the reads to give up.
  mutating func note(_ outcome: SiteOutcome, _ admission: Admission, at now: Duration) -> (Resumed, [@Sendable () -> Void]) {
    let wasOpen = breaker.isOpen
    switch outcome {
    case .answered:
      breaker.succeeded()
      lastFailedPath = nil
      if let key = admission.key {
        keys[key]?.breaker.succeeded()
        keys[key]?.isVerified = true
        keys[key]?.succeededSince = true
      }
    case .rejected(let error):
      breaker.succeeded()
      reject(admission, error, at: now)
    case .serverError(let error):
      // One record that always fails does not mean that the site is down.
      if breaker.isOpen || lastFailedPath != admission.path { breaker.failed(error, at: now) }
      lastFailedPath = admission.path
    case .unanswered(let error, let weight): breaker.failed(error, weight: weight, at: now)
    }
    var givenUp: [@Sendable () -> Void] = []
    if breaker.isOpen, !wasOpen {
      givenUp = Array(reads.values)
      reads = [:]
    }
    return (release(at: now), givenUp)
  }

  private mutating func reject(_ admission: Admission, _ error: ConnectWiseError, at now: Duration) {
    guard !admission.isTest, let key = admission.key else { return }
    var state = keys[key] ?? Key()
    // The key works for other requests: then it is this request that is rejected.
    guard state.rejectedPath != admission.path || !state.succeededSince else { return }
    state.breaker.failed(error, at: now)
    (state.rejectedPath, state.succeededSince, state.isVerified) = (admission.path, false, false)
    keys[key] = state
  }
}
