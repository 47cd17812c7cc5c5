internal import CNghttp2

/// Why a connection is ended, and the code of the GOAWAY.
struct FrameViolation: Error, Equatable {
  let code: UInt32
  let reason: String

  static func flood(_ what: String) -> FrameViolation {
    FrameViolation(code: NGHTTP2_ENHANCE_YOUR_CALM.rawValue, reason: "a flood of \(what)")
  }
}

/// What a client may send: frames on streams that are open, and no flood of frames that carry nothing. Pure: the time is passed in.
struct FrameRules {
  /// HEADERS of 16 KiB, the limit of a request's headers, need no CONTINUATION.
  private static let maximumContinuations = 8

  private var streams = ClientStreams()
  private var control: FloodGuard
  private var updates: FloodGuard
  private var continuations = 0

  init(_ limits: ServerLimits) {
    control = FloodGuard(limit: limits.maximumControlFrames, seconds: limits.floodSeconds)
    updates = FloodGuard(limit: limits.maximumControlFrames, seconds: limits.floodSeconds)
  }

  /// Checks a frame before it is processed.
  mutating func check(_ frame: FrameHeader, at now: UInt64) throws(FrameViolation) {
    switch Int(frame.type) {
    case Int(NGHTTP2_HEADERS.rawValue):
      continuations = 0
      let isExpected = try isExpected(streams.headers(frame.stream, isEnd: frame.isEndOfStream), "HEADERS", frame.stream, now)
      if isExpected { control.addUseful(at: now) }
    case Int(NGHTTP2_DATA.rawValue):
      _ = try isExpected(streams.data(frame.stream, isEnd: frame.isEndOfStream), "DATA", frame.stream, now)
    case Int(NGHTTP2_CONTINUATION.rawValue):
      continuations += 1
      if continuations > Self.maximumContinuations { throw .flood("CONTINUATION frames") }
      try count("CONTINUATION frames", now)
    case Int(NGHTTP2_WINDOW_UPDATE.rawValue):
      if updates.addHarmful(at: now) { throw .flood("WINDOW_UPDATE frames") }
    case Int(NGHTTP2_RST_STREAM.rawValue):
      streams.reset(frame.stream)
      try count("RST_STREAM frames", now)
    case Int(NGHTTP2_PRIORITY.rawValue): try count("PRIORITY frames", now)
    case Int(NGHTTP2_SETTINGS.rawValue): try count("SETTINGS frames", now)
    case Int(NGHTTP2_PING.rawValue): try count("PING frames", now)
    case Int(NGHTTP2_GOAWAY.rawValue): try count("GOAWAY frames", now)
    default: try count("unknown frames", now)
    }
  }

  /// DATA without content that does not end its stream, which only nghttp2 can tell from padding.
  mutating func receivedEmptyData(at now: UInt64) throws(FrameViolation) { try count("empty DATA frames", now) }

  mutating func receivedData(at now: UInt64) { control.addUseful(at: now) }

  /// A client may update the windows of the stream and of the connection for each DATA frame that it gets, and ping to measure the bandwidth.
  mutating func sentData(at now: UInt64) {
    control.addUseful(at: now)
    updates.addUseful(at: now)
    updates.addUseful(at: now)
  }

  mutating func serverClosed(_ stream: Int32) { streams.serverClosed(UInt32(bitPattern: stream)) }

  private mutating func isExpected(
    _ verdict: ClientStreams.Verdict, _ type: String, _ stream: UInt32, _ now: UInt64
  ) throws(FrameViolation) -> Bool {
    switch verdict {
    case .expected: return true
    case .late:
      try count("\(type) frames on closed streams", now)
      return false
    case .streamClosed:
      throw FrameViolation(code: NGHTTP2_STREAM_CLOSED.rawValue, reason: "\(type) on stream \(stream), which is closed")
    case .outOfOrder:
      throw FrameViolation(code: NGHTTP2_PROTOCOL_ERROR.rawValue, reason: "stream \(stream) was opened after a higher one")
    }
  }

  private mutating func count(_ what: @autoclosure () -> String, _ now: UInt64) throws(FrameViolation) {
    if control.addHarmful(at: now) { throw .flood(what()) }
  }
}
