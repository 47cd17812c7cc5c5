internal import CNghttp2
internal import Synchronization

/// An HTTP/2 stream carrying gRPC messages: the part common to server and client.
///
/// The inbox and the outbox may be used from any thread, everything else on the loop's thread only. The object outlives the HTTP/2 stream: a
/// handler that is still running finds both boxes closed.
class HTTP2Stream: @unchecked Sendable {
  let loop: EventLoop
  let inbox: Mutex<Inbox>
  let outbox = Mutex(Outbox())

  // Confined to the loop's thread.
  var id: Int32
  /// Nil after the stream has closed.
  private(set) var connection: Connection?
  var decoder: FrameDecoder
  /// Whether incoming bytes are still processed.
  var isReceiving = true
  /// nghttp2 asked for output while the outbox was empty.
  var isDeferred = false
  private var chargedBytes = 0
  /// Bytes in the outbox, as counted for the connection.
  private(set) var countedOutput = 0
  /// The total number of bytes taken from the outbox.
  private(set) var takenOutput: UInt64 = 0

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

  // MARK: Overridden by the server and the client

  func header(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {}
  func headersEnded(isEndOfStream: Bool) {}
  /// Ends the call: the received data is invalid or exceeds a limit.
  func fail(_ status: RPCStatus) {}
  func didEnd() {}
  /// Called from any thread when the reading or writing task is cancelled.
  func giveUp(_ status: RPCStatus) {}
  func submit() {}
  /// Called when the outbox is finished and empty. Returns true if the flags now end the output, false if the stream stays open.
  func finishOutput(_ flags: inout UInt32) -> Bool { false }
  func didSendEnd() {}
  /// Called when the number of buffered bytes has changed. Returns an error if a limit is exceeded.
  func charge(_ delta: Int) -> RPCStatus? { nil }
  /// Called when the number of bytes in the outbox has changed.
  func outputChanged(_ delta: Int) {}

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
      fail(RPCStatus(.internal, "The last message is incomplete."))
      return
    }
    didEnd()
  }

  /// Reports the number of bytes buffered for this stream.
  func settle() -> RPCStatus? {
    loop.assertOnLoop()
    let held = connection == nil ? 0 : decoder.heldBytes + inbox.withLock { $0.queuedBytes }
    guard held != chargedBytes else { return nil }
    let delta = held - chargedBytes
    chargedBytes = held
    return charge(delta)
  }

  /// Opens the stream's flow-control window by this many bytes.
  func giveBack(_ count: Int) {
    loop.assertOnLoop()
    guard let connection, let session = connection.session else { return }
    nghttp2_session_consume_stream(session, id, count)
    loop.flushLater(connection)
  }

  /// Tells nghttp2 that the outbox has content.
  func pump() {
    loop.assertOnLoop()
    outbox.withLock { $0.isScheduled = false }
    guard let connection, let session = connection.session else { return }
    settleOutput()
    submit()
    if isDeferred {
      isDeferred = false
      nghttp2_session_resume_data(session, id)
    }
    loop.flushLater(connection)
  }

  /// Reports the number of bytes in the outbox.
  func settleOutput() {
    loop.assertOnLoop()
    if connection != nil { count(output: outbox.withLock { $0.count }) }
  }

  /// Moves output into nghttp2's frame buffer.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, _ flags: inout UInt32) -> Int {
    loop.assertOnLoop()
    let (count, isLast, woken, held) = outbox.withLock { outbox in
      let (count, isLast, woken) = outbox.take(into: buffer)
      return (count, isLast, woken, outbox.count)
    }
    takenOutput += UInt64(count)
    self.count(output: held)
    for writer in woken { writer.resume(returning: nil) }
    if isLast, finishOutput(&flags) { return count }
    if count == 0 {
      isDeferred = true
      return Int(NGHTTP2_ERR_DEFERRED.rawValue)
    }
    return count
  }

  /// Discards what is queued, and refuses what is written later.
  func dropOutput(_ reason: RPCStatus) {
    loop.assertOnLoop()
    let writers = outbox.withLock { $0.close(reason) }
    count(output: 0)
    for writer in writers { writer.resume(returning: reason) }
  }

  private func count(output held: Int) {
    let delta = held - countedOutput
    guard delta != 0 else { return }
    countedOutput = held
    connection?.heldOutput += delta
    outputChanged(delta)
  }

  func reset(_ code: nghttp2_error_code) {
    loop.assertOnLoop()
    guard let connection, let session = connection.session else { return }
    nghttp2_submit_rst_stream(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), id, code.rawValue)
    loop.flushLater(connection)
  }

  /// Called when the HTTP/2 stream has closed: nothing more can be sent or received.
  func closed(_ reason: RPCStatus) {
    loop.assertOnLoop()
    dropOutput(reason)
    isReceiving = false
    connection = nil
    inbox.withLock { $0.end(.failed(reason)) }?.resume()
    _ = settle()
  }
}
