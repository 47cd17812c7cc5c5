import Foundation
import Synchronization

@testable import BridgeCore

/// A clock that advances only on request and knows its sleepers' wake-up times.
final class ManualClock: BridgeClock {
  static let start = Instant(milliseconds: 1_793_491_200_000)

  private struct State {
    var now = ManualClock.start
    var sleepers: [UUID: (until: Instant, continuation: CheckedContinuation<Void, any Error>)] = [:]
  }

  private let state = Mutex(State())

  func now() -> Instant { state.withLock { $0.now } }

  /// The wake-up times of the sleepers, in seconds since the start.
  var sleeps: [Int] { state.withLock { $0.sleepers.values.map { Int(($0.until.milliseconds - Self.start.milliseconds) / 1000) }.sorted() } }

  /// Advances by `seconds` and wakes the sleepers that are due.
  func advance(by seconds: Int) {
    let woken = state.withLock { state in
      state.now = state.now.adding(.seconds(seconds))
      let due = state.sleepers.filter { $0.value.until <= state.now }
      for id in due.keys { state.sleepers[id] = nil }
      return due.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume() }
  }

  func sleep(until instant: Instant) async throws {
    let id = UUID()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let outcome: Result<Void, any Error>? = state.withLock { state in
          if Task.isCancelled { return .failure(CancellationError()) }
          if instant <= state.now { return .success(()) }
          state.sleepers[id] = (instant, continuation)
          return nil
        }
        if let outcome { continuation.resume(with: outcome) }
      }
    } onCancel: {
      state.withLock { $0.sleepers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
    }
  }
}
