internal import CNghttp2
internal import CSocketShims
internal import Glibc

/// A socket with an HTTP/2 session: the part common to server and client.
///
/// Unchecked because all members are used on the loop's thread; other threads only pass the reference on.
class Connection: EventHandler, @unchecked Sendable {
  /// The approximate number of bytes collected before they are written.
  static let gatherSize = 128 * 1024
  /// The number of consecutive writes before other connections are served.
  private static let writesPerTurn = 8

  let loop: EventLoop
  private(set) var fd: Int32
  private(set) var session: OpaquePointer?
  var streams: [Int32: HTTP2Stream] = [:]
  var isUnflushed = false
  /// Bytes queued in the streams' outboxes.
  var heldOutput = 0
  /// The total number of bytes written to the socket.
  private(set) var bytesSent: UInt64 = 0
  private var token: UInt64?
  private var recent: HTTP2Stream?
  private var unsent: [UInt8] = []
  private var unsentOffset = 0
  private var isInSession = false
  private var closeReason: RPCStatus?

  /// Takes ownership of the descriptor, even if opening the session fails later.
  init(loop: EventLoop, fd: Int32) {
    self.loop = loop
    self.fd = fd
  }

  deinit {
    if let session { nghttp2_session_del(session) }
    if fd >= 0 { Glibc.close(fd) }
  }

  var isClosed: Bool { session == nil }
  /// Bytes that the socket has not accepted.
  var unsentOutput: Int { unsent.count - unsentOffset }
  /// Bytes waiting for the peer to read them.
  var waitingOutput: Int { heldOutput + unsentOutput }

  /// Starts the session that `make` creates; nghttp2's callbacks get the pointer that `make` is passed. False if memory or descriptors are
  /// exhausted.
  func open(_ make: (inout OpaquePointer?, UnsafeMutableRawPointer) -> Int32) -> Bool {
    loop.assertOnLoop()
    guard make(&session, Unmanaged.passUnretained(self).toOpaque()) == 0, session != nil, let token = loop.watch(fd, self) else {
      return false
    }
    self.token = token
    loop.flushLater(self)
    return true
  }

  /// The open stream with this ID. The last one is cached because nghttp2's callbacks come in runs for one stream.
  func stream(_ id: Int32) -> HTTP2Stream? {
    loop.assertOnLoop()
    if let recent, recent.id == id { return recent }
    recent = streams[id]
    return recent
  }

  func removeStream(_ id: Int32) -> HTTP2Stream? {
    loop.assertOnLoop()
    recent = nil
    return streams.removeValue(forKey: id)
  }

  // MARK: Overridden by the server and the client

  func beginStream(_ id: Int32) -> HTTP2Stream? { nil }
  /// Whether the connection may be read in this turn of the loop.
  func mayReceive() -> Bool { true }
  /// Called with bytes from the peer.
  func received(_ bytes: UnsafeRawBufferPointer) { process(bytes) }
  /// - Parameter contentLength: the length without padding.
  func received(frame: nghttp2_frame_hd, contentLength: Int) {}
  func sent(frame: nghttp2_frame_hd) {}
  func streamEnded(_ stream: HTTP2Stream, errorCode: UInt32) {}
  func didClose(_ reason: RPCStatus) {}
  func didFlush() {}
  func goAwayReceived(_ errorCode: UInt32, _ explanation: String) {}

  func ready(readable: Bool, writable: Bool) {
    loop.assertOnLoop()
    if writable { flush() }
    // What is not read now is reported again in the next turn.
    if readable, !isClosed, mayReceive() { receive() }
  }

  private func receive() {
    let buffer = loop.readBuffer
    let count = recv(fd, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
    if count < 0 {
      if errno != EAGAIN, errno != EINTR { close(RPCStatus(.unavailable, "The connection failed: \(SystemError.text()).")) }
      return
    }
    guard count > 0 else { return close(RPCStatus(.unavailable, "The peer closed the connection.")) }
    received(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    if !isClosed { loop.flushLater(self) }
  }

  /// Passes bytes from the peer to nghttp2.
  func process(_ bytes: UnsafeRawBufferPointer) {
    let result = inSession { nghttp2_session_mem_recv(session, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count) }
    if result < 0 {
      return close(RPCStatus(.unavailable, "The peer violated the HTTP/2 protocol: \(String(cString: nghttp2_strerror(Int32(result))))."))
    }
    closeIfAsked()
  }

  /// Writes pending output as far as the socket accepts it.
  func flush() {
    loop.assertOnLoop()
    guard !isClosed else { return }
    defer { if !isClosed { didFlush() } }
    for _ in 0..<Self.writesPerTurn {
      if unsentOffset < unsent.count, !sendUnsent() { return }
      guard gather() else { return }
      if loop.writeBuffer.isEmpty {
        finishFlush()
        return
      }
      let sent = send(loop.writeBuffer[...])
      guard sent >= 0 else { return }
      if sent < loop.writeBuffer.count {
        unsent = Array(loop.writeBuffer[sent...])
        unsentOffset = 0
        watchWriting(true)
        return
      }
      if loop.writeBuffer.count < Self.gatherSize {
        finishFlush()
        return
      }
    }
    loop.flushLater(self)
  }

  /// Collects the session's output. False if the session failed and the connection has been closed.
  private func gather() -> Bool {
    loop.writeBuffer.removeAll(keepingCapacity: true)
    while loop.writeBuffer.count < Self.gatherSize {
      var chunk: UnsafePointer<UInt8>?
      let count = inSession { nghttp2_session_mem_send(session, &chunk) }
      if count < 0 {
        close(RPCStatus(.unavailable, "The HTTP/2 session failed: \(String(cString: nghttp2_strerror(Int32(count))))."))
        return false
      }
      guard count > 0 else { break }
      loop.writeBuffer.append(contentsOf: UnsafeBufferPointer(start: chunk, count: count))
    }
    return true
  }

  private func finishFlush() {
    closeIfAsked()
    guard let session else { return }
    if nghttp2_session_want_read(session) == 0, nghttp2_session_want_write(session) == 0 {
      close(RPCStatus(.unavailable, "The connection was shut down."))
    }
  }

  private func sendUnsent() -> Bool {
    let sent = send(unsent[unsentOffset...])
    guard sent >= 0 else { return false }
    unsentOffset += sent
    guard unsentOffset == unsent.count else { return false }
    unsent = []
    unsentOffset = 0
    watchWriting(false)
    return true
  }

  /// The number of bytes accepted; -1 if the connection has been closed.
  private func send(_ bytes: ArraySlice<UInt8>) -> Int {
    let sent = bytes.withUnsafeBytes { lrpc_send(fd, $0.baseAddress, $0.count) }
    if sent >= 0 {
      bytesSent += UInt64(sent)
      return sent
    }
    if errno == EAGAIN || errno == EINTR { return 0 }
    close(RPCStatus(.unavailable, "The connection failed: \(SystemError.text())."))
    return -1
  }

  private func watchWriting(_ on: Bool) {
    if let token { loop.change(fd, token, readable: true, writable: on) }
  }

  /// A session must not be destroyed from within one of its callbacks.
  private func inSession<T>(_ body: () -> T) -> T {
    isInSession = true
    defer { isInSession = false }
    return body()
  }

  private func closeIfAsked() {
    if let closeReason { close(closeReason) }
  }

  /// Closes the connection immediately; each open stream ends with the reason. Idempotent.
  func close(_ reason: RPCStatus) {
    loop.assertOnLoop()
    guard let session else { return }
    guard !isInSession else {
      closeReason = closeReason ?? reason
      return
    }
    self.session = nil
    if let token { loop.unwatch(fd, token) }
    let orphans = streams
    streams = [:]
    recent = nil
    for stream in orphans.values { stream.closed(reason) }
    nghttp2_session_del(session)
    Glibc.close(fd)
    fd = -1
    unsent = []
    unsentOffset = 0
    didClose(reason)
  }
}
