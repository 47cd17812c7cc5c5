import Escaping
import LocalRPC
import Synchronization

/// The questions of `cwlink setup`, and the commands that it runs.
struct SetupDialog {
  private let context: ProcessContext
  /// What every command needs to reach the same daemon.
  private let options: [String]
  private let answers = SetupAnswers()

  init(_ session: Session, timeout: Double?) {
    context = session.context
    options = session.address.arguments + (timeout.map { ["--timeout", String($0)] } ?? [])
  }

  func say(_ text: String) throws { try context.note(text.plainLines) }

  /// A step that needs nothing.
  ///
  /// - Parameter before: Whether it needed nothing when it began.
  func sayIsSet(_ text: String, before: Bool = true) throws { try say("   \(before ? "already set" : "set now"): \(text)") }

  func begin(_ number: Int, _ title: String) throws { try say("\n\(number). \(title)") }

  /// The answer; nil if nothing was entered, which takes the suggestion if there is one. Throws at the end of the input.
  ///
  /// What was answered before is suggested when the same question is asked again; a space takes no suggestion.
  func ask(_ question: String, suggestion: String? = nil) throws -> String? {
    try ask(question, suggestion, isRequired: suggestion != nil)
  }

  private func ask(_ question: String, _ suggestion: String?, isRequired: Bool) throws -> String? {
    let suggested = answers[question] ?? suggestion
    let hint = suggested.map { " [\($0.plain)\(isRequired ? "" : "; a space for none")]" } ?? ""
    try context.prompt("   " + question.plain + hint + ": ")
    var reader = LineReader(context.input)
    guard let line = try context.answer(from: &reader) else {
      throw CommandError(.refused, "the input ended", remedy: "to go on: cwlink setup")
    }
    let answer = line.drop { $0.isWhitespace }
    let trimmed = String(answer.reversed().drop { $0.isWhitespace }.reversed())
    if trimmed.isEmpty {
      if line.isEmpty || isRequired { return suggested }
      answers[question] = nil
      return nil
    }
    answers[question] = trimmed
    return trimmed
  }

  /// One of the words, in capitals too; nil if nothing was entered. Asks again for anything else.
  func choose(_ question: String, among words: [String]) throws -> String? {
    while let answer = try ask(question) {
      let word = answer.lowercased()
      answers[question] = nil
      if words.contains(word) { return word }
      try say("   '\(answer)' is not one of: \(words.joined(separator: ", "))")
    }
    return nil
  }

  /// An answer without which nothing else can be set up.
  func require(_ question: String) throws -> String {
    guard let answer = try ask(question, nil, isRequired: true) else {
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

  /// Runs the command that `enter` makes of answers, and lets them be corrected until it is done. `enter` returns nil if there is nothing to run.
  /// Returns whether it was done.
  @discardableResult
  func run(entered enter: () throws -> [String]?) async throws -> Bool {
    while let words = try enter() {
      if try await run(words) { return true }
      guard try confirm("Enter it again?") else { return false }
    }
    return false
  }

  /// An option with an entered value, which may look like an option itself.
  static func option(_ name: String, _ value: String) -> [String] { value.hasPrefix("-") ? ["\(name)=\(value)"] : [name, value] }

  /// Entered arguments, which may look like options. They end a command.
  static func arguments(_ values: String...) -> [String] { (values.contains { $0.hasPrefix("-") } ? ["--"] : []) + values }

  /// Shows and runs a command that only reads.
  func check(_ words: [String]) async throws -> Bool {
    try show(words)
    return try await perform(words)
  }

  private func show(_ words: [String]) throws {
    try say("   " + (["cwlink"] + complete(words)).map { Shell.quoted($0) }.joined(separator: " "))
  }

  /// With what reaches the daemon, before a "--" that ends the options.
  private func complete(_ words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    return words[..<end] + options + words[end...]
  }

  private func perform(_ words: [String]) async throws -> Bool {
    do {
      // The site is among the options, as a socket.
      guard let invocation = try Program.parse(complete(words)) else { return false }
      return await invocation.run() == .done
    } catch {
      try say("error: " + ((error as? CommandError)?.message ?? Cwlink.message(for: error)))
      return false
    }
  }
}

/// What was answered, by question.
private final class SetupAnswers: Sendable {
  private let texts = Mutex<[String: String]>([:])

  subscript(question: String) -> String? {
    get { texts.withLock { $0[question] } }
    set { texts.withLock { $0[question] = newValue } }
  }
}
