import ArgumentParser
import LocalRPC

extension Session {
  func print(_ text: String) throws { try surroundings.print(text) }

  /// To standard error, where it is no part of the data.
  func note(_ text: String) throws { try surroundings.note(text) }

  /// An answer as JSON: on several lines for a person, on one for a program.
  func printJSON(_ message: some RPCMessage) throws {
    try print(message.jsonString(pretty: surroundings.outputIsTerminal))
  }

  /// One message of a stream.
  func printJSONLine(_ message: some RPCMessage) throws {
    try print(message.jsonString())
  }

  func show(_ message: some RPCMessage & Showable) throws {
    if json { return try printJSON(message) }
    try print(message.facts.render(colored: surroundings.colored))
  }

  /// A table, or JSON of the whole answer, or the ids.
  func list<Item: Listable>(_ items: [Item], of answer: some RPCMessage, quiet: Bool = false) throws {
    if json { return try printJSON(answer) }
    try table(items, quiet: quiet)
  }

  func table<Item: Listable>(_ items: [Item], quiet: Bool = false) throws {
    if quiet {
      if !items.isEmpty { try print(items.map(\.quietForm.plain).joined(separator: "\n")) }
    } else if items.isEmpty {
      try note("nothing to list")
    } else {
      try print(Table(items).render(width: surroundings.width, colored: surroundings.colored))
    }
  }

  /// What was done, in words for a person; a program gets the answer.
  func report(_ message: some RPCMessage, _ words: @autoclosure () -> String) throws {
    if json { return try printJSON(message) }
    try print(words().plain)
  }

  /// Ends the program with "done, with problems".
  func endWithProblems() throws -> Never {
    throw ExitCode(ProgramStatus.problems.rawValue)
  }
}
