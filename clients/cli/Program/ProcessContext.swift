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
  /// The lines of that terminal; nil if it is not a terminal or does not report them.
  var height: Int?
  /// Shows a text with the command of a pager; false if it cannot be started. Tests replace it.
  var showPages: @Sendable (_ text: [UInt8], _ command: String) -> Bool = { Pager.show($0, with: $1) }
  /// Keeps the output of a command that may be shown page by page; nil if it is written at once.
  var pages: PageBuffer?
  /// The site whose daemon is called, from --site.
  var site: String?
  /// Where the sockets of the system's daemons are.
  var runtimeDirectory = "/run/cwlink"
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
    let bytes = Array((text + "\n").utf8)
    if pages?.keep(bytes) != true { try output.write(bytes) }
  }

  /// Writes a line to the diagnostics.
  func note(_ text: String) throws {
    let bytes = Array((text + "\n").utf8)
    if pages?.keep(note: bytes) != true { try diagnostics.write(bytes) }
  }

  /// Writes to the diagnostics without a newline.
  func prompt(_ text: String) throws {
    try diagnostics.write(Array(text.utf8))
  }

  /// Asks for confirmation on the terminal. Anything but yes means no.
  func confirm(_ question: String) throws -> Bool {
    try writePages()
    try prompt(question + " [y/N] ")
    var reader = LineReader(input)
    let answer = try self.answer(from: &reader)?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  /// The line that answers a prompt; nil at the end of the input. Ctrl-D leaves the cursor behind the prompt, so that case ends the line.
  func answer(from reader: inout LineReader) throws -> String? {
    if let line = try reader.next() { return line }
    try prompt("\n")
    return nil
  }
}

extension ProcessContext {
  /// The same with output that is kept until `showPages`, if there is a terminal and a pager for it.
  var paged: ProcessContext {
    guard outputIsTerminal, height != nil, Pager.command(self) != nil else { return self }
    var context = self
    context.pages = PageBuffer()
    return context
  }

  /// Shows the kept output: with the pager if it is longer than the terminal.
  func endPages() throws {
    guard let kept = pages?.take() else { return }
    let text = String(decoding: kept.output, as: UTF8.self)
    // The prompt of the shell needs a line too.
    if let height, let command = Pager.command(self), ScreenLines.count(text, width: width ?? 80) >= height, showPages(kept.output, command)
    {
      return try diagnostics.write(kept.notes)
    }
    try output.write(kept.output)
    try diagnostics.write(kept.notes)
  }

  /// Writes the kept output, and from now on at once: somebody waits for it.
  func writePages() throws {
    guard let kept = pages?.take() else { return }
    try output.write(kept.output)
    try diagnostics.write(kept.notes)
  }

  /// The real process.
  static var process: ProcessContext {
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    let size = outputIsTerminal ? terminalSize() : nil
    return ProcessContext(
      output: FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output"),
      diagnostics: FileDescriptorSink(descriptor: STDERR_FILENO, name: "standard error"),
      input: FileDescriptorSource(descriptor: STDIN_FILENO, name: "standard input"),
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: outputIsTerminal,
      diagnosticsAreTerminal: isatty(STDERR_FILENO) == 1,
      width: size?.columns,
      height: size?.lines,
      variable: { name in getenv(name).map { String(cString: $0) } },
      askHidden: { prompt in try HiddenPrompt.ask(prompt) },
      protectMemory: ProcessProtection.apply)
  }

  private static func terminalSize() -> (columns: Int, lines: Int?) {
    var size = winsize()
    _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    func variable(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil } }
    return (
      columns: size.ws_col > 0 ? Int(size.ws_col) : variable("COLUMNS") ?? 80, lines: size.ws_row > 0 ? Int(size.ws_row) : variable("LINES")
    )
  }
}
