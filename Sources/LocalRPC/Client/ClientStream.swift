internal import CNghttp2
internal import Synchronization

/// A call on the client, from its request to its status.
final class ClientStream: HTTP2Stream, @unchecked Sendable {
  static let window = 1 << 20

  private let path: String
  private let options: CallOptions
  private var head = ResponseHead()
  private var timer: LoopTimer?
  private var isEnded = false

  init(path: String, options: CallOptions, core: ClientCore) {
    self.path = path
    self.options = options
    super.init(id: -1, connection: nil, loop: core.loop, limit: core.configuration.maximumMessageSize, window: Self.window)
  }

  /// Sends the request headers and the queued messages.
  func start(on connection: ClientConnection) {
    loop.assertOnLoop()
    guard !isEnded else { return }
    var block = HeaderBlock()
    block.add(":method", "POST")
    block.add(":scheme", "http")
    block.add(":path", path)
    block.add(":authority", "localhost")
    block.add("te", "trailers")
    block.add("content-type", "application/grpc")
    if let timeout = options.timeout { block.add("grpc-timeout", TimeoutHeader.encode(timeout)) }
    block.add(options.metadata)
    var provider = nghttp2_data_provider()
    provider.read_callback = HTTP2Callbacks.source
    let id = block.withFields { nghttp2_submit_request(connection.session, nil, $0, $1, &provider, nil) }
    guard id > 0 else {
      end(RPCStatus(.unavailable, "Cannot start the call: \(String(cString: nghttp2_strerror(id)))."))
      return
    }
    attach(to: connection, id: id)
    connection.streams[id] = self
    if let timeout = options.timeout {
      timer = loop.schedule(after: timeout) {
        self.giveUpNow(RPCStatus(.deadlineExceeded, "The deadline passed after \(timeout)."))
      }
    }
    pump()
  }

  override func header(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) { head.add(name: name, value: value) }

  override func headersEnded(isEndOfStream: Bool) {
    loop.assertOnLoop()
    head.endBlock(isEndOfStream: isEndOfStream)
    // The body of a response that is not gRPC is ignored.
    if !isEndOfStream, let status = head.httpStatus, status != 200 || !head.isGRPC { isReceiving = false }
  }

  override func endOfStream() {
    loop.assertOnLoop()
    guard !isEnded else { return }
    let isCut = isReceiving && !decoder.isBetweenMessages
    isReceiving = false
    end(head.status ?? (isCut ? RPCStatus(.internal, "The last message is incomplete.") : nil), isServers: true)
  }

  override func fail(_ status: RPCStatus) { giveUpNow(status) }

  override func finishOutput(_ flags: inout UInt32) -> Bool {
    flags |= NGHTTP2_DATA_FLAG_EOF.rawValue
    return true
  }

  override func giveUp(_ status: RPCStatus) {
    loop.perform { self.giveUpNow(status) }
  }

  private func giveUpNow(_ status: RPCStatus) {
    loop.assertOnLoop()
    guard !isEnded else { return }
    reset(NGHTTP2_CANCEL)
    end(status)
  }

  /// Ends the call; nil means OK. Messages received before the server's status can still be read.
  private func end(_ status: RPCStatus?, isServers: Bool = false) {
    loop.assertOnLoop()
    guard !isEnded else { return }
    isEnded = true
    isReceiving = false
    if let timer { loop.cancel(timer) }
    timer = nil
    inbox.withLock { $0.end(status.map { isServers ? .refused($0) : .failed($0) } ?? .finished) }?.resume()
    let reason = status ?? RPCStatus(.cancelled, "The server has ended the call and accepts no more messages.")
    for writer in outbox.withLock({ $0.close(reason) }) { writer.resume(returning: reason) }
    options.receivedMetadata?(head.initial, head.trailing)
  }

  override func closed(_ reason: RPCStatus) {
    end(reason)
    super.closed(reason)
  }
}
