import Synchronization

/// One line on the terminal that is written over while work goes on; silent where nobody watches.
final class ProgressLine: Sendable {
  private let surroundings: Surroundings
  private let shown = Mutex(0)

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  func show(_ text: String) throws {
    guard surroundings.diagnosticsAreTerminal else { return }
    let width = DisplayWidth.of(text)
    let rest = shown.withLock { last in
      defer { last = width }
      return max(0, last - width)
    }
    try surroundings.prompt("\r" + text + String(repeating: " ", count: rest))
  }

  /// Clears the line, so that what follows begins at its start.
  func end() throws {
    let last = shown.withLock { last in
      defer { last = 0 }
      return last
    }
    if last > 0 { try surroundings.prompt("\r" + String(repeating: " ", count: last) + "\r") }
  }
}
