package import GRDB
import Synchronization

/// One observation of the database for everyone who watches the same value, so that a write costs the same however many watch (rule 47).
package final class SharedObservation<Key: Hashable & Sendable, Value: Sendable & Equatable>: Sendable {
  private struct Watched {
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
      state.watched[key, default: Watched()].watchers[id] = continuation
      if let latest = state.watched[key]?.latest { continuation.yield(latest) }
      if state.watched[key]?.task == nil { state.watched[key]?.task = observe(key) }
      return id
    }
    continuation.onTermination = { [weak self] _ in self?.leave(key, id) }
    return values
  }

  /// The number of observations of the database.
  package var observationCount: Int { state.withLock { $0.watched.count } }

  /// Detached: the observation must not belong to the caller who happened to be the first.
  private func observe(_ key: Key) -> Task<Void, Never> {
    let observed = store.observe { [query] db in try query(db, key) }
    return Task.detached { [weak self] in
      do {
        for try await value in observed { self?.changed(key, value) }
        self?.end(key, nil)
      } catch { self?.end(key, error) }
    }
  }

  private func changed(_ key: Key, _ value: Value) {
    state.withLock { state in
      state.watched[key]?.latest = value
      for watcher in state.watched[key]?.watchers.values ?? [:].values { watcher.yield(value) }
    }
  }

  private func end(_ key: Key, _ error: (any Error)?) {
    // A cancelled observation has been forgotten, and may have a successor.
    guard !Task.isCancelled else { return }
    let watchers = state.withLock { $0.watched.removeValue(forKey: key)?.watchers ?? [:] }
    for watcher in watchers.values { watcher.finish(throwing: error) }
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
