import ArgumentParser
import Glibc
import LocalRPC

/// From the arguments to the exit status.
enum Program {
  static func exit(running arguments: [String]) -> Never {
    do {
      guard let command = try parse(arguments) else { Glibc.exit(ProgramStatus.done.rawValue) }
      let status = MainThread.run { await run(command) }
      Glibc.exit(status.rawValue)
    } catch {
      // Help, version, completion scripts and wrong command lines are the argument parser's to tell.
      Cwlink.exit(withError: error)
    }
  }

  /// Nil where a noun without a verb has said what it has to say.
  static func parse(_ arguments: [String]) throws -> (any GlobalCommand)? {
    var command = try Cwlink.parseAsRoot(arguments)
    if let command = command as? any GlobalCommand { return command }
    try command.run()
    return nil
  }

  /// Runs a command; tells what went wrong and answers what the program is to exit with.
  static func run(_ command: any GlobalCommand) async -> ProgramStatus {
    var command = command
    do {
      try await command.run()
      return .done
    } catch {
      return report(error, json: command.global.json, in: Surroundings.current)
    }
  }

  private static func report(_ error: any Error, json: Bool, in surroundings: Surroundings) -> ProgramStatus {
    if let code = error as? ExitCode { return ProgramStatus(rawValue: code.rawValue) ?? .refused }
    guard let report = ErrorReport(error) else { Cwlink.exit(withError: error) }
    // Where standard error itself is broken there is nobody left to tell.
    try? surroundings.note(json ? report.text + "\n" + report.json : report.text)
    return report.status
  }
}
