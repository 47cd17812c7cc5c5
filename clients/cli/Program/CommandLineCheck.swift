import ArgumentParser

/// Checks command lines without running them: every command that is suggested to a user must be complete as shown.
enum CommandLineCheck {
  /// The problem of a command line, whose first word is "cwlink"; nil if it is complete.
  ///
  /// The line is parsed and validated by the program's own parser, with an empty environment. The daemon is not called, so a name that does not
  /// exist is not noticed.
  static func problem(of words: [String]) -> String? {
    guard words.first == "cwlink" else { return "the first word must be 'cwlink'" }
    var context = ProcessContext.process
    context.variable = { _ in nil }
    return ProcessContext.$current.withValue(context) {
      do {
        let command = try Cwlink.parseAsRoot(CommandWords(Array(words.dropFirst())).words)
        return command is any GlobalCommand ? nil : "'\(words.joined(separator: " "))' names no action"
      } catch {
        return (error as? CommandError)?.message ?? Cwlink.message(for: error)
      }
    }
  }
}
