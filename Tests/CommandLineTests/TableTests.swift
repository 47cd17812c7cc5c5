import Testing

@testable import cwlink

@Suite struct TableTests {
  struct Thing: Listable {
    var name: String
    var count: Int
    var remark = ""
    var remedy = ""

    static var columns: [Column] { ["NAME", .number("COUNT"), "REMARK"] }
    var row: [Cell] { [Cell(name, .good), Cell(count), Cell(remark)] }
    var quietForm: String { name }
    var notes: [String] { remedy.isEmpty ? [] : [remedy] }
  }

  @Test("Text is left-aligned, numbers right-aligned, and an empty cell is a dash")
  func aligns() {
    let table = Table([Thing(name: "alder", count: 7, remark: "ok"), Thing(name: "b", count: 1200)])
    #expect(
      table.render(width: nil, colored: false) == """
        NAME   COUNT  REMARK
        alder      7  ok
        b       1200  -
        """)
  }

  @Test("Wide characters take two columns, combining marks none")
  func wide() {
    let table = Table([Thing(name: "杉医院", count: 1, remark: "x"), Thing(name: "Ce\u{301}dre", count: 2, remark: "y")])
    #expect(
      table.render(width: nil, colored: false) == """
        NAME    COUNT  REMARK
        杉医院      1  x
        Ce\u{301}dre       2  y
        """)
  }

  @Test("A narrow terminal breaks free text, whose characters may be wide; what is cut elsewhere has no half of one")
  func narrow() {
    let table = Table([Thing(name: "杉医院 杉医院 杉医院 杉医院", count: 123_456, remark: "a-remark")])
    #expect(
      table.render(width: 38, colored: false) == """
        NAME                   COUNT  REMARK
        杉医院 杉医院 杉医院  123456  a-remark
        杉医院
        """)
    #expect(DisplayWidth.truncate("杉医院", to: 4) == "杉…")
    #expect(DisplayWidth.truncate("杉医院", to: 6) == "杉医院")
  }

  @Test("Colors surround the text, not the padding")
  func colors() {
    let table = Table([Thing(name: "a", count: 1)])
    #expect(table.render(width: nil, colored: true).contains("\u{1B}[32ma\u{1B}[0m     "))
    #expect(!table.render(width: nil, colored: false).contains("\u{1B}"))
  }

  @Test("Notes follow their row")
  func notes() {
    let table = Table([Thing(name: "a", count: 1, remedy: "fix: x"), Thing(name: "b", count: 2)])
    #expect(table.render(width: nil, colored: false).split(separator: "\n")[2] == "    fix: x")
  }

  @Test("External text cannot control the terminal")
  func controls() {
    #expect(Cell("a\u{1B}[2Jb\nc\u{202E}d\u{9B}").text == "a [2Jb c d ")
  }

  @Test(
    "Colors need a terminal that supports them, unless NO_COLOR is set",
    arguments: [
      (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
      (true, ["TERM": "dumb"], false),
    ])
  func noColor(terminal: Bool, variables: [String: String], colored: Bool) {
    var context = ProcessContext.process
    context.outputIsTerminal = terminal
    context.variable = { variables[$0] }
    #expect(context.colored == colored)
  }
}
