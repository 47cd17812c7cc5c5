import CSocketShims
import FuzzSupport
import Glibc

/// The client's end of a connection, which may send anything.
final class Caller {
  struct Frame {
    let type: UInt8
    let flags: UInt8
    let stream: UInt32
    let payload: [UInt8]
  }

  /// Far longer than any step takes.
  private static let patience = Duration.seconds(8)

  private var fd: Int32
  private var received: [UInt8] = []

  init(_ fd: Int32) { self.fd = fd }

  deinit { close() }

  func close() {
    if fd >= 0 { Glibc.close(fd) }
    fd = -1
  }

  /// Bytes that the server does not accept any more are dropped.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { lrpc_send(fd, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        require(isReady(POLLOUT), "the server continues reading")
      } else if errno != EINTR {
        return
      }
    }
  }

  private func isReady(_ events: Int32) -> Bool {
    var waiting = pollfd(fd: fd, events: Int16(events), revents: 0)
    let end = ContinuousClock.now + Self.patience
    // libFuzzer's timer signal interrupts poll.
    while ContinuousClock.now < end {
      if poll(&waiting, 1, 1000) > 0 { return true }
    }
    return false
  }

  /// The next frame; nil if the connection has ended. Traps if nothing arrives.
  func next() -> Frame? {
    while true {
      if received.count >= 9 {
        let length = received[..<3].reduce(0) { $0 << 8 | Int($1) }
        if received.count >= 9 + length {
          defer { received.removeFirst(9 + length) }
          let stream = received[5..<9].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
          return Frame(type: received[3], flags: received[4], stream: stream, payload: Array(received[9..<9 + length]))
        }
      }
      guard fill() else { return nil }
    }
  }

  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      require(isReady(POLLIN), "the server responds or closes the connection")
      let count = recv(fd, &buffer, buffer.count, 0)
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { return false }
      received += buffer.prefix(count)
      return true
    }
  }

  /// Waits until the server has read everything sent so far, or has stopped reading.
  func waitUntilRead() {
    let mark: [UInt8] = Array("are you?".utf8)
    send(FrameBytes.frame(6, 0, 0, mark))
    while let frame = next() {
      if frame.type == 6, frame.flags & 1 != 0, frame.payload == mark { return }
    }
  }

  /// Shuts down the sending side and reads to the end. False if the end does not come.
  func finish() -> Bool {
    shutdown(fd, Int32(SHUT_WR))
    while fill() { received = [] }
    return true
  }
}
