package import CwlinkAPI
package import LocalRPC

extension WrongLines {
  /// How many problems are in one message.
  package static let pieceSize = 500

  /// Performs an import. If lines are wrong, every problem is written to `responses`, in messages that `message` makes of them, and the call
  /// then ends with INVALID_ARGUMENT.
  package static func reporting<Response>(
    to responses: MessageWriter<Response>, _ message: ([CwlinkAPI.LineProblem]) -> Response, _ body: () async throws -> Void
  ) async throws {
    do { try await body() } catch let wrong as WrongLines {
      var rest = wrong.problems[...]
      while !rest.isEmpty {
        try await responses.write(message(rest.prefix(pieceSize).map { CwlinkAPI.LineProblem($0) }))
        rest = rest.dropFirst(pieceSize)
      }
      throw wrong.error
    }
  }
}

extension CwlinkAPI.LineProblem {
  init(_ problem: LineProblem) {
    self.init(line: Int32(clamping: problem.line), column: problem.column, message: problem.message)
  }
}
