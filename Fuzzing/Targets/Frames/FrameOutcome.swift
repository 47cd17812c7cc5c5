@testable import LocalRPC

/// The decoder's result for a stream that arrives in pieces.
struct FrameOutcome {
  private(set) var messages: [[UInt8]] = []
  private(set) var failure: RPCStatus?
  let heldBytes: Int
  let isBetweenMessages: Bool

  /// - Parameter pieces: the sizes of the pieces, repeated; a piece may be empty.
  init(_ stream: UnsafeRawBufferPointer, cutInto pieces: [Int], limit: Int) {
    var decoder = FrameDecoder(limit: limit)
    var rest = stream[...]
    var index = 0
    while !rest.isEmpty, failure == nil {
      // If all sizes were 0, the end would never be reached.
      let size = index < pieces.count || pieces.contains(where: { $0 > 0 }) ? pieces[index % pieces.count] : rest.count
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(size))
      do throws(RPCStatus) { try decoder.feed(piece, into: &messages) } catch { failure = error }
      rest = rest.dropFirst(size)
      index += 1
    }
    heldBytes = decoder.heldBytes
    isBetweenMessages = decoder.isBetweenMessages
  }
}

/// The expected result, from an independent decoder of the whole stream.
struct FrameReading {
  private(set) var messages: [[UInt8]] = []
  private(set) var failure: RPCCode?
  /// Bytes of complete messages.
  private(set) var consumed = 0
  private(set) var heldBytes = 0
  /// Whether the last prefix is complete and its message is not.
  private(set) var isInBody = false

  init(_ stream: UnsafeRawBufferPointer, limit: Int) {
    while stream.count - consumed >= 5 {
      let length = (1...4).reduce(0) { $0 << 8 | Int(stream[consumed + $1]) }
      switch stream[consumed] {
      case 0 where length <= limit: break
      case 0: failure = .resourceExhausted
      default: failure = .internal
      }
      guard failure == nil else { return }
      guard stream.count - consumed - 5 >= length else {
        isInBody = true
        heldBytes = stream.count - consumed - 5
        return
      }
      messages.append(Array(stream[consumed + 5..<consumed + 5 + length]))
      consumed += 5 + length
    }
    heldBytes = stream.count - consumed
  }
}
