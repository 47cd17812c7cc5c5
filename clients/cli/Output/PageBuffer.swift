import Synchronization

/// Keeps the output of a command until it ends, so that it can be shown page by page if it is longer than the terminal.
final class PageBuffer: Sendable {
  private struct State {
    var output: [UInt8] = []
    /// Notes that followed output, which is not shown yet.
    var notes: [UInt8] = []
    var isOn = true
  }

  private let state = Mutex(State())

  /// False if nothing is kept any more.
  func keep(_ bytes: [UInt8]) -> Bool {
    state.withLock { state in
      if state.isOn { state.output += bytes }
      return state.isOn
    }
  }

  /// False if the note can be shown at once.
  func keep(note bytes: [UInt8]) -> Bool {
    state.withLock { state in
      let isKept = state.isOn && !state.output.isEmpty
      if isKept { state.notes += bytes }
      return isKept
    }
  }

  /// What was kept; from now on nothing is.
  func take() -> (output: [UInt8], notes: [UInt8]) {
    state.withLock { state in
      defer { state = State(isOn: false) }
      return (state.output, state.notes)
    }
  }
}

/// The size of a text on a terminal.
enum ScreenLines {
  /// The number of lines that the text needs if each is broken at `width` columns.
  static func count(_ text: String, width: Int) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The last newline ends a line and begins none.
    return lines.dropLast(text.hasSuffix("\n") ? 1 : 0).reduce(0) {
      $0 + max(1, (DisplayWidth.of(uncolored($1)) + width - 1) / max(1, width))
    }
  }

  /// Without the sequences of `Tone`.
  private static func uncolored(_ line: Substring) -> String {
    var result = ""
    var isInside = false
    for character in line {
      if character == "\u{1B}" { isInside = true }
      if !isInside { result.append(character) }
      if isInside, character == "m" { isInside = false }
    }
    return result
  }
}
