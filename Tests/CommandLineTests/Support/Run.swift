import Testing

@testable import cwlink

/// What a command said and how it ended.
struct Outcome {
  var status: ProgramStatus
  var output: String
  var diagnostics: String
}

/// The process around a command, as a test wants it.
struct TestSurroundings {
  var input: [String] = []
  var terminal = false
  var variables: [String: String] = [:]
  var hiddenAnswer: String?
}

/// Parses and runs a command line as the program does.
func run(_ arguments: [String], _ around: TestSurroundings = TestSurroundings()) async throws -> Outcome {
  let output = MemorySink()
  let diagnostics = MemorySink()
  let surroundings = Surroundings(
    output: output, diagnostics: diagnostics, input: MemorySource(around.input), inputIsTerminal: around.terminal,
    outputIsTerminal: around.terminal, diagnosticsAreTerminal: around.terminal, width: around.terminal ? 100 : nil,
    variable: { around.variables[$0] },
    askHidden: { _ in
      guard let answer = around.hiddenAnswer else { throw CommandError(.refused, "nobody was to be asked") }
      return answer
    })
  let command = try #require(try Program.parse(arguments))
  let status = await Surroundings.$current.withValue(surroundings) { await Program.run(command) }
  return Outcome(status: status, output: output.text, diagnostics: diagnostics.text)
}
