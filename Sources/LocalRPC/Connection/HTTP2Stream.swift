internal import CNghttp2
internal import Synchronization

/// One HTTP/2 stream carrying gRPC messages; what the server's and the client's end have in common.
///
/// The inbox and the outbox may be used from any thread; everything else on the loop's. The stream outlives its end: a handler that still
/// runs finds both boxes closed.
class HTTP2Stream: @unchecked Sendable {
  let loop: EventLoop
  let inbox: Mutex<Inbox>
  let outbox = Mutex(Outbox())

  // The loop's own.
  var id: Int32
  /// Nil once the stream is closed.
  private(set) var connection: Connection?
  var decoder: FrameDecoder
  /// Whether incoming bytes are still wanted.
  var isReceiving = true
  /// nghttp2 asked for output while there was none.
  var isDeferred = false
  private var chargedBytes = 0
  private var countedOutput = 0

  init(id: Int32, connection: Connection?, loop: EventLoop, limit: Int, window: Int) {
    self.id = id
    self.connection = connection
    self.loop = loop
    decoder = FrameDecoder(limit: limit)
    inbox = Mutex(Inbox(window: window))
  }

  func attach(to connection: Connection, id: Int32) {
    loop.assertOnLoop()
    self.connection = connection
    self.id = id
  }

  // What the two ends do differently.
  func header(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {}
  func headersEnded(isEndOfStream: Bool) {}
  /// What came cannot be used; the call ends with this.
  func fail(_ status: RPCStatus) {}
  func didEnd() {}
  /// The task that reads or writes is cancelled. From any thread.
  func giveUp(_ status: RPCStatus) {}
  func submit() {}
  /// The outbox is finished and empty. True: the flags end the output; false: the stream stays open.
  func finishOutput(_ flags: inout UInt32) -> Bool { false }
  func didSendEnd() {}
  /// Held bytes changed; nil: fine, else the limit they break.
  func charge(_ delta: Int) -> RPCStatus? { nil }

  func received(_ bytes: UnsafeRawBufferPointer) {
    loop.assertOnLoop()
    guard isReceiving else {
      giveBack(bytes.count)
      return
    }
    var failure: RPCStatus?
    let (credit, wake) = inbox.withLock { inbox in
      let before = inbox.queue.count
      do throws(RPCStatus) { try decoder.feed(bytes, into: &inbox.queue) } catch { failure = error }
      return inbox.arrived(bytes.count, since: before)
    }
    if credit > 0 { giveBack(credit) }
    wake?.resume()
    if let status = settle() ?? failure {
      isReceiving = false
      fail(status)
    }
  }

  func endOfStream() {
    loop.assertOnLoop()
    guard isReceiving else { return }
    isReceiving = false
    guard decoder.isBetweenMessages else {
      fail(RPCStatus(.internal, "The last message was cut off."))
      return
    }
    didEnd()
  }

  /// Reports the bytes held for this stream.
  func settle() -> RPCStatus? {
    loop.assertOnLoop()
    let held = connection == nil ? 0 : decoder.heldBytes + inbox.withLock { $0.queuedBytes }
    guard held != chargedBytes else { return nil }
    let delta = held - chargedBytes
    chargedBytes = held
    return charge(delta)
  }

  /// Lets the peer send as many bytes more.
  func giveBack(_ count: Int) {
    loop.assertOnLoop()
    guard let connection, let session = connection.session else { return }
    nghttp2_session_consume_stream(session, id, count)
    loop.flushLater(connection)
  }

  /// Gets the outbox's content on its way.
  func pump() {
    loop.assertOnLoop()
    let held = outbox.withLock { outbox in
      outbox.isScheduled = false
      return outbox.count
    }
    guard let connection, let session = connection.session else { return }
    connection.heldOutput += held - countedOutput
    countedOutput = held
    submit()
    if isDeferred {
      isDeferred = false
      nghttp2_session_resume_data(session, id)
    }
    loop.flushLater(connection)
  }

  /// Moves output into nghttp2's frame.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, _ flags: inout UInt32) -> Int {
    loop.assertOnLoop()
    let (count, isLast, woken, held) = outbox.withLock { outbox in
      let (count, isLast, woken) = outbox.take(into: buffer)
      return (count, isLast, woken, outbox.count)
    }
    connection?.heldOutput += held - countedOutput
    countedOutput = held
    for writer in woken { writer.resume(returning: nil) }
    if isLast, finishOutput(&flags) { return count }
    if count == 0 {
      isDeferred = true
      return Int(NGHTTP2_ERR_DEFERRED.rawValue)
    }
    return count
  }

  func reset(_ code: nghttp2_error_code) {
    loop.assertOnLoop()
    guard let connection, let session = connection.session else { return }
    nghttp2_submit_rst_stream(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), id, code.rawValue)
    loop.flushLater(connection)
  }

  /// The stream is gone: nothing can be sent or received any more.
  func closed(_ reason: RPCStatus) {
    loop.assertOnLoop()
    let writers = outbox.withLock { $0.close(reason) }
    connection?.heldOutput -= countedOutput
    countedOutput = 0
    for writer in writers { writer.resume(returning: reason) }
    isReceiving = false
    connection = nil
    inbox.withLock { $0.end(.failed(reason)) }?.resume()
    _ = settle()
  }
}
