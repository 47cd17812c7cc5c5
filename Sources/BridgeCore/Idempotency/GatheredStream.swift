import Synchronization

/// The result of writing items. Results of several transactions can be added up.
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

/// Collects the messages of a stream into large transactions, so that a million items need few commits. One transaction is written while the next is
/// collected.
package struct GatheredStream<Item: Sendable, Receipt: AddableReceipt> {
  /// Writes batches, each atomically, and stops at the first one that is refused. `place` returns the field prefix of an item.
  package typealias Write =
    @Sendable (_ batches: [[Item]], _ place: @escaping BatchPlace) async throws -> (receipt: Receipt, refusal: (any Error)?)

  /// The number of items that triggers a transaction.
  private let maximumItems: Int
  /// The message field with the items, such as "counts".
  private let field: String
  private let write: Write
  /// The number of messages received.
  package private(set) var messages = 0
  private var batches: [[Item]] = []
  private var itemCount = 0
  private var receipt = Receipt()
  private var writing: Task<Receipt, any Error>?

  package init(field: String, maximumItems: Int = 200_000, write: @escaping Write) {
    self.field = field
    self.maximumItems = maximumItems
    self.write = write
  }

  /// Throws the error of an earlier message that was refused.
  package mutating func append(_ items: [Item]) async throws {
    batches.append(items)
    messages += 1
    itemCount += items.count
    if itemCount >= maximumItems { try await flush() }
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
    itemCount = 0
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
