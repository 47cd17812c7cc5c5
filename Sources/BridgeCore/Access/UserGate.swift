import Synchronization

/// Lets a limited number of operations run at the same time, in total and for each user; the others wait. Users take turns, so that one with many
/// operations delays the others by no more than a few (rule 47).
package final class UserGate: Sendable {
  private struct Waiter {
    let id: UInt64
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var running: [UInt32: Int] = [:]
    var all = 0
    var lastID: UInt64 = 0
    var waiting: [UInt32: [Waiter]] = [:]
    /// Users with waiting operations, in the order of their turns.
    var turns: [UInt32] = []
  }

  private let perUser: Int
  private let total: Int
  private let state = Mutex(State())

  package init(perUser: Int, total: Int = .max) {
    self.perUser = max(1, perUser)
    self.total = max(1, total)
  }

  package var waitingCount: Int { state.withLock { $0.waiting.values.reduce(0) { $0 + $1.count } } }

  /// Runs `body` when it is the user's turn. Throws `cancelled` if the task is cancelled while it waits.
  package func run<T, Failure: Error>(
    _ uid: UInt32, cancelled: @autoclosure () -> Failure, _ body: () async throws(Failure) -> T
  ) async throws(Failure) -> T {
    guard await enter(uid) else { throw cancelled() }
    defer { leave(uid) }
    return try await body()
  }

  /// False if the task was cancelled while it waited.
  private func enter(_ uid: UInt32) async -> Bool {
    let id: UInt64? = state.withLock { state in
      if hasRoom(state, uid) {
        start(&state, uid)
        return nil
      }
      state.lastID += 1
      return state.lastID
    }
    guard let id else { return true }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let answer: Bool? = state.withLock { state in
          if Task.isCancelled { return false }
          if hasRoom(state, uid) {
            start(&state, uid)
            return true
          }
          if state.waiting[uid] == nil { state.turns.append(uid) }
          state.waiting[uid, default: []].append(Waiter(id: id, continuation: continuation))
          return nil
        }
        if let answer { continuation.resume(returning: answer) }
      }
    } onCancel: {
      state.withLock { remove(&$0, uid, id) }?.resume(returning: false)
    }
  }

  private func leave(_ uid: UInt32) {
    let next: [CheckedContinuation<Bool, Never>] = state.withLock { state in
      state.all -= 1
      let left = (state.running[uid] ?? 1) - 1
      state.running[uid] = left == 0 ? nil : left
      return admit(&state)
    }
    for continuation in next { continuation.resume(returning: true) }
  }

  /// Starts waiting operations, one of each user in turn, while there is room.
  private func admit(_ state: inout State) -> [CheckedContinuation<Bool, Never>] {
    var admitted: [CheckedContinuation<Bool, Never>] = []
    while let turn = state.turns.firstIndex(where: { isAllowed(state, $0) }) {
      let uid = state.turns.remove(at: turn)
      guard var waiters = state.waiting[uid], !waiters.isEmpty else { continue }
      admitted.append(waiters.removeFirst().continuation)
      start(&state, uid)
      state.waiting[uid] = waiters.isEmpty ? nil : waiters
      if !waiters.isEmpty { state.turns.append(uid) }
    }
    return admitted
  }

  private func start(_ state: inout State, _ uid: UInt32) {
    state.all += 1
    state.running[uid, default: 0] += 1
  }

  /// Whether a new operation may start at once. One that waits goes first.
  private func hasRoom(_ state: borrowing State, _ uid: UInt32) -> Bool {
    state.waiting[uid] == nil && isAllowed(state, uid)
  }

  private func isAllowed(_ state: borrowing State, _ uid: UInt32) -> Bool {
    state.all < total && (state.running[uid] ?? 0) < perUser
  }

  private func remove(_ state: inout State, _ uid: UInt32, _ id: UInt64) -> CheckedContinuation<Bool, Never>? {
    guard var waiters = state.waiting[uid], let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
    defer {
      state.waiting[uid] = waiters.isEmpty ? nil : waiters
      if waiters.isEmpty { state.turns.removeAll { $0 == uid } }
    }
    return waiters.remove(at: index).continuation
  }
}
