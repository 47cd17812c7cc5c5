import ArgumentParser
import Glibc
import LocalRPC

/// The program, from its arguments to its exit status.
enum Program {
  static func exit(running arguments: [String]) -> Never {
    do {
      guard let invocation = try parse(arguments) else { Glibc.exit(ProgramStatus.done.rawValue) }
      let status = MainThread.run { await invocation.run() }
      Glibc.exit(status.rawValue)
    } catch {
      Glibc.exit(end(with: error))
    }
  }

  /// Reports what the argument parser throws: help, version, completion scripts and usage errors. Returns the exit status.
  private static func end(with error: any Error) -> Int32 {
    if let error = error as? CommandError {
      try? ProcessContext.current.note(ErrorReport(error).text)
      return error.status.rawValue
    }
    let code = Cwlink.exitCode(for: error)
    let text = Cwlink.fullMessage(for: error)
    let context = ProcessContext.current
    do {
      if !text.isEmpty { try code.isSuccess ? context.print(text) : context.note(text) }
      return code.rawValue
    } catch {
      try? context.note("error: \((error as? CommandError)?.message ?? "\(error)")")
      return ProgramStatus.refused.rawValue
    }
  }

  /// A command, and the process around it.
  struct Invocation {
    var command: any GlobalCommand
    var context: ProcessContext

    func run() async -> ProgramStatus {
      await ProcessContext.$current.withValue(context) { await Program.run(command) }
    }
  }

  /// Nil for a noun without a verb, which has printed its help, and for completion.
  static func parse(_ arguments: [String]) throws -> Invocation? {
    if CompletionRoot.isMeant(by: arguments) {
      let text = try CompletionRoot.text(for: arguments)
      if !text.isEmpty { try ProcessContext.current.print(text) }
      return nil
    }
    let line = try CommandWords(arguments)
    var command = try parseAsRoot(line)
    var context = ProcessContext.current
    context.site = line.site
    if let command = command as? any GlobalCommand { return Invocation(command: command, context: context) }
    try command.run()
    return nil
  }

  private static func parseAsRoot(_ line: CommandWords) throws -> any ParsableCommand {
    let arguments = line.words
    do { return try Cwlink.parseAsRoot(arguments) } catch {
      guard !Cwlink.exitCode(for: error).isSuccess else { throw error }
      if let unknown = UnknownWord(in: line) { throw unknown.error }
      if let missing = UnknownWord.missing(in: line) { throw missing }
      if Cwlink.message(for: error).hasPrefix("Unknown option '--site'") {
        throw CommandError(
          .usage, "--site must precede the noun", remedy: (["cwlink", "--site", "NAME"] + line.path).joined(separator: " "))
      }
      guard let index = WholeNumber.negative(in: arguments) else { throw error }
      if let error = WholeNumber.optionError(of: index, in: arguments) { throw error }
      let name = WholeNumber.name(of: index, in: arguments).map { $0 + ": " } ?? ""
      throw CommandError(.usage, "\(name)'\(arguments[index])' is a negative number; specify a number from 0 up")
    }
  }

  /// Runs a command, reports its error, and returns the exit status.
  static func run(_ command: any GlobalCommand) async -> ProgramStatus {
    var command = command
    do {
      try await command.run()
      return .done
    } catch {
      return report(error, of: command, in: ProcessContext.current)
    }
  }

  private static func report(_ error: any Error, of command: any GlobalCommand, in context: ProcessContext) -> ProgramStatus {
    if let code = error as? ExitCode { return ProgramStatus(rawValue: code.rawValue) ?? .refused }
    guard let report = ErrorReport(error, fields: type(of: command).fields) else { Cwlink.exit(withError: error) }
    // If standard error itself is broken, the error cannot be reported.
    try? context.note(command.global.json ? report.text + "\n" + report.json : report.text)
    return report.status
  }
}
