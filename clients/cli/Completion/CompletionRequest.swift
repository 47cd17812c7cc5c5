/// The command line whose word is completed, as the shell passes it: its words are still quoted.
struct CompletionRequest: Equatable {
  /// What precedes the cursor in the word.
  var prefix: String
  var site: String?
  var socket: String?
  /// The customer that is already on the line, as --customer or as the first argument of the verb.
  var customer: String?
  /// The first argument of the verb.
  var first: String?

  /// - Parameters:
  ///   - words: all words of the command line, "cwlink" first.
  ///   - index: that of the word that is completed.
  init(words: [String], index: Int, prefix: String) {
    self.prefix = Self.unquoted(prefix)
    let before = words.prefix(max(0, index)).dropFirst().map(Self.unquoted)
    guard let line = try? CommandWords(before) else { return }
    site = line.site
    let rest = line.words.dropFirst(line.path.count)
    socket = Self.value(of: "--socket", in: rest)
    first = Self.firstArgument(of: rest)
    customer = Self.value(of: "--customer", in: rest) ?? first
  }

  private static func value(of option: String, in words: ArraySlice<String>) -> String? {
    for (index, word) in zip(words.indices, words) {
      if word == option { return words[(index + 1)...].first }
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// The first word that is not an option. Which options of a command have a value is not known here; those of every command are.
  private static func firstArgument(of words: ArraySlice<String>) -> String? {
    var rest = words
    while let word = rest.popFirst() {
      guard word.hasPrefix("-") else { return word }
      if CommandWords.valueOptions.contains(word) { rest = rest.dropFirst() }
    }
    return nil
  }

  /// A word without the quotes and escapes of a shell.
  static func unquoted(_ word: String) -> String {
    var result = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        isEscaped = false
        result.append(character)
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        result.append(character)
      }
    }
    return result
  }
}
