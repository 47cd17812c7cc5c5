import Glibc
import ProcessSupport

/// The process around a command: its streams, terminal and environment. Tests replace it.
struct ProcessContext: Sendable {
  /// Data.
  var output: any ByteSink
  /// Everything else.
  var diagnostics: any ByteSink
  var input: any ByteSource
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  var diagnosticsAreTerminal: Bool
  /// The columns of the terminal that output goes to; nil if it is not a terminal.
  var width: Int?
  var variable: @Sendable (String) -> String?
  /// Prompts on the terminal and reads the answer without echo.
  var askHidden: @Sendable (String) throws -> String
  /// Keeps other processes from reading the memory, before a secret is read.
  var protectMemory: @Sendable () -> Void

  @TaskLocal static var current = ProcessContext.process

  /// Whether tables use colors: on a terminal that supports them, unless NO_COLOR is set.
  var colored: Bool {
    outputIsTerminal && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// The value of a variable; nil if it is unset or empty.
  func nonEmptyVariable(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  func print(_ text: String) throws {
    try output.write(Array((text + "\n").utf8))
  }

  /// Writes a line to the diagnostics.
  func note(_ text: String) throws {
    try diagnostics.write(Array((text + "\n").utf8))
  }

  /// Writes to the diagnostics without a newline.
  func prompt(_ text: String) throws {
    try diagnostics.write(Array(text.utf8))
  }

  /// Asks for confirmation on the terminal. Anything but yes means no.
  func confirm(_ question: String) throws -> Bool {
    try prompt(question + " [y/N] ")
    var reader = LineReader(input)
    let answer = try reader.next()?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }
}

extension ProcessContext {
  /// The real process.
  static var process: ProcessContext {
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    return ProcessContext(
      output: FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output"),
      diagnostics: FileDescriptorSink(descriptor: STDERR_FILENO, name: "standard error"),
      input: FileDescriptorSource(descriptor: STDIN_FILENO, name: "standard input"),
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: outputIsTerminal,
      diagnosticsAreTerminal: isatty(STDERR_FILENO) == 1,
      width: outputIsTerminal ? terminalWidth() : nil,
      variable: { name in getenv(name).map { String(cString: $0) } },
      askHidden: { prompt in try HiddenPrompt.ask(prompt) },
      protectMemory: ProcessProtection.apply)
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }
}
