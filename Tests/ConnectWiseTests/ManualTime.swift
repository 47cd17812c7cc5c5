@testable import ConnectWise
import CurlTransport
import Synchronization

/// A clock that a test moves. Whoever sleeps waits for that.
final class ManualTime: Sendable {
  private struct State {
    var now = Duration.zero
    var sleepers: [(until: Duration, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  var source: TimeSource {
    var source = TimeSource(
      now: { self.state.withLock { $0.now } }, sleep: { await self.sleep($0) }, random: { 0.5 })
    source.alarm = { await self.sleep($0) }
    return source
  }

  /// Waits until so many sleep.
  func sleeps(_ count: Int) async {
    while state.withLock({ $0.sleepers.count }) != count { await Task.yield() }
  }

  func advance(by duration: Duration) {
    let due = state.withLock { state in
      state.now += duration
      let now = state.now
      defer { state.sleepers.removeAll { $0.until <= now } }
      return state.sleepers.filter { $0.until <= now }
    }
    for sleeper in due { sleeper.continuation.resume() }
  }

  private func sleep(_ duration: Duration) async {
    await withCheckedContinuation { continuation in
      state.withLock { $0.sleepers.append(($0.now + duration, continuation)) }
    }
  }
}
