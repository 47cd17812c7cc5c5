import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Fewer elements than this are not worth a thread.
  private static var smallestPart: Int { 64 }

  /// The results of `transform`, in the order of the elements, computed on all processors. Throws the error of the first element that has one.
  ///
  /// The thread of the caller works too, and is blocked until all is done.
  package func concurrentMap<Result: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    // More parts than processors, because some take longer than others.
    let size = Swift.max(Self.smallestPart, count / 16)
    let parts = (count + size - 1) / size
    guard parts > 1 else { return try map(transform) }
    let results = Mutex<[Swift.Result<[Result], Failure>?]>(Array<Swift.Result<[Result], Failure>?>(repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let slice = self[(part * size)..<Swift.min((part + 1) * size, count)]
      let result = Swift.Result { () throws(Failure) in try slice.map(transform) }
      results.withLock { $0[part] = result }
    }
    var all: [Result] = []
    all.reserveCapacity(count)
    for result in results.withLock({ $0 }) {
      if let result { all += try result.get() }
    }
    return all
  }
}
