/// Gathers a stream's messages into transactions, so that a million counts need few commits.
struct CountStreamBuffer {
  /// Counts in one transaction.
  static let full = 50_000

  private(set) var batches: [[Count]] = []
  private(set) var firstMessage = 0
  private var counts = 0

  var isFull: Bool { counts >= Self.full }
  var isEmpty: Bool { batches.isEmpty }

  mutating func append(_ batch: [Count]) {
    batches.append(batch)
    counts += batch.count
  }

  /// What is gathered, and the number of the stream's message that it begins with.
  mutating func take() -> (batches: [[Count]], firstMessage: Int) {
    defer {
      firstMessage += batches.count
      batches = []
      counts = 0
    }
    return (batches, firstMessage)
  }
}
