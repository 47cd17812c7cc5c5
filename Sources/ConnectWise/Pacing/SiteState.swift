/// The state of a site: who may send, who waits, and whether the site answers. Without I/O and clock.
///
/// The first request after a time without requests is sent alone, and so is the first after a breaker's pause: if the key was revoked meanwhile,
/// it is rejected once, not once for each request that waits. While it is not answered, another one follows every `trialTime`.
struct SiteState {
  enum Entry: Sendable { case admitted(isTrial: Bool), cancelled, held(SiteHold) }
  typealias Waiter = CheckedContinuation<Entry, Never>
  typealias Resumed = [(Waiter, Entry)]

  private struct Key {
    var breaker = CircuitBreaker.key
    var running = 0
    var discovering = 0
    /// When the last request was started.
    var lastStart = Duration.zero
    /// Whether a request succeeded since the last time without any.
    var isVerified = false
    /// The path of the last rejected request, and whether another request succeeded after it.
    var rejectedPath: String?
    var succeededSince = false

    var isInUse: Bool { running > 0 || discovering > 0 || breaker.isOpen }
  }

  /// How long the others wait for the answer of a request that is sent alone.
  static let trialTime = Duration.seconds(5)

  /// Beyond this number, keys that are not in use are forgotten.
  private static let mostKeys = 16

  var bucket: TokenBucket
  let parallel: Int
  var pausedUntil = Duration.zero
  /// How many pauses the site asked for.
  var pauses = 0
  var clockSkew: Duration?
  /// What is known about the site's bundled reads.
  var bundles = BundleSupport.untried
  private var breaker = CircuitBreaker.site
  private var keys: [SiteKey: Key] = [:]
  private var running = 0
  private var trials = 0
  private var lastTrial = Duration.zero
  private var lastFailedPath: String?
  private var nextID = 0
  private var waiting: [(id: Int, admission: Admission, waiter: Waiter)] = []
  private var reads: [Int: @Sendable () -> Void] = [:]
  /// Why reads were given up that have not ended yet.
  private var givenUp: [Int: SiteHold] = [:]
  private var hasAlarm = false

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
    guard mayStart(admission, at: now) else {
      let place = admission.use.isFirst ? waiting.firstIndex { !$0.admission.use.isFirst } : nil
      waiting.insert((id, admission, waiter), at: place ?? waiting.endIndex)
      return nil
    }
    return .admitted(isTrial: start(admission, at: now))
  }

  mutating func removeWaiter(_ id: Int) -> Waiter? {
    waiting.firstIndex { $0.id == id }.map { waiting.remove(at: $0).waiter }
  }

  /// Ends a request and returns those that no longer have to wait.
  mutating func leave(_ admission: Admission, isTrial: Bool, at now: Duration) -> Resumed {
    running -= 1
    if isTrial { trials -= 1 }
    if !admission.isTest, let key = admission.key, var state = keys[key] {
      if admission.isDiscovery {
        state.discovering -= 1
      } else {
        state.running -= 1
        if state.running == 0 { state.isVerified = false }
      }
      keys[key] = state
    }
    return release(at: now)
  }

  /// Whether the waiting requests have to be looked at again after `trialTime`, though none may have ended. True once until `alarm` is called.
  mutating func needsAlarm() -> Bool {
    guard !hasAlarm, !waiting.isEmpty else { return false }
    hasAlarm = true
    return true
  }

  /// Returns the requests that have waited long enough for the answer of another one.
  mutating func alarm(at now: Duration) -> Resumed {
    hasAlarm = false
    return release(at: now)
  }

  /// Why a request would not be sent. The pause is judged by the caller, who may wait for its end.
  func refusal(of admission: Admission, at now: Duration) -> SiteHold? {
    guard !admission.isTest else { return nil }
    if let key = admission.key, let breaker = keys[key]?.breaker, breaker.left(at: now) > .zero {
      return SiteHold(breaker, .rejected, at: now)
    }
    // A trial that is not answered in time shows that the site still does not answer.
    let isTrialSilent = trials > 0 && now - lastTrial >= Self.trialTime
    return breaker.left(at: now) > .zero || isTrialSilent ? SiteHold(breaker, .notAnswering, at: now) : nil
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

  private func mayStart(_ admission: Admission, at now: Duration) -> Bool {
    guard running < parallel else { return false }
    if admission.isTest { return true }
    if breaker.isOpen, trials > 0 { return false }
    guard let key = admission.key.flatMap({ keys[$0] }) else { return true }
    // A rejected company is not asked for by everybody at once either.
    if admission.isDiscovery { return !key.breaker.isOpen || key.discovering == 0 || now - key.lastStart >= Self.trialTime }
    return key.isVerified || key.running == 0 || now - key.lastStart >= Self.trialTime
  }

  /// Returns whether it is a trial of a site that did not answer.
  private mutating func start(_ admission: Admission, at now: Duration) -> Bool {
    running += 1
    if breaker.isOpen {
      trials += 1
      lastTrial = now
    }
    if !admission.isTest, let key = admission.key {
      if keys[key] == nil, keys.count >= Self.mostKeys { keys = keys.filter(\.value.isInUse) }
      var state = keys[key] ?? Key()
      if admission.isDiscovery { state.discovering += 1 } else { state.running += 1 }
      state.lastStart = now
      keys[key] = state
    }
    return breaker.isOpen
  }

  private mutating func release(at now: Duration) -> Resumed {
    var resumed: Resumed = []
    var left: [(id: Int, admission: Admission, waiter: Waiter)] = []
    for entry in waiting {
      if let hold = refusal(of: entry.admission, at: now) {
        resumed.append((entry.waiter, .held(hold)))
      } else if mayStart(entry.admission, at: now) {
        resumed.append((entry.waiter, .admitted(isTrial: start(entry.admission, at: now))))
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

  /// Returns why the read was given up; nil if it was not.
  mutating func endRead(_ id: Int) -> SiteHold? {
    reads[id] = nil
    return givenUp.removeValue(forKey: id)
  }

  /// Returns the requests that need not wait any longer, and the reads to give up.
  mutating func note(_ outcome: SiteOutcome, _ admission: Admission, at now: Duration) -> (Resumed, [@Sendable () -> Void]) {
    let wasOpen = breaker.isOpen
    switch outcome {
    case .answered:
      breaker.succeeded()
      lastFailedPath = nil
      if let key = admission.key, !admission.isDiscovery { accept(key, isTest: admission.isTest) }
    case .reached:
      breaker.succeeded()
      lastFailedPath = nil
    case .rejected(let error):
      breaker.succeeded()
      reject(admission, error, at: now)
    case .serverError(let error):
      // One record that always fails does not mean that the site is down.
      if breaker.isOpen || lastFailedPath != admission.path { breaker.failed(error, at: now) }
      lastFailedPath = admission.path
    case .unanswered(let error, let weight): breaker.failed(error, weight: weight, at: now)
    }
    var cancellations: [@Sendable () -> Void] = []
    if !wasOpen, let hold = SiteHold(breaker, .notAnswering, at: now) {
      for id in reads.keys { givenUp[id] = hold }
      cancellations = Array(reads.values)
      reads = [:]
    }
    return (release(at: now), cancellations)
  }

  /// The request of a test may be the only one that works, so that it lets the others try, one after the other.
  private mutating func accept(_ key: SiteKey, isTest: Bool) {
    keys[key]?.breaker.succeeded()
    guard !isTest else { return }
    keys[key]?.isVerified = true
    keys[key]?.succeededSince = true
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
