import ArgumentParser
import Glibc
import LocalRPC

/// The program, from its arguments to its exit status.
enum Program {
  static func exit(running arguments: [String]) -> Never {
    do {
      guard let command = try parse(arguments) else { Glibc.exit(ProgramStatus.done.rawValue) }
      let status = MainThread.run { await run(command) }
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

  /// Nil for a noun without a verb, which has printed its help.
  static func parse(_ arguments: [String]) throws -> (any GlobalCommand)? {
    var command = try parseAsRoot(arguments)
    if let command = command as? any GlobalCommand { return command }
    try command.run()
    return nil
  }

  private static func parseAsRoot(_ arguments: [String]) throws -> any ParsableCommand {
    do { return try Cwlink.parseAsRoot(arguments) } catch {
      guard !Cwlink.exitCode(for: error).isSuccess, let index = WholeNumber.negative(in: arguments) else { throw error }
      let name = WholeNumber.name(of: index, in: arguments).map { $0 + ": " } ?? ""
      throw CommandError(.usage, "\(name)'\(arguments[index])' is a negative number; specify a whole number from 0 up")
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
