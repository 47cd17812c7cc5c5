import Synchronization

/// Which connections are open, so that neither one peer nor all together take more than they may.
final class ConnectionLedger: Sendable {
  private struct Open {
    var total = 0
    var bySource: [IPAddress: Int] = [:]
  }

  private let most: Int
  private let mostPerSource: Int
  private let open = Mutex(Open())

  init(most: Int, mostPerSource: Int) {
    self.most = most
    self.mostPerSource = mostPerSource
  }

  var total: Int { open.withLock { $0.total } }

  /// Whether a connection may stay. One that may must be given back by `close`.
  ///
  /// - Parameter source: nil for a trusted proxy, which stands for many.
  func admits(_ source: IPAddress?) -> Bool {
    open.withLock { open in
      guard open.total < most else { return false }
      if let source {
        guard open.bySource[source, default: 0] < mostPerSource else { return false }
        open.bySource[source, default: 0] += 1
      }
      open.total += 1
      return true
    }
  }

  func close(_ source: IPAddress?) {
    open.withLock { open in
      open.total -= 1
      guard let source, let count = open.bySource[source] else { return }
      open.bySource[source] = count > 1 ? count - 1 : nil
    }
  }
}
