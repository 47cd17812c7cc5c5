import Synchronization

/// What became of things that came in, so that several transactions can be told as one.
package protocol AddableReceipt: Sendable {
  init()
  static func += (a: inout Self, b: Self)
}

/// Whether a stream's first message asked for validation only. Set before the first batch is written, and never again.
package final class StreamValidation: Sendable {
  private let state = Mutex(false)

  package init() {}

  package var isOn: Bool {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}

/// Takes a stream's messages in, gathered into transactions so that a million things need few commits: one is written while the next is gathered.
package struct GatheredStream<Item: Sendable, Receipt: AddableReceipt> {
  /// Writes batches, each whole or not at all and none after the first that is refused; `place` names an item of a batch.
  package typealias Write =
    @Sendable (_ batches: [[Item]], _ place: @escaping BatchPlace) async throws -> (receipt: Receipt, refusal: (any Error)?)

  /// What is gathered into one transaction, at most.
  private let full: Int
  /// "counts": the field of the message that holds the items.
  private let field: String
  private let write: Write
  /// How many messages came.
  package private(set) var messages = 0
  private var batches: [[Item]] = []
  private var gathered = 0
  private var receipt = Receipt()
  private var writing: Task<Receipt, any Error>?

  package init(field: String, full: Int = 200_000, write: @escaping Write) {
    self.field = field
    self.full = full
    self.write = write
  }

  /// Throws the refusal of an earlier message, where there was one.
  package mutating func append(_ items: [Item]) async throws {
    batches.append(items)
    messages += 1
    gathered += items.count
    if gathered >= full { try await flush() }
  }

  /// Waits until everything is written.
  package mutating func finish() async throws -> Receipt {
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
    writing = Task { [write, field] in
      let (receipt, refusal) = try await write(batches) { batch, index in "message \(first + batch): \(field)[\(index)]." }
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
