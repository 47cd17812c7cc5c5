/// A fired callback and the state of its delivery.
struct Delivery: Sendable {
  enum State: String, Sendable, CaseIterable {
    /// Waiting to be sent, for a response or for a retry.
    case pending
    /// Received a 2xx response.
    case delivered
    /// Failed, and is not retried.
    case givenUp
    /// Suppressed by a fault.
    case missed
    /// Its callback was deleted or deactivated before it was sent.
    case dropped
  }

  struct Attempt: Sendable, Equatable {
    /// When it ended.
    let time: Timestamp
    let outcome: DeliveryOutcome
    let milliseconds: Int
  }

  /// The exact content that is sent.
  struct Content: Sendable, Equatable {
    /// With the record's id and the action.
    let url: String
    var body: [UInt8]
    /// Nil if a fault omits it.
    var signature: String?
  }

  let number: Int
  let callback: Int
  let type: CallbackType
  let record: Int
  let action: RecordChange.Action
  let messageID: String
  let content: Content
  let fault: DeliveryFault.Kind?
  /// The number of the delivery that this one resends.
  let original: Int?
  var state = State.pending
  private(set) var attempts: [Attempt] = []

  /// Records an attempt; returns the delay in milliseconds before the next one, if any.
  mutating func attempted(_ attempt: Attempt, pauses: [Int]) -> Int? {
    attempts.append(attempt)
    switch DeliveryRules.step(after: attempt.outcome, attempts: attempts.count, pauses: pauses) {
    case .retry(let milliseconds): return milliseconds
    case .delivered: state = .delivered
    case .givenUp: state = .givenUp
    }
    return nil
  }
}

/// The outcome of a delivery attempt.
enum DeliveryOutcome: Sendable, Equatable {
  case status(Int)
  /// No response, with the reason.
  case error(String)

  var isSuccess: Bool { if case .status(200..<300) = self { true } else { false } }
}

/// The rules for what follows an attempt.
enum DeliveryRules {
  enum Step: Sendable, Equatable {
    case delivered
    case retry(afterMilliseconds: Int)
    case givenUp
  }

  /// The only statuses that are retried; a missing response is not retried.
  static let retried: Set<Int> = [404, 409, 419, 429]

  /// `attempts` includes this one; `pauses` are the delays before each further one.
  static func step(after outcome: DeliveryOutcome, attempts: Int, pauses: [Int]) -> Step {
    switch outcome {
    case _ where outcome.isSuccess: .delivered
    case .status(let status) where retried.contains(status) && attempts <= pauses.count:
      .retry(afterMilliseconds: pauses[attempts - 1])
    default: .givenUp
    }
  }
}
