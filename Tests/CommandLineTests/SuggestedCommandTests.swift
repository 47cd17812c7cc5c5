import Foundation
import Testing

@testable import cwlink

/// The commands that the client itself suggests; those of the daemon are in `RemedyTests`.
@Suite struct SuggestedCommandTests {
  /// Values that the parser accepts, for interpolations and words in capitals that are not free text.
  private static let values = [
    "period": "2026-11", "id": "7", "headEntryID": "7", "service": "SystemService", "method": "GetStatus", "severity": "warning",
  ]

  /// Each command in a line of source, with its interpolations and placeholders filled.
  static func commands(in line: Substring) -> [[String]] {
    guard !line.drop(while: { $0 == " " }).hasPrefix("//"), line.contains("cwlink ") else { return [] }
    var text = String(line)
    while let range = text.firstRange(of: /\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/) {
      let isWord = text[..<range.lowerBound].hasSuffix(" ")
      text.replaceSubrange(range, with: isWord ? value(text[range]) : "")
    }
    return text.split(separator: /[",;()]|\. |: | or | and |\.$/).compactMap { part in
      let words = part.split(separator: " ")
      guard let start = words.lastIndex(of: "cwlink"), start + 1 < words.count else { return nil }
      return words[start...].filter { !$0.hasPrefix("[") && !$0.hasSuffix("]") }.map(filled)
    }
  }

  private static func filled(_ word: Substring) -> String {
    let word = word.hasSuffix(".") ? word.dropLast() : word
    if word.allSatisfy({ $0.isUppercase || $0 == "-" }) { return values[word.lowercased()] ?? "x" }
    return word.replacing(/<([^>|]*)(\|[^>]*)?>/) { match -> String in
      let name = String(match.output.1)
      return match.output.2 == nil ? values[name] ?? "x" : name
    }.description
  }

  private static func value(_ interpolation: Substring) -> String {
    guard let name = interpolation.firstMatch(of: /(?:Shell\.quoted\()?(\w+)(?:\.plain)?\)*$/)?.output.1 else { return "" }
    if interpolation.contains("?") || name.lowercased().hasSuffix("option") { return "" }
    return values[String(name)] ?? "x"
  }

  @Test("Every command in a text of the client is accepted by its own parser")
  func complete() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "clients/cli")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    var count = 0
    for file in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        for command in Self.commands(in: line) {
          count += 1
          let problem = CommandLineCheck.problem(of: command)
          #expect(problem == nil, "\(file.lastPathComponent): \(command.joined(separator: " ")): \(problem ?? "")")
        }
      }
    }
    #expect(count > 40)
  }

  @Test("Commands are found in a line of source, and an incomplete one is rejected")
  func found() {
    let line =
      #"    try note("none; add one: cwlink customers add ID --company \(Shell.quoted(name))\(session.socketOption). Or cwlink customers")"#
    let commands = Self.commands(in: line[...])
    #expect(commands == [["cwlink", "customers", "add", "7", "--company", "x"], ["cwlink", "customers"]])
    #expect(commands.map { CommandLineCheck.problem(of: $0) == nil } == [true, false])
  }
}
