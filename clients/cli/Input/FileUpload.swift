import ArgumentParser
import CwlinkAPI
import LocalRPC

/// A file to import.
struct ImportFile: ParsableArguments {
  @Argument(help: "The file; - for standard input.", completion: .file(extensions: ["csv", "xlsx"]))
  var file: String
}

/// The daemon imported nothing, because lines of the file are wrong.
struct ImportRefusal: Error {
  var status: RPCStatus
  /// All of them, ordered by line.
  var problems: [LineProblem]
}

/// A response to an import, which may contain wrong lines instead of a result.
protocol ImportResponse: RPCMessage {
  var problems: [LineProblem] { get }
}

extension ImportCountsResponse: ImportResponse {}
extension ImportFiguresResponse: ImportResponse {}
extension ImportUsageResponse: ImportResponse {}
extension Progress: ImportResponse {}

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

  /// Sends the file and passes on the responses that are not about wrong lines. Throws `ImportRefusal` with all wrong lines if there are any.
  func exchange<Message: RPCMessage, Response: ImportResponse>(
    _ writer: MessageWriter<Message>, _ responses: MessageStream<Response>, first: Message,
    data: any WritableKeyPath<Message, [UInt8]> & Sendable, _ body: (Response) throws -> Void
  ) async throws {
    var problems: [LineProblem] = []
    do {
      do {
        try await send(to: writer, first: first, data: data)
        writer.finish()
      } catch is RPCStatus {
        // The call ended before the whole file was sent. The responses say why, below.
      }
      for try await response in responses {
        if response.problems.isEmpty { try body(response) } else { problems += response.problems }
      }
    } catch let status as RPCStatus where !problems.isEmpty {
      throw ImportRefusal(status: status, problems: problems)
    }
  }
}
