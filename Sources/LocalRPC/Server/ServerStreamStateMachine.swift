/// The life cycle of one call on the server: an event in, the actions to perform out.
///
/// Pure: no I/O, no clock, no allocation. Events that mean nothing in a state are ignored, because a peer, a timer and a handler may each
/// end a call that another of them has just ended.
struct ServerStreamStateMachine {
  enum Request: CaseIterable { case open, ended }

  enum Handler: CaseIterable { case idle, running }

  enum State: Hashable {
    case receivingHeaders
    /// Counted against the limits; the handler has not started.
    case admitted(Request)
    /// The handler is running; nothing has been sent.
    case running(Request)
    /// The handler is running; the response headers have been submitted.
    case responding(Request)
    /// The outcome is decided and the headers submitted; queued messages are still being sent. A handler that is still running has been cancelled.
    case finishing(Request, Handler)
    /// The end of the response is submitted.
    case trailersSubmitted(Request, Handler)
    /// The end of the response is sent. An unfinished request has been reset.
    case responseSent(Handler)
    /// The HTTP/2 stream is gone.
    case closed(Handler)
  }

  enum Event: CaseIterable {
    /// The request headers are valid, and the call has been counted against the limits.
    case admitted
    /// Everything the handler needs has arrived.
    case handlerReady
    /// The request's END_STREAM has arrived.
    case requestEnded
    /// The handler has queued output.
    case outputQueued
    /// The handler has returned or thrown.
    case handlerFinished
    /// The same, with nothing to send but the status.
    case handlerFinishedStatusOnly
    /// The call failed outside its handler: invalid request, limit, deadline, shutdown.
    case failed
    /// The same, with nothing to send but the status.
    case failedStatusOnly
    /// The request is not gRPC and is answered with an HTTP status.
    case refused
    /// nghttp2 has taken the last byte of the queued output.
    case outputDrained
    /// The response's END_STREAM has been sent.
    case responseEnded
    /// The HTTP/2 stream was closed by either side, or its connection was lost.
    case closed
  }

  /// Performed in the order of their declaration.
  struct Actions: OptionSet {
    let rawValue: UInt16

    /// Report the outcome and cancel the deadline timer.
    static let recordOutcome = Actions(rawValue: 1 << 0)
    /// The handler no longer occupies the server.
    static let releaseHandler = Actions(rawValue: 1 << 1)
    /// The call no longer counts against the limits.
    static let releaseCall = Actions(rawValue: 1 << 2)
    static let submitHeaders = Actions(rawValue: 1 << 3)
    /// Submit headers and trailers in one block (gRPC's "Trailers-Only").
    static let submitTrailersOnly = Actions(rawValue: 1 << 4)
    /// Submit an HTTP response that is not gRPC.
    static let submitRefusal = Actions(rawValue: 1 << 5)
    static let submitTrailers = Actions(rawValue: 1 << 6)
    /// Start the handler, which from then on occupies the server.
    static let startHandler = Actions(rawValue: 1 << 7)
    /// Tell the peer to stop sending a request that has been answered.
    static let resetRequest = Actions(rawValue: 1 << 8)
    static let cancelHandler = Actions(rawValue: 1 << 9)
  }

  private(set) var state = State.receivingHeaders

  /// Whether it is still open how the call ends.
  var isUndecided: Bool {
    switch state {
    case .receivingHeaders, .admitted, .running, .responding: true
    case .finishing, .trailersSubmitted, .responseSent, .closed: false
    }
  }

  mutating func receive(_ event: Event) -> Actions {
    switch event {
    case .admitted: admit()
    case .handlerReady: startHandler()
    case .requestEnded: endRequest()
    case .outputQueued: startResponse()
    case .handlerFinished: finishHandler(isStatusOnly: false)
    case .handlerFinishedStatusOnly: finishHandler(isStatusOnly: true)
    case .failed: fail(isStatusOnly: false)
    case .failedStatusOnly: fail(isStatusOnly: true)
    case .refused: refuse()
    case .outputDrained: drainOutput()
    case .responseEnded: endResponse()
    case .closed: close()
    }
  }

  private mutating func admit() -> Actions {
    switch state {
    case .receivingHeaders: move(to: .admitted(.open))
    case .admitted, .running, .responding, .finishing, .trailersSubmitted, .responseSent, .closed: []
    }
  }

  private mutating func startHandler() -> Actions {
    switch state {
    case .admitted(let request): move(to: .running(request), .startHandler)
    case .receivingHeaders, .running, .responding, .finishing, .trailersSubmitted, .responseSent, .closed: []
    }
  }

  private mutating func endRequest() -> Actions {
    switch state {
    case .admitted: move(to: .admitted(.ended))
    case .running: move(to: .running(.ended))
    case .responding: move(to: .responding(.ended))
    case .finishing(_, let handler): move(to: .finishing(.ended, handler))
    case .trailersSubmitted(_, let handler): move(to: .trailersSubmitted(.ended, handler))
    case .receivingHeaders, .responseSent, .closed: []
    }
  }

  private mutating func startResponse() -> Actions {
    switch state {
    case .running(let request): move(to: .responding(request), .submitHeaders)
    case .receivingHeaders, .admitted, .responding, .finishing, .trailersSubmitted, .responseSent, .closed: []
    }
  }

  private mutating func finishHandler(isStatusOnly: Bool) -> Actions {
    let release: Actions = [.releaseHandler, .releaseCall]
    switch state {
    case .running(let request): return decide(request, .idle, isStatusOnly, release)
    case .responding(let request): return move(to: .finishing(request, .idle), release.union(.recordOutcome))
    case .finishing(let request, .running): return move(to: .finishing(request, .idle), release)
    case .trailersSubmitted(let request, .running): return move(to: .trailersSubmitted(request, .idle), release)
    case .responseSent(.running): return move(to: .responseSent(.idle), release)
    case .closed(.running): return move(to: .closed(.idle), release)
    case .receivingHeaders, .admitted, .finishing(_, .idle), .trailersSubmitted(_, .idle), .responseSent(.idle), .closed(.idle): return []
    }
  }

  private mutating func fail(isStatusOnly: Bool) -> Actions {
    switch state {
    case .receivingHeaders: decide(.open, .idle, isStatusOnly, [])
    case .admitted(let request): decide(request, .idle, isStatusOnly, .releaseCall)
    case .running(let request): decide(request, .running, isStatusOnly, .cancelHandler)
    case .responding(let request): move(to: .finishing(request, .running), [.recordOutcome, .cancelHandler])
    case .finishing, .trailersSubmitted, .responseSent, .closed: []
    }
  }

  private mutating func refuse() -> Actions {
    switch state {
    case .receivingHeaders: move(to: .trailersSubmitted(.open, .idle), [.recordOutcome, .submitRefusal])
    case .admitted, .running, .responding, .finishing, .trailersSubmitted, .responseSent, .closed: []
    }
  }

  private mutating func drainOutput() -> Actions {
    switch state {
    case .finishing(let request, let handler): move(to: .trailersSubmitted(request, handler), .submitTrailers)
    // Only the handler's return decides the status that the trailers carry.
    case .receivingHeaders, .admitted, .running, .responding, .trailersSubmitted, .responseSent, .closed: []
    }
  }

  private mutating func endResponse() -> Actions {
    switch state {
    case .trailersSubmitted(.open, let handler): move(to: .responseSent(handler), .resetRequest)
    case .trailersSubmitted(.ended, let handler): move(to: .responseSent(handler))
    case .receivingHeaders, .admitted, .running, .responding, .finishing, .responseSent, .closed: []
    }
  }

  private mutating func close() -> Actions {
    switch state {
    case .receivingHeaders: move(to: .closed(.idle), .recordOutcome)
    case .admitted: move(to: .closed(.idle), [.recordOutcome, .releaseCall])
    case .running, .responding: move(to: .closed(.running), [.recordOutcome, .cancelHandler])
    case .finishing(_, let handler), .trailersSubmitted(_, let handler), .responseSent(let handler): move(to: .closed(handler))
    case .closed: []
    }
  }

  /// Ends a call of which nothing has been sent.
  private mutating func decide(_ request: Request, _ handler: Handler, _ isStatusOnly: Bool, _ others: Actions) -> Actions {
    isStatusOnly
      ? move(to: .trailersSubmitted(request, handler), others.union([.recordOutcome, .submitTrailersOnly]))
      : move(to: .finishing(request, handler), others.union([.recordOutcome, .submitHeaders]))
  }

  private mutating func move(to next: State, _ actions: Actions = []) -> Actions {
    state = next
    return actions
  }
}
