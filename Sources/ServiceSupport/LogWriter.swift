import Dispatch
import Glibc
import ProcessSupport
import Synchronization

/// Writes log lines on its own thread, so that an unread log does not block callers (rule 48).
///
/// Lines wait in a queue of limited size. Lines that find it full are dropped and counted, and the log says how many as soon as it is read again.
public final class LogWriter: Sendable {
  /// Writes to stderr.
  public static let standardError = LogWriter(descriptor: STDERR_FILENO)
  /// The default size of the queue in bytes: 1 MiB.
  public static let defaultCapacity = 1 << 20

  private struct Queue {
    var lines: [UInt8] = []
    /// Lines dropped since the last report, and since the start.
    var dropped = 0
    var droppedInAll = 0
    var isWriting = false
    var hasThread = false
    var waiters: [DispatchSemaphore] = []
  }

  private let descriptor: Int32
  private let capacity: Int
  private let droppedNote: @Sendable (Int) -> String
  private let queue = Mutex(Queue())
  private let wake = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - capacity: the size of the queue in bytes. One line is accepted whatever its size.
  ///   - droppedNote: the line, with its newline, that reports how many lines were dropped.
  init(
    descriptor: Int32, capacity: Int = LogWriter.defaultCapacity,
    droppedNote: @escaping @Sendable (Int) -> String = LogfmtHandler.droppedNote
  ) {
    self.descriptor = descriptor
    self.capacity = capacity
    self.droppedNote = droppedNote
  }

  /// How many lines were dropped since the start.
  public var droppedLines: Int { queue.withLock { $0.droppedInAll } }

  /// Queues a line, which ends with a newline. Never blocks.
  public func write(_ line: String) {
    let isThreadNeeded = queue.withLock { queue in
      guard queue.lines.isEmpty || queue.lines.count + line.utf8.count <= capacity else {
        queue.dropped += 1
        queue.droppedInAll += 1
        return false
      }
      queue.lines.append(contentsOf: line.utf8)
      defer { queue.hasThread = true }
      return !queue.hasThread
    }
    if isThreadNeeded, !startThread() { queue.withLock { $0.hasThread = false } }
    wake.signal()
  }

  /// Waits until everything is written, but no longer than `limit`; call it before the process exits. False if lines are left.
  @discardableResult
  public func flush(within limit: Duration) -> Bool {
    let waiter: DispatchSemaphore? = queue.withLock { queue in
      guard queue.isWriting || !queue.lines.isEmpty || queue.dropped > 0 else { return nil }
      let waiter = DispatchSemaphore(value: 0)
      queue.waiters.append(waiter)
      return waiter
    }
    return waiter.map { $0.wait(timeout: .now() + limit / .seconds(1)) == .success } ?? true
  }

  private func startThread() -> Bool {
    var all = sigset_t()
    var previous = sigset_t()
    sigfillset(&all)
    // Signals are handled by the program's own threads.
    pthread_sigmask(SIG_BLOCK, &all, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let error = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<LogWriter>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if error != 0 { context.release() } else { pthread_detach(thread) }
    return error == 0
  }

  private func run() {
    while true {
      wake.wait()
      // Errors are ignored: a closed stderr must not stop the program (which must ignore SIGPIPE for that).
      while let batch = next() { try? StandardDescriptors.write(batch, to: descriptor) }
    }
  }

  /// Everything that is queued, followed by the number of lines dropped meanwhile; nil if there is nothing.
  private func next() -> [UInt8]? {
    let (batch, waiters): ([UInt8]?, [DispatchSemaphore]) = queue.withLock { queue in
      guard !queue.lines.isEmpty || queue.dropped > 0 else {
        queue.isWriting = false
        defer { queue.waiters = [] }
        return (nil, queue.waiters)
      }
      var batch = queue.lines
      if queue.dropped > 0 { batch.append(contentsOf: droppedNote(queue.dropped).utf8) }
      queue.lines = []
      queue.dropped = 0
      queue.isWriting = true
      return (batch, [])
    }
    for waiter in waiters { waiter.signal() }
    return batch
  }
}
