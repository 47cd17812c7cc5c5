import Dispatch
import Synchronization

/// Values that are made on another thread, one ahead of the one that is used.
package final class ReadAhead<Value: Sendable> {
  private let make: @Sendable () throws -> Value?
  private var following: Following

  /// - Parameter make: Called once more than there are values, never twice at once; nil after the last one.
  package init(_ make: @escaping @Sendable () throws -> Value?) {
    self.make = make
    following = Following(make)
  }

  /// The next value; nil after the last one. Blocks until it is made.
  package func next() throws -> Value? {
    guard let value = try following.wait() else { return nil }
    following = Following(make)
    return value
  }
}

extension ReadAhead {
  /// A value that is being made.
  private final class Following: Sendable {
    private let making = DispatchGroup()
    private let result = Mutex<Result<Value?, any Error>>(.success(nil))

    init(_ make: @escaping @Sendable () throws -> Value?) {
      DispatchQueue.global().async(group: making) { [self] in
        let made = Result { try make() }
        result.withLock { $0 = made }
      }
    }

    func wait() throws -> Value? {
      making.wait()
      return try result.withLock { try $0.get() }
    }
  }
}
