import ArgumentParser

/// The words of a command line as the parser expects them. The parser takes the options of a command only after its verb; here, those that every
/// command has may also stand before the noun or the verb.
struct CommandWords: Equatable {
  /// Without --site, and with the other options behind the verb.
  private(set) var words: [String] = []
  /// The value of --site before the noun. After it, `--site` is an option of some commands with another meaning.
  private(set) var site: String?
  /// The nouns and the verb, as far as they exist.
  private(set) var path: [String] = []
  /// What follows them, without the options that were before them.
  private(set) var rest: [String] = []

  static let valueOptions: Set = ["--socket", "--timeout"]
  static let flags: Set = ["--json", "--quiet", "-q", "--dry-run", "--yes", "--no-pager"]

  init(_ arguments: [String]) throws(CommandError) {
    var rest = arguments[...]
    var moved: [String] = []
    var command: any ParsableCommand.Type = Cwlink.self
    while true {
      try takeOptions(from: &rest, into: &moved)
      guard let word = rest.first, let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else { break }
      command = next
      path.append(word)
      rest = rest.dropFirst()
      if command is any GlobalCommand.Type { break }
    }
    words = path + moved + rest
    self.rest = Array(rest)
  }

  private mutating func takeOptions(from rest: inout ArraySlice<String>, into moved: inout [String]) throws(CommandError) {
    while let word = rest.first {
      let name = String(word.prefix { $0 != "=" })
      if name == "--site", path.isEmpty {
        try takeSite(from: &rest)
      } else if Self.valueOptions.contains(name) {
        moved += rest.prefix(word == name ? 2 : 1)
        rest = rest.dropFirst(word == name ? 2 : 1)
      } else if Self.flags.contains(word) {
        moved.append(word)
        rest = rest.dropFirst()
      } else {
        return
      }
    }
  }

  private mutating func takeSite(from rest: inout ArraySlice<String>) throws(CommandError) {
    guard site == nil else { throw CommandError(.usage, "--site is specified twice") }
    let word = rest.removeFirst()
    if word != "--site" {
      site = String(word.dropFirst("--site=".count))
    } else {
      site = rest.popFirst()
    }
    guard site != nil else { throw CommandError(.usage, "--site: the name of the site is missing; \(Site.rule)") }
  }
}
