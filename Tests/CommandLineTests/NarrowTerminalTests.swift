import CwlinkAPI
import Foundation
import TestSupport
import Testing

@testable import cwlink

/// Lists on terminals of 80 and 60 columns.
@Suite struct NarrowTerminalTests {
  /// The columns of every list, and the file that declares them.
  private static func lists() throws -> [(place: String, columns: [Column])] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: root.appending(path: "clients/cli/Commands"), includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: /static var columns: \[Column\] \{([^}]*)\}/).compactMap { match in
        let columns = match.output.1.matches(of: /(\.number\()?"([^"]+)"/).map { column in
          column.output.1 == nil ? Column(stringLiteral: String(column.output.2)) : .number(String(column.output.2))
        }
        return columns.isEmpty ? nil : (file.lastPathComponent, columns)
      }
    }
  }

  private static let words = [
    "changed", "agreement", "is", "not", "active", "since", "the", "period", "was", "invoiced", "2026-11-30 18:04",
  ]

  /// A value as a column of this title has it.
  private static func value(_ column: Column, _ random: inout SeededGenerator) -> String {
    let title = column.title
    if column.isNumber { return String(repeating: "9", count: Int.random(in: 1...10, using: &random)) + ".00" }
    if column.isText { return (0..<Int.random(in: 1...20, using: &random)).map { _ in random.pick(words) }.joined(separator: " ") }
    if ["TIME", "SYNCED", "CREATED", "CHANGED", "LAST", "STARTED", "ENDED", "AS OF", "RAN AT", "LAST EVENT", "RECEIVED"].contains(title) {
      return "2026-11-30 18:04"
    }
    return "customer-" + String(repeating: "a", count: Int.random(in: 1...28, using: &random))
  }

  @Test("No line of a list is wider than the terminal, and nothing is cut", arguments: [80, 60])
  func fits(width: Int) throws {
    var random = SeededGenerator("narrow terminal")
    let lists = try Self.lists()
    #expect(lists.count > 30)
    for list in lists {
      for _ in 0..<20 {
        let rows = (0..<3).map { _ in Table.Row(cells: list.columns.map { Cell(Self.value($0, &random)) }, notes: ["a note of some words"])
        }
        let text = Table(columns: list.columns, rows: rows).render(width: width, colored: false)
        let wide = text.split(separator: "\n").filter { DisplayWidth.of($0) > width }
        #expect(wide.isEmpty, "\(list.place), seed \(random.seed): \(wide)")
        #expect(!text.contains("…"), "\(list.place)")
        let plain = text.split(whereSeparator: \.isWhitespace)
        for (column, cell) in rows.flatMap({ zip(list.columns, $0.cells) }) {
          // What is not free text is on one line, free text has all its words.
          if !column.isText { #expect(text.contains(cell.text), "\(list.place): \(cell.text)") }
          for word in cell.text.split(separator: " ") { #expect(plain.contains(word), "\(list.place): \(word)") }
        }
      }
    }
  }

  private static let columns: [Column] = ["CUSTOMER", .number("QUANTITY"), "MESSAGE"]

  @Test("Free text is broken at spaces within its column")
  func wraps() {
    let table = Table(
      columns: Self.columns,
      rows: [Table.Row(cells: [Cell("alder-dental"), Cell(7), Cell("the agreement is not active since 2026-11-30 18:04", .bad)])])
    #expect(
      table.render(width: 46, colored: false) == """
        CUSTOMER      QUANTITY  MESSAGE
        alder-dental         7  the agreement is not
                                active since
                                2026-11-30 18:04
        """)
    #expect(table.render(width: 46, colored: true).contains("\u{1B}[31mactive since\u{1B}[0m"))
  }

  @Test("Columns that do not fit beside each other become a record for each row")
  func records() {
    let table = Table(
      columns: Self.columns,
      rows: [
        Table.Row(
          cells: [Cell("alder-dental"), Cell(7), Cell("the agreement is not active")], notes: ["fix: cwlink agreements assign x y"]),
        Table.Row(cells: [Cell(String(repeating: "b", count: 36)), Cell(8), Cell("")]),
      ])
    #expect(
      table.render(width: 36, colored: false) == """
        CUSTOMER  alder-dental
        QUANTITY  7
        MESSAGE   the agreement is not
                  active
            fix:
            cwlink agreements assign x y

        CUSTOMER
        \(String(repeating: "b", count: 36))
        QUANTITY  8
        MESSAGE   -
        """)
  }

  @Test("Facts are broken at spaces behind their name; one with a command stays whole")
  func facts() {
    var facts = Facts()
    facts.add("name", "Alder Dental")
    facts.add("message", "the agreement is not active since 2026-11-30 18:04")
    facts.add("fix", "cwlink customers set alder --enable --name x")
    #expect(
      facts.render(width: 36, colored: false) == """
        name     Alder Dental
        message  the agreement is not active
                 since 2026-11-30 18:04
        fix      cwlink customers set alder --enable --name x
        """)
  }

  @Test("Text around a command is broken, and the command stays whole")
  func commands() {
    #expect(
      TextLines.wrapped(
        "the agreement is not active; assign another one with: cwlink agreements assign alder wfbs --name 'Gold, new', or run (cwlink status --json) later",
        width: 30, keepingCommands: true) == [
          "the agreement is not active;", "assign another one with:", "cwlink agreements assign alder wfbs --name 'Gold, new',",
          "or run (cwlink status --json)",
          "later",
        ])
    #expect(TextLines.wrapped("the version of cwlink", width: 14, keepingCommands: true) == ["the version of", "cwlink"])
    let table = Table(
      columns: Self.columns,
      rows: [Table.Row(cells: [Cell("alder"), Cell(7), Cell("x")], notes: ["a long text before the command: cwlink status"])])
    #expect(table.render(width: 30, colored: false).hasSuffix("\n    a long text before the\n    command: cwlink status"))
  }
}
