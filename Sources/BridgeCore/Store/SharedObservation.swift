package import GRDB
import Synchronization

/// One observation of the database for everyone who watches the same value, so that a write costs the same however many watch (rule 47).
package final class SharedObservation<Key: Hashable & Sendable, Value: Sendable & Equatable>: Sendable {
  private struct Watched {
    /// Distinguishes an observation from a cancelled one of the same key, which may still deliver a value.
    let id: UInt64
    var latest: Value?
    var watchers: [UInt64: AsyncThrowingStream<Value, any Error>.Continuation] = [:]
    var task: Task<Void, Never>?
  }

  private struct State {
    var watched: [Key: Watched] = [:]
    var lastID: UInt64 = 0
  }

  private let store: Store
  private let query: @Sendable (Database, Key) throws -> Value
  private let state = Mutex(State())

  package init(_ store: Store, _ query: @escaping @Sendable (Database, Key) throws -> Value) {
    self.store = store
    self.query = query
  }

  deinit { for watched in state.withLock({ $0.watched.values }) { watched.task?.cancel() } }

  /// The current value, then its value after each change. Slow readers miss intermediate values, never the latest.
  package func values(_ key: Key) -> AsyncThrowingStream<Value, any Error> {
    let (values, continuation) = AsyncThrowingStream.makeStream(of: Value.self, bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.lastID += 1
      let id = state.lastID
      var watched = state.watched[key] ?? Watched(id: id)
      watched.watchers[id] = continuation
      // Nobody waits for this stream yet, so that nothing is resumed under the lock, and no later value can come first.
      if let latest = watched.latest { continuation.yield(latest) }
      if watched.task == nil { watched.task = observe(key, watched.id) }
      state.watched[key] = watched
      return id
    }
    continuation.onTermination = { [weak self] _ in self?.leave(key, id) }
    return values
  }

  /// The number of observations of the database.
  package var observationCount: Int { state.withLock { $0.watched.count } }

  /// Detached: the observation must not belong to the caller who happened to be the first.
  private func observe(_ key: Key, _ id: UInt64) -> Task<Void, Never> {
    let observed = store.observe { [query] db in try query(db, key) }
    return Task.detached { [weak self] in
      do {
        for try await value in observed { self?.changed(key, id, value) }
        self?.end(key, id, nil)
      } catch { self?.end(key, id, error) }
    }
  }

  /// The watchers get the value after the lock is released: a yield resumes a task, which takes the task's own lock, and a thread that cancels the
  /// task holds that lock while `leave` waits for ours.
  private func changed(_ key: Key, _ id: UInt64, _ value: Value) {
    let watchers: [AsyncThrowingStream<Value, any Error>.Continuation] = state.withLock { state in
      guard var watched = state.watched[key], watched.id == id else { return [] }
      watched.latest = value
      state.watched[key] = watched
      return Array(watched.watchers.values)
    }
    for watcher in watchers { watcher.yield(value) }
  }

  private func end(_ key: Key, _ id: UInt64, _ error: (any Error)?) {
    let watchers: [AsyncThrowingStream<Value, any Error>.Continuation] = state.withLock { state in
      guard let watched = state.watched[key], watched.id == id else { return [] }
      state.watched[key] = nil
      return Array(watched.watchers.values)
    }
    for watcher in watchers { watcher.finish(throwing: error) }
  }

  private func leave(_ key: Key, _ id: UInt64) {
    let task: Task<Void, Never>? = state.withLock { state in
      state.watched[key]?.watchers[id] = nil
      guard state.watched[key]?.watchers.isEmpty ?? false else { return nil }
      return state.watched.removeValue(forKey: key)?.task
    }
    task?.cancel()
  }
}
