import Synchronization

/// The reads that a write rests on (rule 36).
///
/// A write is sent only if the first of its reads is at most `maximumAge` old and the site did not pause since. Otherwise a person may have changed
/// the records meanwhile, and the write throws an error of kind `staleRead` without being sent: read again and decide again. Waiting for the rate
/// limit or for a free connection counts as age.
public final class ReadBasis: Sendable {
  /// How old a read may be when a write that rests on it is sent, from the time at which the read was sent.
  public static let maximumAge = Duration.seconds(5)

  private struct State {
    /// Of the first answered read.
    var mark: SiteThrottle.Mark?
    var paths: Set<String> = []
    var reads = 0
    /// Requests that the next read reserves in addition to itself.
    var wanted: Int
    /// Requests that are reserved and not sent yet.
    var reserved = 0
  }

  private let state: Mutex<State>

  /// `reserving` is the number of requests that are expected to follow the first read. The rate limit is waited for before that read, so that they
  /// follow it without a delay.
  public init(reserving following: Int = 1) {
    state = Mutex(State(wanted: max(0, following)))
  }

  /// Takes over the requests that `other` reserved and did not need; if there are none, reserves `following` of its own.
  public convenience init(following other: ReadBasis, reserving following: Int = 1) {
    let left = other.state.withLock { state in
      defer { state.reserved = 0 }
      return state.reserved
    }
    self.init(reserving: left > 0 ? 0 : following)
    state.withLock { $0.reserved = left }
  }

  /// How many reads were answered.
  public var reads: Int { state.withLock { $0.reads } }

  /// The mark of the first answered read; nil if nothing was read.
  var mark: SiteThrottle.Mark? { state.withLock { $0.mark } }

  var hasReserved: Bool { state.withLock { $0.reserved > 0 } }

  /// Whether `path` is one of the read records or lists, or inside one.
  func covers(_ path: String) -> Bool {
    state.withLock { $0.paths.contains { path == $0 || path.hasPrefix($0 + "/") } }
  }

  /// Records an answered read.
  func record(_ path: String, _ mark: SiteThrottle.Mark) {
    state.withLock { state in
      state.mark = state.mark ?? mark
      state.paths.insert(path)
      state.reads += 1
    }
  }

  /// Records that the reads so far also showed these lists.
  func cover(_ paths: [String]) {
    state.withLock { state in if state.mark != nil { state.paths.formUnion(paths) } }
  }

  /// Uses a reserved request; false if there is none.
  func takeReserved() -> Bool {
    state.withLock { state in
      guard state.reserved > 0 else { return false }
      state.reserved -= 1
      return true
    }
  }

  /// The number of requests that a read has to reserve: 0 if it uses a reserved one.
  func reservationForRead() -> Int {
    state.withLock { state in
      if state.reserved > 0 {
        state.reserved -= 1
        return 0
      }
      state.reserved = state.wanted
      state.wanted = 0
      return 1 + state.reserved
    }
  }
}

extension ConnectWiseClient {
  /// This client, whose reads are recorded in `basis`.
  public func reading(into basis: ReadBasis) -> ConnectWiseClient {
    var client = self
    client.basis = basis
    return client
  }

  /// Whether everything in `basis` was read within `age`, and the site did not pause since.
  public func isFresh(_ basis: ReadBasis, within age: Duration = ReadBasis.maximumAge) -> Bool {
    throttle.isFresh(basis, within: age)
  }
}

extension ConnectWiseError {
  public static let staleRead = ConnectWiseError(
    .staleRead, message: "The records were read too long before the change; nothing was sent.", isTransient: true,
    remedy: "They are read again; if this repeats, ConnectWise answers too slowly.")

  /// Whether the write was certainly not performed and may be sent after the records were read again: the site asked for a pause, or the read was
  /// too old.
  public var needsNewRead: Bool { outcome == .notDone && (kind == .staleRead || kind == .rateLimited) }
}
