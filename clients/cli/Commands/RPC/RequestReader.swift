import Synchronization

/// The JSON requests of a call, from the command line or, for "-", from the lines of standard input.
final class RequestReader: Sendable {
  private struct State {
    var given: [String]
    var lines: LineReader?
  }

  private let state: Mutex<State>
  private let source: (any ByteSource)?

  init(_ arguments: [String], _ context: ProcessContext) {
    if arguments == ["-"] {
      source = context.input
      state = Mutex(State(given: [], lines: LineReader(context.input)))
    } else {
      source = nil
      state = Mutex(State(given: arguments, lines: nil))
    }
  }

  /// The request of a call that takes one: all of standard input, or the first argument; "{}" without one.
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
    return state.withLock(\.given).first ?? "{}"
  }

  /// The next request of a client stream; nil at the end.
  func next() throws -> String? {
    try state.withLock { state in
      if state.lines != nil { return try state.lines?.nextNonBlank() }
      while !state.given.isEmpty {
        // An argument may hold several lines.
        let lines = state.given.removeFirst().split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
        guard let first = lines.first else { continue }
        state.given.insert(contentsOf: lines.dropFirst().map(String.init), at: 0)
        return String(first)
      }
      return nil
    }
  }
}
