import Escaping
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import BridgeCore

/// Generated texts in which every special scalar is hidden in a grapheme cluster. What reads the result is not Swift: an HTML parser, a
/// spreadsheet, a shell.
@Suite("Escaping by Unicode scalar")
struct EscapingTests {
  @Test("HTML keeps no special scalar, and reads back as the same text")
  func html() {
    var random = SeededGenerator()
    for _ in 0..<3_000 {
      let text = HostileText.text("&<>\"'", &random)
      let html = HTMLText.escaped(text)
      #expect(!html.utf8.contains { "<>\"'".utf8.contains($0) }, "\(text.debugDescription)")
      #expect(Self.unescaped(html) == Array(text.utf8), "\(text.debugDescription)")
    }
    #expect(HTMLText.escaped("\u{600}<a href=x>") == "\u{600}&lt;a href=x&gt;")
  }

  /// As an HTML parser reads it, byte by byte.
  private static func unescaped(_ html: String) -> [UInt8] {
    var bytes = Array(html.utf8)[...]
    var text: [UInt8] = []
    let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    while let byte = bytes.first {
      if let (entity, plain) = entities.first(where: { bytes.starts(with: $0.0.utf8) }) {
        text += plain.utf8
        bytes = bytes.dropFirst(entity.utf8.count)
      } else {
        text.append(byte)
        bytes = bytes.dropFirst()
      }
    }
    return text
  }

  @Test("a CSV cell stays one cell, byte for byte, and is never a formula")
  func csv() throws {
    var random = SeededGenerator()
    for _ in 0..<3_000 {
      // A row of empty cells is skipped, so the last cell is not empty.
      let row = (0..<3).map { _ in HostileText.text("\",;\t=+-@'", &random) } + ["x"]
      let file = CSVWriter.text([["a", "b", "c", "d"], row])
      var parser = CSVParser()
      let records = try parser.feed(file.utf8) + parser.finish()
      #expect(records.count == 2, "\(row)")
      let cells = records.last?.fields ?? []
      #expect(cells.map { Array(CSVCell.read($0).utf8) } == row.map { Array($0.utf8) }, "\(row)")
      for cell in cells {
        let first = cell.unicodeScalars.first { $0.properties.generalCategory != .format }
        #expect(first.map { !"=+-@\t\r\n".unicodeScalars.contains($0) } ?? true, "\(cell.debugDescription)")
      }
    }
  }

  @Test("a list is separated wherever a separator is")
  func list() {
    #expect(CSVCell.list("a;\u{301}b,c\u{600}; d").map { Array($0.utf8) } == ["a", "\u{301}b", "c\u{600}", "d"].map { Array($0.utf8) })
  }

  @Test("a shell reads a quoted word as one word, the same")
  func shell() throws {
    var random = SeededGenerator()
    let words = (0..<300).map { _ in HostileText.text("'\"$`\\;|&()<> *", &random) }
    let process = try ChildProcess(["/bin/sh", "-c", "printf '%s\\0' " + words.map(Shell.quoted).joined(separator: " ")])
    let output = process.output.readDataToEndOfFile()
    #expect(process.wait() == 0)
    let read = output.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { Array($0) }
    #expect(read == words.map { Array($0.utf8) })
  }

  @Test("a text that is cut fits, is a prefix, and keeps whole characters unless one is absurdly long")
  func cutting() {
    var random = SeededGenerator()
    for _ in 0..<3_000 {
      let text = HostileText.text("👍🏽é", &random, longest: 40)
      let limit = Int.random(in: 0...40, using: &random)
      for (cut, size) in [
        (text.cut(toUTF16: limit), text.cut(toUTF16: limit).utf16.count),
        (text.cut(toScalars: limit), text.cut(toScalars: limit).scalarCount),
      ] {
        #expect(size <= limit)
        #expect(text.utf8.starts(with: cut.utf8))
      }
    }
    #expect("👨‍👩‍👧‍👦x".cut(toScalars: 3) == "")
    let tower = "a" + String(repeating: "\u{301}", count: 1_000)
    #expect(tower.cut(toScalars: 100).scalarCount == 100 && tower.cut(toUTF16: 100).utf16.count == 100)
  }

  @Test("lines end at every line end, and a carriage return with a line feed is one")
  func lines() {
    #expect(
      "a\r\nb\nc\rd\u{2028}e\u{85}\u{301}f".lines.map { Array($0.utf8) } == ["a", "b", "c", "d", "e", "\u{301}f"].map { Array($0.utf8) })
    #expect("".lines == [""] && "a\r\n".lines == ["a", ""])
  }

  @Test("a control is what moves the cursor, ends a line, or changes the direction of writing")
  func controls() {
    for scalar in HostileText.invisible where scalar != "\u{FEFF}" && scalar != "\u{AD}" { #expect(scalar.isControl, "\(scalar.value)") }
    for scalar in HostileText.joining + HostileText.prepending { #expect(!scalar.isControl, "\(scalar.value)") }
  }
}
