extension SiteThrottle {
  /// What a request is, for the limits.
  enum Use: Sendable {
    case independent
    /// A read that writes may rest on.
    case read(ReadBasis)
    case write(ReadBasis, path: String)

    var isWrite: Bool { if case .write = self { true } else { false } }

    /// Whether it is sent before other waiting requests, because a read that it follows becomes stale.
    var isFirst: Bool {
      switch self {
      case .independent: false
      case .read(let basis): basis.hasReserved
      case .write: true
      }
    }
  }

  /// The time of a read, and the number of pauses before it.
  struct Mark: Sendable {
    let time: Duration
    let pauses: Int
    /// Marks of different throttles cannot be compared.
    let throttle: SiteThrottle
  }

  /// Whether the reads in `basis` are at most `age` old after waiting for another `delay`, and no pause followed the first of them.
  func isFresh(_ basis: ReadBasis, within age: Duration = ReadBasis.maximumAge, after delay: Duration = .zero) -> Bool {
    guard let read = basis.mark, read.throttle === self else { return false }
    let now = mark()
    return now.pauses == read.pauses && now.time + delay - read.time <= age
  }

  func isAllowed(_ use: Use) -> Bool {
    guard case .write(let basis, let path) = use else { return true }
    return basis.covers(path) && isFresh(basis)
  }
}
