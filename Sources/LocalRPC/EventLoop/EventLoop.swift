internal import CSocketShims
internal import Glibc
internal import Synchronization

/// A receiver of a descriptor's readiness. Called on the loop's thread.
protocol EventHandler: AnyObject {
  func ready(readable: Bool, writable: Bool)
}

/// A thread that waits for descriptors and timers and, between them, runs the handlers in its job queues. A call that does not block never
/// changes threads.
///
/// Unchecked because the thread-confined state is used on the loop's thread only; other threads use the mailbox.
final class EventLoop: @unchecked Sendable {
  struct Mailbox {
    var jobs: [(queue: JobQueue, job: UnownedJob)] = []
    var work: [@Sendable () -> Void] = []
    var isSignalled = false
    var hasEnded = false
  }

  let mailbox = Mutex(Mailbox())
  let epoll: Int32
  let wake: Int32
  private let thread = Atomic<UInt>(0)

  // Confined to the loop's thread.
  /// Queues with jobs, in the order of their turns.
  var ready: [JobQueue] = []
  /// The queues whose turn it is; kept to reuse its capacity.
  var round: [JobQueue] = []
  /// Counts the wake-ups.
  var turn: UInt64 = 0
  var timers = TimerHeap()
  var handlers: [UInt64: any EventHandler] = [:]
  var unflushed: [Connection] = []
  var lastToken: UInt64 = 0
  var isStopping = false
  /// CLOCK_MONOTONIC in nanoseconds at the last wake-up.
  private(set) var now = EventLoop.clock()
  let readBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65536, alignment: 16)
  var writeBuffer: [UInt8] = []

  init(name: String) throws(RPCStatus) {
    epoll = lrpc_epoll_new()
    wake = lrpc_eventfd_new()
    guard epoll >= 0, wake >= 0, lrpc_epoll_add(epoll, wake, 0, 1, 0) == 0 else {
      let reason = SystemError.text()
      if epoll >= 0 { close(epoll) }
      if wake >= 0 { close(wake) }
      throw RPCStatus(.resourceExhausted, "Cannot create an event loop: \(reason)")
    }
    try startThread(name: name)
  }

  deinit {
    close(epoll)
    close(wake)
    readBuffer.deallocate()
  }

  var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

  /// Traps in debug builds if the caller is not on the loop's thread; costs nothing in release builds. After the thread has ended, any thread
  /// may release what is left.
  @inline(__always)
  func assertOnLoop(file: StaticString = #fileID, line: UInt = #line) {
    assert(isCurrent || mailbox.withLock { $0.hasEnded }, "This must run on the event loop's thread.", file: file, line: line)
  }

  func adoptThread() { thread.store(UInt(pthread_self()), ordering: .relaxed) }

  func disownThread() { thread.store(0, ordering: .relaxed) }

  func updateClock() { now = EventLoop.clock() }

  static func clock() -> UInt64 {
    var t = timespec()
    clock_gettime(CLOCK_MONOTONIC, &t)
    return UInt64(t.tv_sec) &* 1_000_000_000 &+ UInt64(t.tv_nsec)
  }

  func enqueue(_ job: UnownedJob, in queue: JobQueue) {
    if isCurrent {
      append(job, to: queue)
      return
    }
    let taken = mailbox.withLock { box in
      guard !box.hasEnded else { return false }
      box.jobs.append((queue, job))
      signal(&box)
      return true
    }
    if !taken { globalConcurrentExecutor.enqueue(job) }
  }

  func append(_ job: UnownedJob, to queue: JobQueue) {
    queue.jobs.append(job)
    guard !queue.isReady else { return }
    queue.isReady = true
    ready.append(queue)
  }

  /// Runs the work on the loop's thread, immediately if that is the current thread. Returns false, without running it, if the loop has ended.
  @discardableResult
  func perform(_ work: @escaping @Sendable () -> Void) -> Bool {
    if isCurrent {
      work()
      return true
    }
    return mailbox.withLock { box in
      guard !box.hasEnded else { return false }
      box.work.append(work)
      signal(&box)
      return true
    }
  }

  /// Ends the thread after the current iteration.
  func stop() {
    perform { self.isStopping = true }
  }

  private func signal(_ box: inout Mailbox) {
    guard !box.isSignalled else { return }
    box.isSignalled = true
    lrpc_eventfd_signal(wake)
  }
}

extension EventLoop {
  @discardableResult
  func schedule(after delay: Duration, _ fire: @escaping () -> Void) -> LoopTimer {
    assertOnLoop()
    let timer = LoopTimer(due: EventLoop.clock() &+ delay.clampedNanoseconds, fire: fire)
    timers.insert(timer)
    return timer
  }

  func cancel(_ timer: LoopTimer) {
    assertOnLoop()
    timers.remove(timer)
  }

  func fireTimers() {
    assertOnLoop()
    while let timer = timers.popDue(at: now) { timer.fire() }
  }

  /// The time until the next timer in milliseconds, rounded up; -1 if there is none.
  func untilNextTimer() -> Int32 {
    assertOnLoop()
    guard let next = timers.soonest else { return -1 }
    let now = EventLoop.clock()
    guard next.due > now else { return 0 }
    return Int32(min((next.due - now + 999_999) / 1_000_000, 3_600_000))
  }

  /// Registers a descriptor for reading. Nil if the system refuses.
  func watch(_ fd: Int32, _ handler: any EventHandler) -> UInt64? {
    assertOnLoop()
    lastToken += 1
    guard lrpc_epoll_add(epoll, fd, lastToken, 1, 0) == 0 else { return nil }
    handlers[lastToken] = handler
    return lastToken
  }

  func change(_ fd: Int32, _ token: UInt64, readable: Bool, writable: Bool) {
    assertOnLoop()
    _ = lrpc_epoll_change(epoll, fd, token, readable ? 1 : 0, writable ? 1 : 0)
  }

  func unwatch(_ fd: Int32, _ token: UInt64) {
    assertOnLoop()
    _ = lrpc_epoll_remove(epoll, fd)
    handlers[token] = nil
  }

  func flushLater(_ connection: Connection) {
    assertOnLoop()
    guard !connection.isUnflushed else { return }
    connection.isUnflushed = true
    unflushed.append(connection)
  }
}

extension Duration {
  /// Nanoseconds, clamped to 0 and about 146 years.
  var clampedNanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 1 << 32 else { return 1 << 62 }
    return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
  }
}
