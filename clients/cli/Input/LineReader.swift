/// Cuts what a source gives into lines, without their ends; memory grows with the longest line, not with the file.
struct LineReader {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The next line, or nil at the end. A last line needs no newline.
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

  /// The next line that holds more than white space.
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
