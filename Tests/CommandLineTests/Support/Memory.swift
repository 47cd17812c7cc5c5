import Synchronization

@testable import cwlink

/// A sink that keeps what was written.
final class MemorySink: ByteSink {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func write(_ new: [UInt8]) throws { bytes.withLock { $0 += new } }
}

/// A source that returns prepared pieces, whatever the limit.
final class MemorySource: ByteSource {
  private let pieces: Mutex<[[UInt8]]>

  init(_ pieces: [String] = []) { self.pieces = Mutex(pieces.map { Array($0.utf8) }) }

  func read(upTo limit: Int) throws -> [UInt8] { pieces.withLock { $0.isEmpty ? [] : $0.removeFirst() } }
}
