import FuzzSupport
import MessageSupport

@testable import LocalRPC

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Frames.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Frames.begin() }

/// Decoding of gRPC messages from a byte stream: the result equals that of an independent decoder, whatever the pieces.
enum Frames: FuzzTarget {
  static let limits = [0, 1, 5, 64, 1 << 10, 16 << 20]

  static func check(_ input: FuzzInput) {
    var input = input
    let limit = limits[input.choice(limits.count)]
    let cuts = input.shortBytes().map(Int.init)
    let stream = input.rest
    let expected = FrameReading(stream, limit: limit)
    for pieces in [[stream.count], cuts, [1]] {
      let outcome = FrameOutcome(stream, cutInto: pieces, limit: limit)
      require(outcome.messages == expected.messages, "pieces of \(pieces) give the same messages")
      require(outcome.failure?.code == expected.failure, "pieces of \(pieces) have the same outcome")
      guard expected.failure == nil else { continue }
      require(outcome.heldBytes == expected.heldBytes, "the buffered bytes are those of the last, incomplete message")
      require(outcome.isBetweenMessages == (expected.heldBytes == 0 && !expected.isInBody), "a truncated message is detected")
      require(outcome.heldBytes <= limit + FrameDecoder.prefixSize, "no more is buffered than one message may have")
    }
    require(Array(stream.prefix(expected.consumed)) == framed(expected.messages), "encoding the messages gives the same frames")
  }

  private static func framed(_ messages: [[UInt8]]) -> [UInt8] {
    messages.flatMap { message in
      do throws(RPCStatus) { return try MessageFrame.encode(RawMessage(message)) } catch { fatalError("\(error)") }
    }
  }
}
