/// The states of a client's streams as far as they decide which frames it may still send (RFC 9113, 5.1 and 5.1.1). Pure.
///
/// Even IDs and 0 are closedByServer to nghttp2.
struct ClientStreams {
  enum Verdict: Equatable {
    case expected
    /// The server has closed the stream, and the client may not know that yet.
    case late
    /// The client has ended or reset the stream.
    case streamClosed
    /// The client has passed over the ID of this new stream.
    case outOfOrder
  }

  /// How many streams that the server closed first are remembered.
  static let rememberedStreams = 1024
  /// How many gaps in the IDs are remembered; the IDs of forgotten ones count as used.
  static let rememberedGaps = 64

  private var last: UInt32 = 0
  /// Streams that neither side has ended.
  private var open: Set<UInt32> = []
  private var closedByServer: Set<UInt32> = []
  /// The same, oldest first; also holds some that the client has ended since.
  private var closedByServerInOrder: [UInt32] = []
  private var gaps: [ClosedRange<UInt32>] = []

  mutating func headers(_ stream: UInt32, isEnd: Bool) -> Verdict {
    guard !stream.isMultiple(of: 2) else { return .expected }
    guard stream > last else {
      let verdict = continued(stream, isEnd: isEnd)
      return verdict == .streamClosed && gaps.contains { $0.contains(stream) } ? .outOfOrder : verdict
    }
    if stream - last > 2 {
      if gaps.count == Self.rememberedGaps { gaps.removeFirst() }
      gaps.append(last + 1...stream - 1)
    }
    last = stream
    if !isEnd { open.insert(stream) }
    return .expected
  }

  mutating func data(_ stream: UInt32, isEnd: Bool) -> Verdict {
    // DATA on an idle stream is an error that nghttp2 reports.
    guard !stream.isMultiple(of: 2), stream <= last else { return .expected }
    return continued(stream, isEnd: isEnd)
  }

  /// The client has reset the stream.
  mutating func reset(_ stream: UInt32) {
    open.remove(stream)
    closedByServer.remove(stream)
  }

  /// The server has reset the stream, or both sides have ended it.
  mutating func serverClosed(_ stream: UInt32) {
    guard open.remove(stream) != nil else { return }
    closedByServer.insert(stream)
    closedByServerInOrder.append(stream)
    if closedByServerInOrder.count > Self.rememberedStreams { closedByServer.remove(closedByServerInOrder.removeFirst()) }
  }

  private mutating func continued(_ stream: UInt32, isEnd: Bool) -> Verdict {
    if open.contains(stream) {
      if isEnd { open.remove(stream) }
      return .expected
    }
    guard closedByServer.contains(stream) else { return .streamClosed }
    if isEnd { closedByServer.remove(stream) }
    return .late
  }
}
