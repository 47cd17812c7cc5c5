internal import CNghttp2
internal import Synchronization

/// One call on the server, from its headers to its trailers.
final class ServerStream: HTTP2Stream, @unchecked Sendable {
  static let window = 256 * 1024

  let core: ServerCore
  let peer: Peer
  let user: UserUsage
  let started: UInt64
  var head = RequestHead()
  private(set) var call: ServerCall?
  private(set) var handler: RegisteredMethod?
  private var task: Task<Void, Never>?
  private var timer: LoopTimer?
  private var due = UInt64.max
  /// The outcome is decided; nil with it: OK.
  private(set) var isFinished = false
  private var status: RPCStatus?
  private var isAdmitted = false
  private var hasHead = false
  private var isHeaderSent = false
  private var isRequestComplete = false

  init(id: Int32, connection: ServerConnection) {
    core = connection.core
    peer = connection.peer
    user = connection.user
    started = connection.loop.now
    super.init(id: id, connection: connection, loop: connection.loop, limit: core.limits.maximumMessageSize, window: Self.window)
  }

  override func header(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    // What follows the messages is of no use.
    guard !hasHead else { return }
    head.add(name: name, value: value, limit: core.limits.maximumHeaderListSize)
  }

  override func headersEnded(isEndOfStream: Bool) {
    isRequestComplete = isRequestComplete || isEndOfStream
    guard !hasHead else { return }
    hasHead = true
    guard head.size <= core.limits.maximumHeaderListSize else {
      return finish(
        RPCStatus(.resourceExhausted, "The headers have \(head.size) bytes; at most \(core.limits.maximumHeaderListSize) are taken."))
    }
    guard head.isPost else { return refuse(httpStatus: "405", ("allow", "POST")) }
    guard head.isGRPC else { return refuse(httpStatus: "415", ("accept", "application/grpc")) }
    do throws(RPCStatus) { try begin() } catch { finish(error) }
  }

  private func begin() throws(RPCStatus) {
    if let encoding = head.encoding {
      throw RPCStatus(.unimplemented, "The encoding \(encoding) is not supported; send messages with identity encoding.")
    }
    guard let handler = core.methods[head.path] else {
      throw RPCStatus(.unimplemented, "The method \(methodName) does not exist here.")
    }
    self.handler = handler
    var deadline: ContinuousClock.Instant?
    switch head.timeout {
    case .none: break
    case .malformed: throw RPCStatus(.invalidArgument, "grpc-timeout must be one to eight digits and one of H, M, S, m, u, n.")
    case .after(let duration):
      deadline = ContinuousClock.now + duration
      due = EventLoop.clock() &+ duration.clampedNanoseconds
      timer = loop.schedule(after: duration) { self.deadlinePassed() }
    }
    try core.admit(user)
    isAdmitted = true
    let call = ServerCall(peer: peer, method: handler.fullName, metadata: head.metadata, deadline: deadline)
    self.call = call
    try core.configuration.authorize(call)
    if !handler.kind.takesOneMessage { run(handler, call) }
  }

  override func endOfStream() {
    isRequestComplete = true
    super.endOfStream()
  }

  override func didEnd() {
    guard let handler, let call, !isFinished else { return }
    let (count, wake) = inbox.withLock { ($0.count, $0.end(.finished)) }
    wake?.resume()
    guard handler.kind.takesOneMessage else { return }
    guard count == 1 else { return finish(RPCStatus(.internal, "The call must have one request message and has \(count).")) }
    run(handler, call)
  }

  /// What a handler threw that callers are not told.
  private var hiddenFailure: String?

  private func run(_ handler: RegisteredMethod, _ call: ServerCall) {
    core.runningHandlers += 1
    task = Task(executorPreference: loop) { [self] in
      var frame: [UInt8]?
      var failure: RPCStatus?
      var hidden: String?
      do { frame = try await handler.serve(self, call) } catch {
        failure = RPCStatus(thrown: error)
        if !(error is RPCStatus || error is CancellationError) { hidden = String(describing: error) }
      }
      let (last, end, cause) = (frame, failure, hidden)
      loop.perform {
        self.hiddenFailure = cause
        self.handlerEnded(last, end)
      }
    }
  }

  private func handlerEnded(_ frame: [UInt8]?, _ failure: RPCStatus?) {
    task = nil
    core.runningHandlers -= 1
    release()
    defer { core.handlerDidEnd() }
    guard !isFinished else { return }
    // The caller no longer believes in an answer that comes too late.
    if due != .max, EventLoop.clock() >= due { return finish(ServerStream.late) }
    finish(failure, frame)
  }

  private func deadlinePassed() {
    guard !isFinished else { return }
    finish(ServerStream.late)
    task?.cancel()
  }

  static let late = RPCStatus(.deadlineExceeded, "The deadline passed.")

  override func fail(_ status: RPCStatus) {
    guard !isFinished else { return }
    finish(status)
    task?.cancel()
  }

  /// Ends the call although its handler has not.
  func abort(_ status: RPCStatus) { fail(status) }

  /// Decides the outcome and sends it. Nil: OK.
  private func finish(_ status: RPCStatus?, _ frame: [UInt8]? = nil) {
    let isEmpty = outbox.withLock { outbox in
      if let frame, status == nil { _ = outbox.append(frame) }
      outbox.finish()
      return outbox.count == 0
    }
    decide(status)
    guard let session = connection?.session else { return }
    if !isHeaderSent, isEmpty, status != nil, call?.answer.withLock({ $0.initial.isEmpty }) ?? true {
      var block = HeaderBlock()
      block.add(":status", "200")
      block.add("content-type", "application/grpc")
      addTrailers(&block)
      isHeaderSent = true
      _ = block.withFields { nghttp2_submit_response(session, id, $0, $1, nil) }
    }
    pump()
  }

  /// What is no gRPC call gets an answer in HTTP.
  private func refuse(httpStatus: String, _ hint: (String, String)) {
    decide(RPCStatus(.unknown, "HTTP \(httpStatus)"))
    outbox.withLock { $0.finish() }
    var block = HeaderBlock()
    block.add(":status", httpStatus)
    block.add(hint.0, hint.1)
    isHeaderSent = true
    guard let session = connection?.session else { return }
    _ = block.withFields { nghttp2_submit_response(session, id, $0, $1, nil) }
    pump()
  }

  private func decide(_ status: RPCStatus?) {
    isFinished = true
    isReceiving = false
    self.status = status
    if let timer { loop.cancel(timer) }
    timer = nil
    if task == nil { release() }
    core.configuration.callFinished(
      CallRecord(
        method: methodName, peer: peer, code: status?.code ?? .ok, duration: .nanoseconds(EventLoop.clock() &- started),
        messagesReceived: inbox.withLock { $0.total }, messagesSent: outbox.withLock { $0.total }, failure: hiddenFailure))
  }

  private func release() {
    guard isAdmitted else { return }
    isAdmitted = false
    core.release(user)
  }

  private var methodName: String {
    handler?.fullName ?? String(String(decoding: head.path.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self).prefix(200))
  }

  override func submit() {
    guard !isHeaderSent, let session = connection?.session else { return }
    isHeaderSent = true
    var provider = nghttp2_data_provider()
    provider.read_callback = HTTP2Callbacks.source
    let initial = call?.answer.withLock { $0.initial } ?? Metadata()
    if initial.isEmpty {
      let fields = CommonHeaders.response
      nghttp2_submit_response(session, id, fields.start, fields.count, &provider)
      return
    }
    var block = HeaderBlock()
    block.add(":status", "200")
    block.add("content-type", "application/grpc")
    block.add(initial)
    _ = block.withFields { nghttp2_submit_response(session, id, $0, $1, &provider) }
  }

  private func addTrailers(_ block: inout HeaderBlock) {
    block.add(status)
    // The usual reason is a compressed request.
    if status?.code == .unimplemented { block.add("grpc-accept-encoding", "identity") }
    if let trailing = call?.answer.withLock({ $0.trailing }) { block.add(trailing) }
  }

  override func finishOutput(_ flags: inout UInt32) {
    flags |= NGHTTP2_DATA_FLAG_EOF.rawValue | NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
    guard let session = connection?.session else { return }
    if status == nil, call?.answer.withLock({ $0.trailing.isEmpty }) ?? true {
      let fields = CommonHeaders.okTrailers
      nghttp2_submit_trailer(session, id, fields.start, fields.count)
      return
    }
    var block = HeaderBlock()
    addTrailers(&block)
    _ = block.withFields { nghttp2_submit_trailer(session, id, $0, $1) }
  }

  /// The caller may still be sending; it is told to stop.
  override func didSendEnd() {
    if !isRequestComplete { reset(NGHTTP2_NO_ERROR) }
  }

  override func charge(_ delta: Int) -> RPCStatus? {
    user.bufferedBytes += delta
    guard delta > 0, user.bufferedBytes > core.limits.maximumBufferedBytesPerUser else { return nil }
    return RPCStatus(
      .resourceExhausted,
      "Requests of user \(peer.uid) that wait here have \(user.bufferedBytes) bytes; at most \(core.limits.maximumBufferedBytesPerUser) are held. Try again later."
    )
  }

  override func closed(_ reason: RPCStatus) {
    super.closed(reason)
    if !isFinished { decide(reason) }
    task?.cancel()
  }
}

extension RPCStatus {
  /// What a handler's error tells the caller: nothing, unless it is a status or a cancellation.
  init(thrown error: any Error) {
    switch error {
    case let status as RPCStatus: self = status
    case is CancellationError: self.init(.cancelled, "The call was cancelled.")
    default: self.init(.unknown, "The server failed; its log says more.")
    }
  }
}
