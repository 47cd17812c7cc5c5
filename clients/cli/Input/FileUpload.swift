import ArgumentParser
import LocalRPC

/// A CSV file to import.
struct ImportFile: ParsableArguments {
  @Argument(help: "The CSV file; - for standard input.", completion: .file(extensions: ["csv"]))
  var file: String
}

/// A file that is sent to the daemon in pieces.
struct FileUpload: Sendable {
  static let pieceSize = 262_144

  let input: any ByteSource
  let progress: ProgressLine

  /// `file` is "-" for standard input.
  init(_ file: String, _ context: ProcessContext) throws {
    input = try context.open(file)
    progress = ProgressLine(context)
  }

  /// Sends `first` with the first piece, then the other pieces alone. An empty file is sent too, so that the daemon reports what is wrong.
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
    try progress.end()
  }
}
