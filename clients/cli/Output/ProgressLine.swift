import Synchronization

/// A progress line on the terminal that is overwritten in place. Prints nothing if standard error is not a terminal.
final class ProgressLine: Sendable {
  private let context: ProcessContext
  private let shown = Mutex(0)

  init(_ context: ProcessContext) {
    self.context = context
  }

  func show(_ text: String) throws {
    guard context.diagnosticsAreTerminal else { return }
    let width = DisplayWidth.of(text)
    let rest = shown.withLock { last in
      defer { last = width }
      return max(0, last - width)
    }
    try context.prompt("\r" + text + String(repeating: " ", count: rest))
  }

  /// Clears the line.
  func end() throws {
    let last = shown.withLock { last in
      defer { last = 0 }
      return last
    }
    if last > 0 { try context.prompt("\r" + String(repeating: " ", count: last) + "\r") }
  }
}
