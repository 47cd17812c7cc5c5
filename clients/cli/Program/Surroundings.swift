/// What a command sees of the process around it. Tests set their own.
struct Surroundings: Sendable {
  /// Data.
  var output: any ByteSink
  /// Everything else.
  var diagnostics: any ByteSink
  var input: any ByteSource
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  var diagnosticsAreTerminal: Bool
  /// Columns of the terminal that output goes to; nil where it goes elsewhere.
  var width: Int?
  var variable: @Sendable (String) -> String?
  /// Asks on the terminal and reads the answer without echo.
  var askHidden: @Sendable (String) throws -> String

  @TaskLocal static var current = Surroundings.process

  /// Whether tables may use colours: a terminal that takes them and a person who did not say no.
  var colored: Bool {
    outputIsTerminal && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// A variable's value where it is set to something.
  func nonEmptyVariable(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  func print(_ text: String) throws {
    try output.write(Array((text + "\n").utf8))
  }

  func note(_ text: String) throws {
    try diagnostics.write(Array((text + "\n").utf8))
  }

  /// Writes to the diagnostics without ending the line.
  func prompt(_ text: String) throws {
    try diagnostics.write(Array(text.utf8))
  }
}
