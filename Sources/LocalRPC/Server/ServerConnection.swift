internal import CNghttp2
internal import CSocketShims
internal import Glibc

/// A client's connection, with the limits that protect the server.
final class ServerConnection: Connection, @unchecked Sendable {
  private static let connectionWindow: Int32 = 4 << 20

  let core: ServerCore
  let peer: Peer
  let user: UserUsage
  private var handshakeTimer: LoopTimer?
  private var slowTimer: LoopTimer?
  private var bytesAtSlowStart: UInt64 = 0
  private var resets: FloodGuard
  private var control: FloodGuard
  private var isDraining = false

  init(core: ServerCore, fd: Int32, peer: Peer, user: UserUsage) {
    self.core = core
    self.peer = peer
    self.user = user
    resets = FloodGuard(limit: core.limits.maximumResets, seconds: core.limits.floodSeconds)
    control = FloodGuard(limit: core.limits.maximumControlFrames, seconds: core.limits.floodSeconds)
    super.init(loop: core.loop, fd: fd)
  }

  func start() -> Bool {
    loop.assertOnLoop()
    guard open({ nghttp2_session_server_new2(&$0, HTTP2Callbacks.shared, $1, HTTP2Callbacks.options) }) else { return false }
    let entries = [
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS.rawValue), value: core.limits.maximumConcurrentStreams),
      nghttp2_settings_entry(settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue), value: UInt32(ServerStream.window)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE.rawValue), value: UInt32(clamping: core.limits.maximumHeaderListSize)),
    ]
    nghttp2_submit_settings(session, 0, entries, entries.count)
    nghttp2_session_set_local_window_size(session, 0, 0, Self.connectionWindow)
    handshakeTimer = loop.schedule(after: core.limits.handshakeTime) {
      self.close(RPCStatus(.deadlineExceeded, "The HTTP/2 connection preface did not arrive in time."))
    }
    return true
  }

  override func beginStream(_ id: Int32) -> HTTP2Stream? { ServerStream(id: id, connection: self) }

  override func received(frame: nghttp2_frame_hd) {
    loop.assertOnLoop()
    switch Int(frame.type) {
    case Int(NGHTTP2_SETTINGS.rawValue):
      if let handshakeTimer { loop.cancel(handshakeTimer) }
      handshakeTimer = nil
    case Int(NGHTTP2_PING.rawValue):
      if frame.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0 {
        pingAnswered()
        return
      }
    case Int(NGHTTP2_DATA.rawValue) where frame.length > 0, Int(NGHTTP2_HEADERS.rawValue):
      return control.addUseful(at: loop.now)
    case Int(NGHTTP2_WINDOW_UPDATE.rawValue), Int(NGHTTP2_RST_STREAM.rawValue):
      // Window updates follow our own output; resets have their own limit.
      return
    default: break
    }
    if control.addHarmful(at: loop.now) { dismiss() }
  }

  override func streamEnded(_ stream: HTTP2Stream, errorCode: UInt32) {
    loop.assertOnLoop()
    let isCompleted = (stream as? ServerStream)?.isDecided ?? false
    stream.closed(HTTP2Stream.cancelled)
    if isCompleted {
      resets.addUseful(at: loop.now)
    } else if resets.addHarmful(at: loop.now) {
      dismiss()
    }
  }

  /// Closes the connection with ENHANCE_YOUR_CALM.
  private func dismiss() {
    guard let session else { return }
    nghttp2_session_terminate_session(session, NGHTTP2_ENHANCE_YOUR_CALM.rawValue)
    loop.flushLater(self)
  }

  /// Announces the shutdown; calls that the client starts before it has seen the announcement are still accepted.
  func drain() {
    loop.assertOnLoop()
    guard let session else { return }
    if isDraining {
      nghttp2_session_terminate_session(session, NGHTTP2_NO_ERROR.rawValue)
    } else {
      isDraining = true
      nghttp2_submit_shutdown_notice(session)
      nghttp2_submit_ping(session, 0, nil)
    }
    loop.flushLater(self)
  }

  private func pingAnswered() {
    guard isDraining, let session else { return }
    nghttp2_submit_goaway(session, 0, nghttp2_session_get_last_proc_stream_id(session), NGHTTP2_NO_ERROR.rawValue, nil, 0)
    loop.flushLater(self)
  }

  override func didFlush() {
    loop.assertOnLoop()
    guard waitingOutput > core.limits.slowReaderBytes else {
      if let slowTimer { loop.cancel(slowTimer) }
      slowTimer = nil
      return
    }
    guard slowTimer == nil else { return }
    bytesAtSlowStart = bytesSent
    slowTimer = loop.schedule(after: core.limits.slowReaderTime) { self.checkSlowReader() }
  }

  private func checkSlowReader() {
    slowTimer = nil
    // A client that reads only a trickle counts as not reading.
    guard bytesSent - bytesAtSlowStart >= UInt64(core.limits.slowReaderBytes / 16) else {
      return close(RPCStatus(.resourceExhausted, "The client did not read its responses in time."))
    }
    didFlush()
  }

  override func didClose(_ reason: RPCStatus) {
    for timer in [handshakeTimer, slowTimer] { if let timer { loop.cancel(timer) } }
    handshakeTimer = nil
    slowTimer = nil
    core.didClose(self)
  }
}

/// Refuses a connection over a limit with an HTTP/2 GOAWAY that carries the reason.
enum Refusal {
  static func send(_ reason: String, to fd: Int32) {
    let text = Array(reason.utf8.prefix(200))
    let code = UInt8(NGHTTP2_ENHANCE_YOUR_CALM.rawValue)
    var bytes: [UInt8] = [0, 0, 0, 4, 0, 0, 0, 0, 0]
    bytes += [0, 0, UInt8(8 + text.count), 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, code] + text
    _ = bytes.withUnsafeBytes { lrpc_send(fd, $0.baseAddress, $0.count) }
    shutdown(fd, Int32(SHUT_WR))
    close(fd)
  }
}
