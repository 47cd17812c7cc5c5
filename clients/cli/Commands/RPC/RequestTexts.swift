import Synchronization

/// The JSON requests of a call: those on the command line, or the lines of standard input for "-".
final class RequestTexts: Sendable {
  private struct State {
    var given: [String]
    var lines: LineReader?
  }

  private let state: Mutex<State>
  private let source: (any ByteSource)?

  init(_ arguments: [String], _ surroundings: Surroundings) throws {
    if arguments.contains("-") {
      guard arguments.count == 1 else { throw CommandError(.usage, "- stands alone: the requests come from standard input") }
      source = surroundings.input
      state = Mutex(State(given: [], lines: LineReader(surroundings.input)))
    } else {
      source = nil
      state = Mutex(State(given: arguments, lines: nil))
    }
  }

  /// The one request of a call that takes one: all of standard input, or the only argument; "{}" where there is none.
  func single() throws -> String {
    if let source {
      var bytes: [UInt8] = []
      while true {
        let piece = try source.read(upTo: 65_536)
        if piece.isEmpty { break }
        bytes += piece
      }
      let text = String(decoding: bytes, as: UTF8.self)
      return text.contains { !$0.isWhitespace } ? text : "{}"
    }
    let given = state.withLock(\.given)
    guard given.count <= 1 else { throw CommandError(.usage, "the method takes one request, \(given.count) are given") }
    return given.first ?? "{}"
  }

  /// The next request of a call that takes a stream; nil at the end.
  func next() throws -> String? {
    try state.withLock { state in
      if state.lines != nil { return try state.lines?.nextNonBlank() }
      while !state.given.isEmpty {
        // One argument may hold several lines, too.
        let lines = state.given.removeFirst().split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
        guard let first = lines.first else { continue }
        state.given.insert(contentsOf: lines.dropFirst().map(String.init), at: 0)
        return String(first)
      }
      return nil
    }
  }
}
