import ArgumentParser
import Glibc
import LocalRPC

/// From the arguments to the exit status.
enum Program {
  static func exit(running arguments: [String]) async -> Never {
    do {
      var command = try Cwlink.parseAsRoot(arguments)
      let failure = await run(&command)
      Glibc.exit(failure.rawValue)
    } catch {
      // Help, version, completion scripts and wrong command lines are the argument parser's to tell.
      Cwlink.exit(withError: error)
    }
  }

  /// Runs a command that was parsed; tells what went wrong and answers what the program is to exit with. Help asked for by
  /// a noun without a verb is thrown on.
  static func run(_ command: inout any ParsableCommand) async -> ExitStatus {
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .done
    } catch {
      return report(error, json: (command as? any GlobalCommand)?.global.json ?? false, in: Surroundings.current)
    }
  }

  private static func report(_ error: any Error, json: Bool, in surroundings: Surroundings) -> ExitStatus {
    if let code = error as? ExitCode { return ExitStatus(rawValue: code.rawValue) ?? .refused }
    guard let report = ErrorReport(error) else { Cwlink.exit(withError: error) }
    // Where standard error itself is broken there is nobody left to tell.
    try? surroundings.note(json ? report.text + "\n" + report.json : report.text)
    return report.status
  }
}
