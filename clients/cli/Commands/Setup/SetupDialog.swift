import Escaping
import LocalRPC

/// The questions of `cwlink setup`, and the commands that it runs.
struct SetupDialog {
  private let context: ProcessContext
  /// What every command needs to reach the same daemon.
  private let options: [String]

  init(_ session: Session, timeout: Double?) {
    context = session.context
    options = session.address.arguments + (timeout.map { ["--timeout", String($0)] } ?? [])
  }

  func say(_ text: String) throws { try context.note(text.plainLines) }

  /// A step that needs nothing.
  func sayIsSet(_ text: String) throws { try say("   already set: \(text)") }

  func begin(_ number: Int, _ title: String) throws { try say("\n\(number). \(title)") }

  /// The answer; nil if nothing was entered, which takes the suggestion if there is one. Throws at the end of the input.
  func ask(_ question: String, suggestion: String? = nil) throws -> String? {
    try context.prompt("   " + question.plain + (suggestion.map { " [\($0.plain)]" } ?? "") + ": ")
    var reader = LineReader(context.input)
    guard let line = try reader.next() else { throw CommandError(.refused, "the input ended", remedy: "to go on: cwlink setup") }
    let answer = line.drop { $0.isWhitespace }
    let trimmed = String(answer.reversed().drop { $0.isWhitespace }.reversed())
    return trimmed.isEmpty ? suggestion : trimmed
  }

  /// An answer without which nothing else can be set up.
  func require(_ question: String) throws -> String {
    guard let answer = try ask(question) else {
      throw CommandError(.refused, "the other steps need this one", remedy: "to go on: cwlink setup")
    }
    return answer
  }

  func confirm(_ question: String) throws -> Bool { try context.confirm("   " + question) }

  /// Shows a command, and runs it if that is confirmed. Returns whether it was done; its own output says why not.
  func run(_ words: [String]) async throws -> Bool {
    try show(words)
    guard try confirm("Run it?") else { return false }
    return try await perform(words)
  }

  /// Shows and runs a command that only reads.
  func check(_ words: [String]) async throws -> Bool {
    try show(words)
    return try await perform(words)
  }

  private func show(_ words: [String]) throws {
    try say("   " + (["cwlink"] + words + options).map { Shell.quoted($0) }.joined(separator: " "))
  }

  private func perform(_ words: [String]) async throws -> Bool {
    do {
      // The site is among the options, as a socket.
      guard let invocation = try Program.parse(words + options) else { return false }
      return await invocation.run() == .done
    } catch {
      try say("error: " + ((error as? CommandError)?.message ?? Cwlink.message(for: error)))
      return false
    }
  }
}
