internal import CNghttp2
internal import Synchronization

/// One call on the server, from its headers to its trailers. `ServerStreamStateMachine` decides; this performs.
final class ServerStream: HTTP2Stream, @unchecked Sendable {
  static let window = 256 * 1024
  private static let refusal = Array("This server speaks gRPC: POST requests with content-type application/grpc.\n".utf8)
  private static let deadlineExceeded = RPCStatus(.deadlineExceeded, "The deadline passed.")

  let core: ServerCore
  let peer: Peer
  let user: UserUsage
  private let started: UInt64
  private var machine = ServerStreamStateMachine()
  private var head = RequestHead()
  private(set) var call: ServerCall?
  private var handler: RegisteredMethod?
  private var task: Task<Void, Never>?
  private var timer: LoopTimer?
  private var due = UInt64.max
  /// The outcome; nil: OK, or not decided yet.
  private var status: RPCStatus?
  /// The error that a handler threw and that is not shown to callers.
  private var hiddenFailure: String?
  private var isHeadComplete = false
  private var hasHandlerStarted = false
  /// The request is not gRPC; an HTTP response without trailers has been submitted.
  private var isPlainHTTP = false
  /// A reset has been sent because the request is malformed or its response is not read.
  private var isAborted = false
  private var trailers = RequestTrailers()
  private var bodyLength = 0
  /// The headers' bytes, which stay in memory until the stream is closed.
  private var chargedHead = 0

  init(id: Int32, connection: ServerConnection) {
    core = connection.core
    peer = connection.peer
    user = connection.user
    started = connection.loop.now
    super.init(id: id, connection: connection, loop: connection.loop, limit: core.limits.maximumMessageSize, window: Self.window)
  }

  /// Whether a handler served the call to its end.
  var isServed: Bool { hasHandlerStarted && !machine.isUndecided && !isAborted }

  // MARK: Events

  override func header(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    guard !isHeadComplete else {
      trailers.add(name: name, value: value)
      return
    }
    head.add(name: name, value: value, limit: core.limits.maximumHeaderListSize)
  }

  override func headersEnded(isEndOfStream: Bool) {
    loop.assertOnLoop()
    guard !isHeadComplete else {
      if let reason = trailers.problem(isEndOfStream: isEndOfStream) { abort(reason) }
      return
    }
    isHeadComplete = true
    guard head.size <= core.limits.maximumHeaderListSize else {
      return fail(
        RPCStatus(
          .resourceExhausted, "The request headers have \(head.size) bytes; the limit is \(core.limits.maximumHeaderListSize) bytes."))
    }
    chargedHead = head.size
    if let status = charge(chargedHead) { return fail(status) }
    head.finish()
    if let reason = head.malformation { return abort(reason) }
    guard head.isPost, head.isGRPC else {
      // A body of known length is read first, since it may turn out to be malformed.
      if head.contentLength == nil || isEndOfStream { refuse() }
      return
    }
    do throws(RPCStatus) { try begin() } catch { fail(error) }
  }

  override func received(_ bytes: UnsafeRawBufferPointer) {
    bodyLength += bytes.count
    if let announced = head.contentLength, bodyLength > announced { return abort("the body is longer than content-length") }
    if machine.state == .receivingHeaders { giveBack(bytes.count) } else { super.received(bytes) }
  }

  /// Resets the stream of a malformed request (RFC 9113, 8.1.1).
  private func abort(_ reason: String) {
    guard !isAborted else { return }
    abandon(RPCStatus(.internal, "The request is malformed: \(reason)."), code: NGHTTP2_PROTOCOL_ERROR)
  }

  /// Ends the call without its response: discards what is queued and resets the stream.
  func abandon(_ status: RPCStatus, code: nghttp2_error_code = NGHTTP2_ENHANCE_YOUR_CALM) {
    loop.assertOnLoop()
    isAborted = true
    isReceiving = false
    if machine.isUndecided { self.status = status }
    dropOutput(status)
    perform(machine.receive(.closed))
    inbox.withLock { $0.end(.failed(status)) }?.resume()
    reset(code)
  }

  private func begin() throws(RPCStatus) {
    if let encoding = head.encoding {
      throw RPCStatus(.unimplemented, "The encoding \(encoding) is not supported; send messages with identity encoding.")
    }
    guard let handler = core.methods[head.path] else {
      throw RPCStatus(.unimplemented, "The method \(methodName) does not exist on this server.")
    }
    self.handler = handler
    var deadline: ContinuousClock.Instant?
    switch head.timeout {
    case .none: break
    case .malformed: throw RPCStatus(.invalidArgument, "grpc-timeout must be one to eight digits and one of H, M, S, m, u, n.")
    case .after(let duration):
      deadline = ContinuousClock.now + duration
      due = EventLoop.clock() &+ duration.clampedNanoseconds
      timer = loop.schedule(after: duration) { self.fail(Self.deadlineExceeded) }
    }
    try core.admit(user)
    perform(machine.receive(.admitted))
    let call = ServerCall(peer: peer, method: handler.fullName, metadata: head.metadata, deadline: deadline)
    self.call = call
    try core.configuration.authorize(call)
    if !handler.kind.takesOneMessage { perform(machine.receive(.handlerReady)) }
  }

  override func endOfStream() {
    guard !isAborted else { return }
    if let announced = head.contentLength, bodyLength != announced { return abort("the body is shorter than content-length") }
    if machine.state == .receivingHeaders { refuse() }
    perform(machine.receive(.requestEnded))
    super.endOfStream()
  }

  override func didEnd() {
    guard let handler, machine.isUndecided else { return }
    let (count, wake) = inbox.withLock { ($0.count, $0.end(.finished)) }
    wake?.resume()
    guard handler.kind.takesOneMessage else { return }
    guard count == 1 else {
      return fail(RPCStatus(.internal, "The call needs exactly one request message; \(count) were received."))
    }
    perform(machine.receive(.handlerReady))
  }

  /// Ends the call, whether its handler has finished or not.
  override func fail(_ status: RPCStatus) {
    loop.assertOnLoop()
    guard machine.isUndecided else { return }
    finish(status, nil, .failed, .failedStatusOnly)
  }

  private func handlerFinished(_ frame: [UInt8]?, _ failure: RPCStatus?, hidden: String?) {
    task = nil
    defer { core.handlerDidEnd() }
    guard machine.isUndecided else { return perform(machine.receive(.handlerFinished)) }
    hiddenFailure = hidden
    // The caller gives up at the deadline and does not accept a later response.
    let isLate = due != .max && EventLoop.clock() >= due
    finish(isLate ? Self.deadlineExceeded : failure, isLate ? nil : frame, .handlerFinished, .handlerFinishedStatusOnly)
  }

  /// Decides the outcome. A status of nil means OK.
  private func finish(
    _ status: RPCStatus?, _ frame: [UInt8]?, _ event: ServerStreamStateMachine.Event, _ statusOnlyEvent: ServerStreamStateMachine.Event
  ) {
    let isEmpty = outbox.withLock { outbox in
      if let frame, status == nil { _ = outbox.append(frame) }
      outbox.finish()
      return outbox.count == 0
    }
    settleOutput()
    // The response is over a limit.
    guard !isAborted else { return perform(machine.receive(event)) }
    self.status = status
    let isStatusOnly = isEmpty && status != nil && call?.answer.withLock { $0.initial.isEmpty } ?? true
    perform(machine.receive(isStatusOnly ? statusOnlyEvent : event))
    pump()
  }

  /// Answers a request that is not gRPC.
  private func refuse() {
    isPlainHTTP = true
    isReceiving = false
    outbox.withLock { $0.finish(with: Self.refusal) }
    status = RPCStatus(.unknown, "HTTP \(head.isPost ? 415 : 405)")
    perform(machine.receive(.refused))
    pump()
  }

  override func submit() { perform(machine.receive(.outputQueued)) }

  override func finishOutput(_ flags: inout UInt32) -> Bool {
    if isPlainHTTP {
      flags |= NGHTTP2_DATA_FLAG_EOF.rawValue
      return true
    }
    let actions = machine.receive(.outputDrained)
    guard actions.contains(.submitTrailers) else { return false }
    flags |= NGHTTP2_DATA_FLAG_EOF.rawValue | NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
    perform(actions)
    return true
  }

  override func didSendEnd() { perform(machine.receive(.responseEnded)) }

  override func closed(_ reason: RPCStatus) {
    super.closed(reason)
    if machine.isUndecided { status = reason }
    perform(machine.receive(.closed))
    _ = charge(-chargedHead)
    chargedHead = 0
  }

  // MARK: Actions

  private func perform(_ actions: ServerStreamStateMachine.Actions) {
    loop.assertOnLoop()
    if actions.isEmpty { return }
    if actions.contains(.recordOutcome) { recordOutcome() }
    if actions.contains(.releaseHandler) { core.runningHandlers -= 1 }
    if actions.contains(.releaseCall) { core.release(user) }
    if actions.contains(.submitHeaders) { submitHeaders() }
    if actions.contains(.submitTrailersOnly) { submitTrailersOnly() }
    if actions.contains(.submitRefusal) { submitRefusal() }
    if actions.contains(.submitTrailers) { submitTrailers() }
    if actions.contains(.startHandler) { startHandler() }
    if actions.contains(.resetRequest) { reset(NGHTTP2_NO_ERROR) }
    if actions.contains(.cancelHandler) { task?.cancel() }
  }

  private func recordOutcome() {
    isReceiving = false
    if let timer { loop.cancel(timer) }
    timer = nil
    core.configuration.callFinished(
      CallRecord(
        method: methodName, peer: peer, code: status?.code ?? .ok, status: status?.code == .ok ? nil : status,
        duration: .nanoseconds(EventLoop.clock() &- started),
        messagesReceived: inbox.withLock { $0.total }, messagesSent: outbox.withLock { $0.total }, failure: hiddenFailure))
  }

  private func startHandler() {
    guard let handler, let call else { return }
    hasHandlerStarted = true
    core.runningHandlers += 1
    task = Task(executorPreference: user.queue) { [self] in
      var frame: [UInt8]?
      var failure: RPCStatus?
      var hidden: String?
      do {
        frame = try await ServerCall.$current.withValue(call) { try await handler.serve(self, call) }
      } catch {
        failure = RPCStatus(thrown: error)
        if !(error is RPCStatus || error is any RPCStatusConvertible || error is CancellationError) { hidden = String(describing: error) }
      }
      let (last, end, cause) = (frame, failure, hidden)
      loop.perform { self.handlerFinished(last, end, hidden: cause) }
    }
  }

  private func submitHeaders() {
    guard let session = connection?.session else { return }
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

  private func submitTrailersOnly() {
    guard let session = connection?.session else { return }
    var block = HeaderBlock()
    block.add(":status", "200")
    block.add("content-type", "application/grpc")
    addTrailers(&block)
    _ = block.withFields { nghttp2_submit_response(session, id, $0, $1, nil) }
  }

  private func submitRefusal() {
    guard let session = connection?.session else { return }
    var block = HeaderBlock()
    block.add(":status", head.isPost ? "415" : "405")
    if head.isPost { block.add("accept", "application/grpc") } else { block.add("allow", "POST") }
    block.add("content-type", "text/plain")
    var provider = nghttp2_data_provider()
    provider.read_callback = HTTP2Callbacks.source
    _ = block.withFields { nghttp2_submit_response(session, id, $0, $1, &provider) }
  }

  private func submitTrailers() {
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

  private func addTrailers(_ block: inout HeaderBlock) {
    block.add(status)
    // The usual reason is a compressed request.
    if status?.code == .unimplemented { block.add("grpc-accept-encoding", "identity") }
    if let trailing = call?.answer.withLock({ $0.trailing }) { block.add(trailing) }
  }

  private var methodName: String {
    handler?.fullName ?? String(decoding: head.path.drop { $0 == UInt8(ascii: "/") }.prefix(200), as: UTF8.self)
  }

  override func charge(_ delta: Int) -> RPCStatus? {
    guard !core.charge(buffered: delta, to: user) else { return nil }
    return RPCStatus(
      .resourceExhausted,
      "Pending requests of user \(peer.uid) hold \(user.bufferedBytes) bytes, which is over the limit. Try again later.")
  }

  override func outputChanged(_ delta: Int) {
    if !core.charge(unread: delta, to: user), !isAborted { abandon(ServerCore.unread(user)) }
  }
}

extension RPCStatus {
  /// The status that a caller sees for an error thrown by a handler. Errors that are not statuses stay hidden: they may hold secrets.
  init(thrown error: any Error) {
    switch error {
    case let status as RPCStatus: self = status
    case let error as any RPCStatusConvertible: self = error.rpcStatus
    case is CancellationError: self.init(.cancelled, "The call was cancelled.")
    default: self.init(.unknown, "Internal server error; see the server's log.")
    }
  }
}
