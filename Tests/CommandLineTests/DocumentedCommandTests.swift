import ArgumentParser
import Foundation
import Testing

@testable import cwlink

/// The commands in README.md and docs/.
@Suite struct DocumentedCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Values that the parser accepts, for placeholders that are not free text.
  private static let values = [
    "FILE": "/dev/null", "HASH": "0123456789abcdef", "D": "31", "X": "31", "DAY": "monday", "PRODUCT": "hes", "ETAG": "1", "HOURS": "24",
  ]

  private struct Found {
    var line: Int
    var words: [String]
    /// In running text a command can be named without its arguments.
    var isBlock: Bool
  }

  /// The commands of a page, in code blocks and between backticks.
  private static func commands(in page: String) -> [Found] {
    var found: [Found] = []
    var isFenced = false
    var continued: (line: Int, text: String)?
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isFenced.toggle()
        continue
      }
      let isIndented = line.hasPrefix("    ") && !line.contains("`")
      if isFenced || isIndented || continued != nil {
        let text = (continued?.text ?? "") + line
        let first = continued?.line ?? index + 1
        continued = nil
        if text.hasSuffix("\\") {
          continued = (first, String(text.dropLast()))
          continue
        }
        found += shellCommands(text).map { Found(line: first, words: $0, isBlock: true) }
      } else {
        for code in line.matches(of: /`(cwlink [^`]*)`/) {
          found += shellCommands(String(code.output.1)).map { Found(line: index + 1, words: $0, isBlock: false) }
        }
      }
    }
    // The options before the noun belong behind the verb.
    for index in found.indices {
      guard let line = try? CommandWords(Array(found[index].words.dropFirst())) else { continue }
      found[index].words = ["cwlink"] + line.words
    }
    return found.filter { $0.words.count > 1 && !$0.words[1].hasPrefix("--") && $0.words[1] != "NOUN" }
  }

  /// The calls of cwlink in a line of shell, as words.
  static func shellCommands(_ text: String) -> [[String]] {
    var commands: [[String]] = [[]]
    var word: String?
    var quote: Character?
    func end(_ startsCommand: Bool) {
      if let finished = word { commands[commands.count - 1].append(finished) }
      word = nil
      if startsCommand { commands.append([]) }
    }
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == "#", word == nil {
        break
      } else if "|;&>()".contains(character) {
        end(true)
      } else if character == " " {
        end(false)
      } else {
        word = (word ?? "") + String(character)
      }
    }
    end(true)
    return commands.filter { $0.first == "cwlink" || $0.first == "bin/cwlink" }.map { ["cwlink"] + $0.dropFirst() }
  }

  /// The problem of a command; nil if it exists as written.
  private static func problem(_ found: Found) -> String? {
    var command: any ParsableCommand.Type = Cwlink.self
    var rest = found.words.dropFirst()
    while let word = rest.first, let next = command.configuration.subcommands.first(where: { $0._commandName == word }) {
      command = next
      rest = rest.dropFirst()
    }
    guard command is any GlobalCommand.Type else { return "names no action" }
    if !found.isBlock, rest.isEmpty { return nil }
    let words = found.words.filter { !$0.hasPrefix("[") && !$0.hasSuffix("]") }
    guard !words.contains(where: { $0.contains("…") }) else {
      let help = Cwlink.helpMessage(for: command)
      return rest.first { $0.hasPrefix("--") && !help.contains($0) }.map { "has no option \($0)" }
    }
    return CommandLineCheck.problem(of: words.map { values[$0] ?? $0 })
  }

  @Test("Every command in the documentation exists, and one in a block is complete", arguments: ["README.md", "docs"])
  func exist(place: String) throws {
    let folder = Self.root.appending(path: place)
    let pages =
      place.hasSuffix(".md")
      ? [folder]
      : try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "md" }
    var count = 0
    for page in pages {
      for found in Self.commands(in: try String(contentsOf: page, encoding: .utf8)) {
        count += 1
        let problem = Self.problem(found)
        #expect(problem == nil, "\(page.lastPathComponent):\(found.line): \(found.words.joined(separator: " ")): \(problem ?? "")")
      }
    }
    #expect(count > 20, "\(count)")
  }

  @Test("Commands are found in running text and in blocks, and one that does not exist is rejected")
  func found() {
    let page = """
      Run `cwlink customers show NAME` or `cwlink settings figures hes --daily`; `cwlink settings figures set hes …`, `cwlink billing plan`.

          hash=$(cwlink billing plan --quiet) # cwlink no comment
          cwlink customers set acme \\
            --name "A # B" || cwlink customers show
          cwlink --site north status; cwlink --site north stat
      """
    let commands = Self.commands(in: page)
    #expect(
      commands.map { $0.words.dropFirst().joined(separator: " ") } == [
        "customers show NAME", "settings figures hes --daily", "settings figures set hes …", "billing plan", "billing plan --quiet",
        "customers set acme --name A # B", "customers show", "status", "stat",
      ])
    #expect(commands.map { Self.problem($0) == nil } == [true, false, true, true, true, true, false, true, false])
  }
}
