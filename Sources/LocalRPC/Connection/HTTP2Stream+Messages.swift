internal import Synchronization

extension HTTP2Stream {
  /// The next message's bytes; nil after the peer's last one. May be called from any thread, by one task at a time.
  func nextMessage() async throws(RPCStatus) -> [UInt8]? {
    if let result = takeNow() { return try result.get() }
    let result: Result<[UInt8]?, RPCStatus> = await withTaskCancellationHandler {
      await withUnsafeContinuation { reader in
        let taken: Inbox.Taken? = inbox.withLock { inbox in
          let taken = inbox.take()
          guard case .wait = taken else { return taken }
          if Task.isCancelled { return .now(.failure(HTTP2Stream.cancelled), 0) }
          return inbox.wait(reader) ? nil : .now(.failure(RPCStatus(.internal, "Two tasks are reading from the same stream.")), 0)
        }
        if case .now(let result, let credit) = taken {
          if credit > 0 { didTake(credit) }
          reader.resume(returning: result)
        }
      }
    } onCancel: {
      inbox.withLock { $0.cancelReader() }?.resume(returning: .failure(HTTP2Stream.cancelled))
      giveUp(HTTP2Stream.cancelled)
    }
    return try result.get()
  }

  /// The same without waiting; nil if no message has arrived.
  func takeNow() -> Result<[UInt8]?, RPCStatus>? {
    guard case .now(let result, let credit) = inbox.withLock({ $0.take() }) else { return nil }
    if credit > 0 { didTake(credit) }
    return result
  }

  private func didTake(_ credit: Int) {
    loop.perform {
      // A peer that has sent END_STREAM needs no window update.
      if self.isReceiving { self.giveBack(credit) }
      _ = self.settle()
    }
  }

  /// Queues a frame, and waits while more than the outbox's bound is queued. May be called from any thread.
  func write(_ frame: [UInt8]) async throws(RPCStatus) {
    let (failure, isWakeNeeded, isFull) = outbox.withLock { outbox in
      if let failure = outbox.append(frame) { return (RPCStatus?.some(failure), false, false) }
      defer { outbox.isScheduled = true }
      return (nil, !outbox.isScheduled, outbox.isFull)
    }
    if let failure { throw failure }
    // One wake-up serves all messages queued until the loop runs.
    if isWakeNeeded { loop.perform { self.pump() } }
    if isFull { try await waitForRoom() }
  }

  /// Ends the output; queued messages are still sent.
  func finishWriting() {
    outbox.withLock { $0.finish() }
    loop.perform { self.pump() }
  }

  private func waitForRoom() async throws(RPCStatus) {
    let id = outbox.withLock { $0.newWriter() }
    let failure: RPCStatus? = await withTaskCancellationHandler {
      await withUnsafeContinuation { writer in
        let waiting: Outbox.Waiting = outbox.withLock { Task.isCancelled ? .failed(HTTP2Stream.cancelled) : $0.wait(id, writer) }
        switch waiting {
        case .registered: return
        case .room: writer.resume(returning: nil)
        case .failed(let status): writer.resume(returning: status)
        }
      }
    } onCancel: {
      outbox.withLock { $0.cancel(id) }?.resume(returning: HTTP2Stream.cancelled)
      giveUp(HTTP2Stream.cancelled)
    }
    if let failure { throw failure }
  }

  static let cancelled = RPCStatus(.cancelled, "The call was cancelled.")
}
