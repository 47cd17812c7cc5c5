import Glibc

/// Bytes from a file or a pipe.
protocol ByteSource: Sendable {
  /// At most `limit` bytes; empty at the end. Blocks until bytes are available.
  func read(upTo limit: Int) throws -> [UInt8]
}

final class FileDescriptorSource: ByteSource {
  private let descriptor: Int32
  private let name: String
  private let owned: Bool

  init(descriptor: Int32, name: String, owned: Bool = false) {
    self.descriptor = descriptor
    self.name = name
    self.owned = owned
  }

  deinit {
    if owned { close(descriptor) }
  }

  func read(upTo limit: Int) throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, limit)
      while got < 0 && errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, limit) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure != 0 { throw CommandError.failed(to: "read", name, errno: failure) }
    return bytes
  }
}

extension ProcessContext {
  /// Opens the file at `path`, or standard input for "-".
  func open(_ path: String) throws -> any ByteSource {
    if path == "-" { return input }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandError.failed(to: "open", path) }
    return FileDescriptorSource(descriptor: descriptor, name: path, owned: true)
  }
}

/// Splits a source into lines without their line ends. Memory grows with the longest line, not with the file.
struct LineReader {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The next line; nil at the end. The last line needs no newline.
  mutating func next() throws -> String? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return text(buffer[position..<end])
      }
      if atEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return text(buffer[position...])
      }
      buffer.removeFirst(position)
      position = 0
      searched = buffer.count
      let piece = try source.read(upTo: 65_536)
      atEnd = piece.isEmpty
      buffer += piece
    }
  }

  /// The next line that is not blank.
  mutating func nextNonBlank() throws -> String? {
    while let line = try next() {
      if line.contains(where: { !$0.isWhitespace }) { return line }
    }
    return nil
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
