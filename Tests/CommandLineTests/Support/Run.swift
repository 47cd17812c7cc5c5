import Synchronization
import Testing
import LocalRPCTestSupport

@testable import cwlink

/// The output of a command and its exit status.
struct Outcome {
  var status: ProgramStatus
  var output: String
  var diagnostics: String
}

/// The process around a command in a test.
struct TestContext {
  var input: [String] = []
  var terminal = false
  /// The columns of the terminal.
  var width = 100
  /// The lines of the terminal; nil never pages.
  var height: Int?
  /// Instead of a pager: the text and the command that it gets. Returns whether it could be started.
  var showPages: @Sendable ([UInt8], String) -> Bool = { _, _ in false }
  var variables: [String: String] = [:]
  var hiddenAnswer: String?
  /// Instead, one answer after another.
  var hiddenAnswers: [String] = []
  /// Where the sockets of sites are, in `sites`.
  var runtimeDirectory = "/nonexistent"
}

/// Parses and runs a command line like the program does.
func run(_ arguments: [String], _ around: TestContext = TestContext()) async throws -> Outcome {
  let output = MemorySink()
  let diagnostics = MemorySink()
  let answers = Mutex(around.hiddenAnswers[...])
  var context = ProcessContext(
    output: output, diagnostics: diagnostics, input: MemorySource(around.input), inputIsTerminal: around.terminal,
    outputIsTerminal: around.terminal, diagnosticsAreTerminal: around.terminal, width: around.terminal ? around.width : nil,
    variable: { around.variables[$0] },
    askHidden: { _ in
      guard let answer = answers.withLock({ $0.popFirst() }) ?? around.hiddenAnswer else {
        throw CommandError(.refused, "no prompt was expected")
      }
      return answer
    },
    protectMemory: {})
  context.height = around.terminal ? around.height : nil
  context.showPages = around.showPages
  context.runtimeDirectory = around.runtimeDirectory
  let status = try await ProcessContext.$current.withValue(context) {
    await (try #require(try Program.parse(arguments))).run()
  }
  return Outcome(status: status, output: output.text, diagnostics: diagnostics.text)
}

extension ScriptedDaemon {
  /// Runs the command line against this daemon.
  func run(_ arguments: [String], _ around: TestContext = TestContext()) async throws -> Outcome {
    var around = around
    around.variables["CWLINK_SOCKET"] = path
    return try await CommandLineTests.run(arguments, around)
  }
}
