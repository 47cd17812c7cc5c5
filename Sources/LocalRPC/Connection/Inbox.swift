/// Received messages that have not been read yet, and the waiting reader. A value; the stream guards it with a lock.
struct Inbox {
  typealias Reader = UnsafeContinuation<Result<[UInt8]?, RPCStatus>, Never>

  enum End {
    case open, finished
    /// Ended by the peer: read after all received messages.
    case refused(RPCStatus)
    /// Ended by this side: unread messages are dropped.
    case failed(RPCStatus)
  }

  /// A reader and its result; resumed after the lock has been released.
  struct Wake {
    let reader: Reader
    let result: Result<[UInt8]?, RPCStatus>
    func resume() { reader.resume(returning: result) }
  }

  enum Taken {
    /// The result, and the number of bytes by which to open the window.
    case now(Result<[UInt8]?, RPCStatus>, Int)
    case wait
  }

  var queue: [[UInt8]] = []
  private var head = 0
  private(set) var queuedBytes = 0
  /// The total number of messages received.
  private(set) var total = 0
  /// Bytes received for which the window has not been opened again.
  private var withheld = 0
  /// Bytes read since the window was last opened.
  private var taken = 0
  private(set) var state = End.open
  private var reader: Reader?
  private let window: Int

  init(window: Int) {
    self.window = window
  }

  var count: Int { queue.count - head }

  /// Records received bytes and the messages from `before` on. If no message is queued, the whole window is opened again, so that a message
  /// larger than the window gets through.
  mutating func arrived(_ bytes: Int, since before: Int) -> (credit: Int, wake: Wake?) {
    withheld += bytes
    total += queue.count - before
    for message in queue[before...] { queuedBytes += message.count }
    var wake: Wake?
    if let reader, count > 0 {
      self.reader = nil
      wake = Wake(reader: reader, result: .success(pop()))
    }
    return (count == 0 ? giveBackAll() : 0, wake)
  }

  mutating func take() -> Taken {
    if count > 0 {
      let message = pop()
      taken += message.count + FrameDecoder.prefixSize
      if count == 0 { return .now(.success(message), giveBackAll()) }
      guard taken >= window / 4 else { return .now(.success(message), 0) }
      let credit = min(taken, withheld)
      withheld -= credit
      taken = 0
      return .now(.success(message), credit)
    }
    switch state {
    case .open: return .wait
    case .finished: return .now(.success(nil), 0)
    case .refused(let status), .failed(let status): return .now(.failure(status), 0)
    }
  }

  /// False if another reader is waiting.
  mutating func wait(_ reader: Reader) -> Bool {
    guard self.reader == nil else { return false }
    self.reader = reader
    return true
  }

  /// Removes and returns the waiting reader, which has been cancelled.
  mutating func cancelReader() -> Reader? {
    defer { reader = nil }
    return reader
  }

  /// Ends the inbox; only the first call has an effect.
  mutating func end(_ end: End) -> Wake? {
    guard case .open = state else { return nil }
    state = end
    let result: Result<[UInt8]?, RPCStatus>
    switch end {
    case .open, .finished: result = .success(nil)
    case .refused(let status): result = .failure(status)
    case .failed(let status):
      result = .failure(status)
      queue = []
      head = 0
      queuedBytes = 0
    }
    defer { reader = nil }
    return reader.map { Wake(reader: $0, result: result) }
  }

  private mutating func pop() -> [UInt8] {
    let message = queue[head]
    queuedBytes -= message.count
    head += 1
    if head == queue.count {
      queue.removeAll(keepingCapacity: true)
      head = 0
    } else {
      queue[head - 1] = []
      if head >= 1024, head * 2 >= queue.count {
        queue.removeFirst(head)
        head = 0
      }
    }
    return message
  }

  private mutating func giveBackAll() -> Int {
    defer {
      withheld = 0
      taken = 0
    }
    return withheld
  }
}
