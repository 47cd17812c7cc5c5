/// Messages that came and were not taken yet, and who waits for one. A value; the stream guards it with a lock.
struct Inbox {
  typealias Reader = UnsafeContinuation<Result<[UInt8]?, RPCStatus>, Never>

  enum End {
    case open, finished
    case failed(RPCStatus)
  }

  /// A reader and what it is to be told; resumed after the lock is given up.
  struct Wake {
    let reader: Reader
    let result: Result<[UInt8]?, RPCStatus>
    func resume() { reader.resume(returning: result) }
  }

  enum Taken {
    /// The result, and the bytes of window to give back.
    case now(Result<[UInt8]?, RPCStatus>, Int)
    case wait
  }

  var queue: [[UInt8]] = []
  private var head = 0
  private(set) var queuedBytes = 0
  /// Messages that came, ever.
  private(set) var total = 0
  /// Bytes of window not given back.
  private var withheld = 0
  /// Bytes taken since some were given back.
  private var taken = 0
  private(set) var state = End.open
  private var reader: Reader?
  private let window: Int

  init(window: Int) {
    self.window = window
  }

  var count: Int { queue.count - head }

  /// Bytes came, and with them the messages from `before` on. Where nothing waits to be taken, all of the window is given back, so that a
  /// message larger than the window comes through.
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
    case .failed(let status): return .now(.failure(status), 0)
    }
  }

  /// False: somebody waits already.
  mutating func wait(_ reader: Reader) -> Bool {
    guard self.reader == nil else { return false }
    self.reader = reader
    return true
  }

  /// Takes the waiting reader away, to be told that it is cancelled.
  mutating func cancelReader() -> Reader? {
    defer { reader = nil }
    return reader
  }

  /// Nothing comes after this; the first end stands. A failure drops what was not taken, unless the peer sent it as the last word after that.
  mutating func end(_ end: End, keepsQueue: Bool = false) -> Wake? {
    guard case .open = state else { return nil }
    state = end
    let result: Result<[UInt8]?, RPCStatus>
    switch end {
    case .open, .finished: result = .success(nil)
    case .failed(let status):
      result = .failure(status)
      if keepsQueue { break }
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
