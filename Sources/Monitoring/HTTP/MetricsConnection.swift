import Glibc

/// One connection, whose descriptor is non-blocking, until its deadline.
struct MetricsConnection {
  let descriptor: Int32
  let deadline: ContinuousClock.Instant

  /// Reads the head of the request. Nil if the connection ended; a request that is not complete in time is answered.
  func request() -> MetricsRequest.Answer? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 2_048)
    // Some time is left for the answer.
    let end = deadline - (deadline - .now) / 2
    while true {
      guard wait(for: POLLIN, until: end) else { return .failure(status: 408, reason: "Request Timeout") }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
      if let answer = MetricsRequest.answer(bytes) { return answer }
    }
  }

  /// Sends the response and waits until the peer has read it: closing a connection with unread bytes would discard the response.
  func finish(_ response: [UInt8]) {
    var sent = 0
    while sent < response.count {
      let count = response[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count > 0 {
        sent += count
        continue
      }
      guard count < 0, errno == EAGAIN || errno == EINTR, wait(for: POLLOUT, until: deadline) else { return }
    }
    shutdown(descriptor, Int32(SHUT_WR))
    var buffer = [UInt8](repeating: 0, count: 2_048)
    var rest = 0
    while rest < MetricsRequest.longestHead, wait(for: POLLIN, until: min(deadline, .now + .seconds(1))) {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return }
      rest += count
    }
  }

  private func wait(for events: Int32, until end: ContinuousClock.Instant) -> Bool {
    while true {
      let left = (end - .now) / .milliseconds(1)
      guard left > 0 else { return false }
      var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      let count = poll(&waiting, 1, Int32(min(left.rounded(.up), 60_000)))
      if count > 0 { return true }
      if count < 0, errno != EINTR { return false }
    }
  }
}
