import LocalRPC

/// A file that is sent to the daemon in pieces.
struct FileUpload: Sendable {
  static let pieceSize = 262_144

  let input: any ByteSource
  let progress: ProgressLine

  /// `file` is "-" for standard input.
  init(_ file: String, _ surroundings: Surroundings) throws {
    input = try surroundings.open(file)
    progress = ProgressLine(surroundings)
  }

  /// Sends `first` with the first piece, then pieces alone. An empty file is sent too: the daemon says what is wrong with it.
  func send<Message: RPCMessage>(
    to writer: MessageWriter<Message>, first: Message, data: any WritableKeyPath<Message, [UInt8]> & Sendable
  ) async throws {
    var message = first
    var sent = 0
    repeat {
      message[keyPath: data] = try input.read(upTo: Self.pieceSize)
      if message[keyPath: data].isEmpty && sent > 0 { break }
      try await writer.write(message)
      sent += message[keyPath: data].count
      try progress.show("\(sent / 1024) KiB sent")
      message = Message()
    } while sent > 0
  }
}
