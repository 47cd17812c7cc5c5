/// One callback that was fired, and what became of it.
struct Delivery: Sendable {
  enum State: String, Sendable, CaseIterable {
    /// Waits for its turn, for an answer, or to be tried again.
    case pending
    /// Answered with a 2xx.
    case delivered
    /// Failed, and is not tried again.
    case givenUp
    /// Kept back by a fault.
    case missed
    /// Its callback was deleted or switched off before it was sent.
    case dropped
  }

  struct Attempt: Sendable, Equatable {
    /// When it ended.
    let time: Timestamp
    let outcome: DeliveryOutcome
    let milliseconds: Int
  }

  /// What is sent, byte for byte.
  struct Content: Sendable, Equatable {
    /// With the record's id and the action.
    let url: String
    var body: [UInt8]
    /// Nil where a fault left it out.
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
  /// The number of the delivery that this one repeats.
  let original: Int?
  var state = State.pending
  private(set) var attempts: [Attempt] = []

  /// Takes in how an attempt ended; says for how many milliseconds to wait before the next, where there is one.
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
