import Dispatch
import Synchronization

/// Values that are made on another thread, one ahead of the one that is used.
package final class ReadAhead<Value: Sendable> {
  private let queue = DispatchQueue(label: "read-ahead")
  private let make: @Sendable () throws -> Value?
  private var following: Following

  /// - Parameter make: Called once more than there are values, never twice at once; nil after the last one.
  package init(_ make: @escaping @Sendable () throws -> Value?) {
    self.make = make
    following = Following(on: queue, make)
  }

  /// The next value; nil after the last one. Blocks until it is made.
  package func next() throws -> Value? {
    guard let value = try following.wait() else { return nil }
    following = Following(on: queue, make)
    return value
  }
}

extension ReadAhead {
  /// A value that is being made.
  private final class Following: Sendable {
    private let isMade = DispatchSemaphore(value: 0)
    private let result = Mutex<Result<Value?, any Error>>(.success(nil))

    init(on queue: DispatchQueue, _ make: @escaping @Sendable () throws -> Value?) {
      queue.async { [self] in
        let made = Result { try make() }
        result.withLock { $0 = made }
        isMade.signal()
      }
    }

    func wait() throws -> Value? {
      isMade.wait()
      // It can be asked for again.
      isMade.signal()
      return try result.withLock { try $0.get() }
    }
  }
}
