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
  var variables: [String: String] = [:]
  var hiddenAnswer: String?
}

/// Parses and runs a command line like the program does.
func run(_ arguments: [String], _ around: TestContext = TestContext()) async throws -> Outcome {
  let output = MemorySink()
  let diagnostics = MemorySink()
  let context = ProcessContext(
    output: output, diagnostics: diagnostics, input: MemorySource(around.input), inputIsTerminal: around.terminal,
    outputIsTerminal: around.terminal, diagnosticsAreTerminal: around.terminal, width: around.terminal ? 100 : nil,
    variable: { around.variables[$0] },
    askHidden: { _ in
      guard let answer = around.hiddenAnswer else { throw CommandError(.refused, "no prompt was expected") }
      return answer
    },
    protectMemory: {})
  let status = try await ProcessContext.$current.withValue(context) {
    await Program.run(try #require(try Program.parse(arguments)))
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
