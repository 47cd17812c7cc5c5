/// How an attempt to deliver ended.
enum DeliveryOutcome: Sendable, Equatable {
  case status(Int)
  /// No answer, and why.
  case error(String)

  var isSuccess: Bool { if case .status(200..<300) = self { true } else { false } }
}

/// What follows an attempt.
enum DeliveryRules {
  enum Step: Sendable, Equatable {
    case delivered
    case retry(afterMilliseconds: Int)
    case givenUp
  }

  /// The only answers that are tried again; what does not answer is not.
  static let retried: Set<Int> = [404, 409, 419, 429]

  /// `attempts` counts this one; `pauses` says how long is waited before each further one.
  static func step(after outcome: DeliveryOutcome, attempts: Int, pauses: [Int]) -> Step {
    switch outcome {
    case _ where outcome.isSuccess: .delivered
    case .status(let status) where retried.contains(status) && attempts <= pauses.count:
      .retry(afterMilliseconds: pauses[attempts - 1])
    default: .givenUp
    }
  }
}
