internal import CSocketShims

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
