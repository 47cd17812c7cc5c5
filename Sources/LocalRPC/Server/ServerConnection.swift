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
  private var unread: UnreadCheck?
  private var chargedUnsent = 0
  private var resets: FloodGuard
  private var scanner = FrameScanner()
  private var rules: FrameRules
  private var isDraining = false
  /// Nothing more is processed; the connection closes when the GOAWAY has been sent, or soon.
  private var dismissTimer: LoopTimer?
  /// When the last call began or ended.
  private var lastUse: UInt64

  init(core: ServerCore, fd: Int32, peer: Peer, user: UserUsage) {
    self.core = core
    self.peer = peer
    self.user = user
    resets = FloodGuard(limit: core.limits.maximumResets, seconds: core.limits.floodSeconds)
    rules = FrameRules(core.limits)
    lastUse = core.loop.now
    super.init(loop: core.loop, fd: fd)
  }

  func start() -> Bool {
    loop.assertOnLoop()
    guard open({ nghttp2_session_server_new2(&$0, HTTP2Callbacks.shared, $1, HTTP2Callbacks.serverOptions) }) else { return false }
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

  override func beginStream(_ id: Int32) -> HTTP2Stream? {
    lastUse = loop.now
    return ServerStream(id: id, connection: self)
  }

  // MARK: Frames

  override func mayReceive() -> Bool { user.mayRead(in: loop.turn) }

  override func received(_ bytes: UnsafeRawBufferPointer) {
    loop.assertOnLoop()
    user.didRead(bytes.count)
    guard dismissTimer == nil else { return }
    var position = 0
    while let (frame, start) = scanner.next(in: bytes, from: &position) {
      do throws(FrameViolation) { try rules.check(frame, at: loop.now) } catch {
        if start > 0 { process(UnsafeRawBufferPointer(rebasing: bytes[..<start])) }
        return dismiss(error)
      }
    }
    process(bytes)
  }

  override func received(frame: nghttp2_frame_hd, contentLength: Int) {
    loop.assertOnLoop()
    switch Int(frame.type) {
    case Int(NGHTTP2_SETTINGS.rawValue):
      if let handshakeTimer { loop.cancel(handshakeTimer) }
      handshakeTimer = nil
    case Int(NGHTTP2_PING.rawValue) where frame.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0:
      pingAnswered()
    case Int(NGHTTP2_DATA.rawValue) where contentLength > 0:
      rules.receivedData(at: loop.now)
    case Int(NGHTTP2_DATA.rawValue) where frame.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) == 0:
      do throws(FrameViolation) { try rules.receivedEmptyData(at: loop.now) } catch { dismiss(error) }
    default: break
    }
  }

  override func sent(frame: nghttp2_frame_hd) {
    if Int(frame.type) == Int(NGHTTP2_DATA.rawValue) { rules.sentData(at: loop.now) }
    guard Int(frame.type) == Int(NGHTTP2_RST_STREAM.rawValue) else { return }
    rules.serverClosed(frame.stream_id)
    // nghttp2 refused the stream, because too many are open, before it existed here.
    if stream(frame.stream_id) == nil { countReset() }
  }

  override func streamEnded(_ stream: HTTP2Stream, errorCode: UInt32) {
    loop.assertOnLoop()
    lastUse = loop.now
    rules.serverClosed(stream.id)
    let isUseful = (stream as? ServerStream)?.isServed ?? false
    stream.closed(HTTP2Stream.cancelled)
    if isUseful { resets.addUseful(at: loop.now) } else { countReset() }
  }

  private func countReset() {
    if resets.addHarmful(at: loop.now) { dismiss(.flood("resets and refused calls")) }
  }

  /// Closes the connection with a GOAWAY, without processing anything more.
  private func dismiss(_ violation: FrameViolation) {
    guard dismissTimer == nil, let session else { return }
    nghttp2_session_terminate_session(session, violation.code)
    loop.flushLater(self)
    let reason = RPCStatus(.resourceExhausted, "The connection was ended because of \(violation.reason).")
    // The client may not read the GOAWAY.
    dismissTimer = loop.schedule(after: .seconds(1)) { [weak self] in self?.close(reason) }
    if violation.code == NGHTTP2_ENHANCE_YOUR_CALM.rawValue { user.floods.add(at: loop.now) }
    core.configuration.connectionEnded(peer, violation.reason)
  }

  // MARK: Idle connections

  func isIdle(for time: Duration) -> Bool {
    streams.isEmpty && waitingOutput == 0 && loop.now >= lastUse &+ time.clampedNanoseconds
  }

  /// Makes room for others. A client that sends a call at this moment knows from the GOAWAY that it was not processed.
  func closeIdle() {
    guard let session else { return }
    core.configuration.connectionEnded(peer, "idle while connections are scarce")
    nghttp2_session_terminate_session(session, NGHTTP2_NO_ERROR.rawValue)
    flush()
    close(RPCStatus(.unavailable, "The connection was idle while connections were scarce."))
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

  // MARK: Slow readers

  override func didFlush() {
    loop.assertOnLoop()
    if case let delta = unsentOutput - chargedUnsent, delta != 0 {
      chargedUnsent += delta
      // Bounded for each connection, and no call is to blame: only the sum matters.
      _ = core.charge(unread: delta, to: user)
    }
    watchUnread()
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
      return closeUnread()
    }
    didFlush()
  }

  private func closeUnread() {
    core.configuration.connectionEnded(peer, "responses were not read in time")
    close(RPCStatus(.resourceExhausted, "The client did not read its responses in time."))
  }

  /// While anything waits to be read, checks in intervals whether it gets read.
  private func watchUnread() {
    guard unread == nil, waitingOutput > 0 else { return }
    let streams = streams.values.compactMap { $0 as? ServerStream }.filter { $0.countedOutput > 0 }
    let timer = loop.schedule(after: core.limits.unreadTime) { self.checkUnread() }
    unread = UnreadCheck(
      timer: timer, socket: UnreadBytes(held: unsentOutput, total: bytesSent),
      streams: streams.map { ($0.id, UnreadBytes(held: $0.countedOutput, total: $0.takenOutput)) })
  }

  private func checkUnread() {
    guard let before = unread else { return }
    unread = nil
    guard before.socket.isRead(total: bytesSent) else { return closeUnread() }
    for (id, bytes) in before.streams {
      guard let stream = stream(id) as? ServerStream, !bytes.isRead(total: stream.takenOutput) else { continue }
      stream.abandon(RPCStatus(.resourceExhausted, "The response was not read in time."))
    }
    watchUnread()
  }

  override func didClose(_ reason: RPCStatus) {
    for timer in [handshakeTimer, slowTimer, dismissTimer, unread?.timer] { if let timer { loop.cancel(timer) } }
    handshakeTimer = nil
    slowTimer = nil
    unread = nil
    _ = core.charge(unread: -chargedUnsent, to: user)
    chargedUnsent = 0
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
