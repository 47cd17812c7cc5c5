internal import CNghttp2

extension ServerCore {
  /// The time for cancelled handlers and the last frames after the grace period.
  private static let afterGrace = Duration.milliseconds(500)
  static let shuttingDown = RPCStatus(.unavailable, "The server is shutting down.")

  /// Refuses new connections and calls; open calls may finish within the grace period, then they are cancelled.
  func drain(grace: Duration) {
    loop.assertOnLoop()
    guard state == .running else { return }
    state = .draining
    for listener in listeners { listener.stop() }
    for connection in connections.values { connection.drain() }
    for stream in openStreams {
      guard let (ends, notice) = stream.call?.answer.withLock({ ($0.endsOnDrain, $0.drainNotice) }) else { continue }
      if ends { stream.fail(ServerCore.shuttingDown) } else { notice?() }
    }
    loop.schedule(after: grace) { self.cutOff() }
    stopIfDone()
  }

  private var openStreams: [ServerStream] {
    connections.values.flatMap { $0.streams.values.compactMap { $0 as? ServerStream } }
  }

  private func cutOff() {
    guard state == .draining else { return }
    for stream in openStreams { stream.fail(ServerCore.shuttingDown) }
    for connection in connections.values { connection.drain() }
    loop.schedule(after: Self.afterGrace) { self.stopNow() }
    stopIfDone()
  }

  func stopIfDone() {
    loop.assertOnLoop()
    if state == .draining, connections.isEmpty, runningHandlers == 0 { stopNow() }
  }

  /// Closes everything. The loop's thread keeps running only for handlers that ignore their cancellation.
  func stopNow() {
    loop.assertOnLoop()
    guard state != .stopped else { return }
    state = .stopped
    for listener in listeners {
      listener.stop()
      listener.release()
    }
    listeners = []
    for connection in connections.values { connection.close(RPCStatus(.unavailable, "The server has stopped.")) }
    connections = [:]
    let waiters = stopWaiters
    stopWaiters = []
    for waiter in waiters { waiter.resume() }
    if runningHandlers == 0 { loop.stop() }
  }
}
