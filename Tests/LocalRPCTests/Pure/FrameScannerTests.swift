import TestSupport
import Testing

@testable import LocalRPC

@Suite("Finding frames")
struct FrameScannerTests {
  @Test("Every frame header is found where it begins, however the bytes are split")
  func splits() {
    var random = SeededGenerator()
    for _ in 0..<300 {
      var bytes = [UInt8](repeating: 1, count: FrameScanner.prefaceSize)
      var expected: [FrameHeader] = []
      var starts: [Int] = []
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        let header = FrameHeader(
          length: random.chance(3) ? 0 : Int.random(in: 0..<70_000, using: &random), type: UInt8.random(in: 0...255, using: &random),
          flags: UInt8.random(in: 0...255, using: &random), stream: UInt32.random(in: 0...0x7FFF_FFFF, using: &random))
        starts.append(bytes.count)
        expected.append(header)
        let reserved: UInt32 = random.chance(2) ? 0x8000_0000 : 0
        bytes += [UInt8(header.length >> 16), UInt8(header.length >> 8 & 255), UInt8(header.length & 255), header.type, header.flags]
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: (header.stream | reserved) >> (24 - 8 * $0)) }
        bytes += [UInt8](repeating: 9, count: header.length)
      }
      var scanner = FrameScanner()
      var found: [FrameHeader] = []
      var offset = 0
      while offset < bytes.count {
        let end = min(bytes.count, offset + Int.random(in: 1...(random.chance(2) ? 12 : 100_000), using: &random))
        bytes[offset..<end].withUnsafeBytes { piece in
          var position = 0
          while let (header, start) = scanner.next(in: piece, from: &position) {
            // A header that began in an earlier piece has offset 0.
            #expect(offset + start == max(offset, starts[found.count]))
            found.append(header)
          }
          #expect(position == piece.count)
        }
        offset = end
      }
      #expect(found == expected)
    }
  }
}
