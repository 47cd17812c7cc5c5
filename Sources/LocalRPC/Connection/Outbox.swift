/// Bytes queued for sending, and the writers waiting for room. A value; the stream guards it with a lock.
struct Outbox {
  typealias Writer = UnsafeContinuation<RPCStatus?, Never>

  /// Writers wait while more bytes than this are queued.
  static let bound = 256 * 1024

  private var bytes: [UInt8] = []
  private var offset = 0
  /// The total number of messages added.
  private(set) var total = 0
  private(set) var isFinished = false
  private var failure: RPCStatus?
  private var writers: [(id: UInt64, Writer)] = []
  private var lastWriter: UInt64 = 0
  /// The loop will process the outbox without another wake-up.
  var isScheduled = false

  var count: Int { bytes.count - offset }
  var isFull: Bool { count > Self.bound }

  /// Nil if the frame was added, otherwise the reason why not.
  mutating func append(_ frame: [UInt8]) -> RPCStatus? {
    if let failure { return failure }
    if isFinished { return RPCStatus(.internal, "A message was written after the end of the stream.") }
    total += 1
    if bytes.isEmpty { bytes = frame } else { bytes.append(contentsOf: frame) }
    return nil
  }

  mutating func finish() { isFinished = true }

  /// Ends the output with a body that is not a message.
  mutating func finish(with body: [UInt8]) {
    bytes += body
    isFinished = true
  }

  mutating func take(into buffer: UnsafeMutableRawBufferPointer) -> (count: Int, isLast: Bool, woken: [Writer]) {
    let taken = min(buffer.count, count)
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + taken])) }
    offset += taken
    if offset == bytes.count {
      // An idle stream does not keep a large buffer.
      bytes.removeAll(keepingCapacity: bytes.capacity <= Self.bound)
      offset = 0
    } else if offset >= Self.bound {
      bytes.removeFirst(offset)
      offset = 0
    }
    guard count <= Self.bound / 2, !writers.isEmpty else { return (taken, isFinished && count == 0, []) }
    let woken = writers.map(\.1)
    writers = []
    return (taken, isFinished && count == 0, woken)
  }

  mutating func newWriter() -> UInt64 {
    lastWriter += 1
    return lastWriter
  }

  enum Waiting { case registered, room, failed(RPCStatus) }

  mutating func wait(_ id: UInt64, _ writer: Writer) -> Waiting {
    if let failure { return .failed(failure) }
    guard isFull else { return .room }
    writers.append((id, writer))
    return .registered
  }

  mutating func cancel(_ id: UInt64) -> Writer? {
    guard let i = writers.firstIndex(where: { $0.id == id }) else { return nil }
    return writers.remove(at: i).1
  }

  /// Drops queued bytes and returns the waiting writers.
  mutating func close(_ reason: RPCStatus) -> [Writer] {
    let left = writers.map(\.1)
    failure = failure ?? reason
    bytes = []
    offset = 0
    writers = []
    return left
  }
}
