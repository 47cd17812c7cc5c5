/// Takes a stream's messages in, gathered into transactions so that a million counts need few commits: one is written while the next is gathered.
struct CountStream {
  /// Counts in one transaction.
  static let full = 200_000

  let service: UsageService
  let caller: Caller
  /// How many messages came.
  private(set) var messages = 0
  private var batches: [[Count]] = []
  private var gathered = 0
  private var receipt = CountReceipt()
  private var writing: Task<CountReceipt, any Error>?

  init(service: UsageService, caller: Caller) {
    self.service = service
    self.caller = caller
  }

  /// Throws the refusal of an earlier message, where there was one.
  mutating func append(_ counts: [Count]) async throws {
    batches.append(counts)
    messages += 1
    gathered += counts.count
    if gathered >= Self.full { try await flush() }
  }

  /// Waits until everything is written.
  mutating func finish() async throws -> CountReceipt {
    try await flush()
    try await collect()
    return receipt
  }

  private mutating func flush() async throws {
    try await collect()
    guard !batches.isEmpty else { return }
    let (batches, first) = (batches, messages - batches.count)
    self.batches = []
    gathered = 0
    writing = Task { [service, caller] in
      let (receipt, refusal) = try await service.report(batches, by: caller) { batch, index in "message \(first + batch): counts[\(index)]."
      }
      if let refusal { throw refusal }
      return receipt
    }
  }

  private mutating func collect() async throws {
    guard let writing else { return }
    self.writing = nil
    receipt += try await writing.value
  }
}
