import Synchronization

/// Does something once when nothing has happened for a while, and again after the next time that something happened.
public final class QuietTime: Sendable {
  private let length: Duration
  private let body: @Sendable () -> Void
  /// When something last happened; nil once `body` was called after it.
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// - Parameters:
  ///   - length: How long nothing must happen.
  ///   - body: Called on a thread of the concurrent pool.
  public init(_ length: Duration, body: @escaping @Sendable () -> Void) {
    self.length = length
    self.body = body
  }

  /// Records that something happened.
  public func interrupt() {
    let now = ContinuousClock.now
    let isFirst = last.withLock { last in
      defer { last = now }
      return last == nil
    }
    guard isFirst else { return }
    Task { [self] in
      while let left = left() { try? await Task.sleep(for: left) }
      body()
    }
  }

  /// The time until `body` is due; nil if it is due now.
  private func left() -> Duration? {
    last.withLock { last in
      let now = ContinuousClock.now
      guard let end = last?.advanced(by: length), end > now else {
        last = nil
        return nil
      }
      return end - now
    }
  }
}
