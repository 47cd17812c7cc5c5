import ArgumentParser

/// A noun or verb on the command line that does not exist, and what was probably meant.
struct UnknownWord: Equatable {
  var word: String
  /// The nouns before it: "billing plans"; empty if it is the noun itself.
  var path: [String]
  /// Nouns and verbs: "customers", "billing apply". Empty if nothing is similar.
  var suggestions: [String]

  /// Nil if all nouns and verbs exist.
  init?(in line: CommandWords, of root: any ParsableCommand.Type = Cwlink.self) {
    var command = root
    for word in line.path {
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else { return nil }
      command = next
    }
    // The parser reports an unknown option, and has the command help itself.
    guard !(command is any GlobalCommand.Type), let word = line.rest.first, !word.hasPrefix("-"), word != "help" else { return nil }
    self.word = word
    path = line.path
    suggestions = Self.suggestions(for: word, followedBy: line.rest.dropFirst().first, in: command, path: line.path, root)
  }

  /// The error for options without a noun, or without a verb; nil if there are both, or something else is wrong.
  static func missing(in line: CommandWords, of root: any ParsableCommand.Type = Cwlink.self) -> CommandError? {
    guard line.rest.isEmpty, line.words.count > line.path.count else { return nil }
    let command = line.path.reduce(root) { command, word in
      command.configuration.subcommands.first { $0._commandName == word } ?? command
    }
    guard !(command is any GlobalCommand.Type) else { return nil }
    let missing = line.path.isEmpty ? "the noun" : "the verb of '\(line.path.joined(separator: " "))'"
    return CommandError(.usage, "\(missing) is missing", remedy: "see \((["cwlink"] + line.path + ["--help"]).joined(separator: " "))")
  }

  private static func suggestions(
    for word: String, followedBy next: String?, in command: any ParsableCommand.Type, path: [String], _ root: any ParsableCommand.Type
  ) -> [String] {
    func text(_ words: [String]) -> String { words.joined(separator: " ") }
    let names = command.configuration.subcommands.map { $0._commandName }
    let similar = Spelling.suggestions(for: word, among: names)
    if !similar.isEmpty { return similar.map { text(path + [$0]) } }
    // "list customers": the verb before the noun.
    if path.isEmpty, let next {
      let swapped = root.configuration.subcommands.first { $0._commandName == next }
      if let swapped, swapped.configuration.subcommands.contains(where: { $0._commandName == word }) { return [text([next, word])] }
    }
    // A verb of another noun, or a noun that is part of another one; most verbs exist in many nouns, which suggests nothing.
    let elsewhere = paths(to: word, in: root)
    return elsewhere.count <= 3 ? elsewhere.map(text) : []
  }

  private static func paths(to word: String, in command: any ParsableCommand.Type) -> [[String]] {
    command.configuration.subcommands.flatMap { subcommand -> [[String]] in
      let name = subcommand._commandName
      return (name == word ? [[word]] : []) + paths(to: word, in: subcommand).map { [name] + $0 }
    }
  }

  var error: CommandError {
    let place = path.isEmpty ? "noun" : "verb of '\(path.joined(separator: " "))'"
    let question =
      suggestions.isEmpty ? "" : "; did you mean \(suggestions.map { "'\($0)'" }.joined(separator: " or "))?"
    return CommandError(
      .usage, "'\(word)' is not a \(place)\(question)",
      remedy: "see \((["cwlink"] + path + ["--help"]).joined(separator: " "))")
  }
}
