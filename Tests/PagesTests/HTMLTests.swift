import Foundation
import Testing
import TestSupport

@testable import Pages

/// Names come from ConnectWise and vendors. Whatever they contain, a page has the elements and attributes that the program wrote, and no others.
@Suite("Pages as HTML")
struct HTMLTests {
  private static let special = "<>&\"'=/`{};-!"

  /// A document in which every text is `text`.
  private static func document(_ text: String) -> Document {
    Document(
      kind: text, title: text, lead: [text],
      figures: [Document.Figure(text, [text, text], detail: text, tone: .bad)],
      sections: [
        Document.Section(
          text,
          [
            .paragraph(text), .list([text]), .command(text),
            .table(
              Document.Table(
                text, columns: [Document.Column(text), .number(text)],
                rows: [[Document.Cell(text, tone: .bad, isBadge: true), Document.Cell(text, notes: [Document.Note(text, label: text)])]],
                totals: [[Document.Cell(text), Document.Cell(text)]])),
            .plots([BarPlot(text, detail: text, bars: [BarPlot.Bar(label: text, tick: text, value: 3, text: text)])]),
            .deltas(DeltaPlot(text, rows: [DeltaPlot.Row(text, -3, text)])),
          ])
      ], closing: [text], fingerprint: text)
  }

  @Test("No text adds an element or an attribute, whatever is around its special scalars", arguments: [false, true])
  func escaping(isMail: Bool) throws {
    var random = SeededGenerator("escaping, mail \(isMail)")
    func tags(_ document: Document) throws -> [String] { try Markup(isMail ? document.mailHTML : document.html).tags }
    let expected = try tags(Self.document("x"))
    #expect(expected.count > 40)
    for _ in 0..<400 {
      let text = "a" + HostileText.text(Self.special, &random)
      #expect(try tags(Self.document(text)) == expected, "\(text.debugDescription)")
    }
  }

  @Test("A text reads back as it was, with spaces for what would move or reorder the text around it")
  func text() throws {
    var random = SeededGenerator()
    for _ in 0..<400 {
      let text = "a" + HostileText.text(Self.special, &random)
      let html = try Markup(Document(kind: "", title: "", sections: [.init("", [.paragraph(text)])]).html)
      #expect(html.texts(in: "p").map { Array($0.utf8) } == [[], Array(PageText.clean(text).utf8)], "\(text.debugDescription)")
    }
    #expect(PageText.clean("a\u{202E}b\r\nc\0d\u{FFFF}") == "a b  c d\u{FFFD}")
  }

  @Test("A page loads nothing and runs nothing: its policy allows its own style sheet only, and no element has a style, script or address")
  func policy() throws {
    let html = Self.document("x").html
    #expect(html.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"))
    let tags = try Markup(html).tags
    for tag in tags {
      #expect(!tag.hasPrefix("script") && !tag.hasPrefix("link") && !tag.hasPrefix("img") && !tag.hasPrefix("iframe"), "\(tag)")
      let names = tag.split(separator: " ").dropFirst()
      #expect(!names.contains { ["style", "href", "src", "srcset", "action"].contains($0) || $0.hasPrefix("on") }, "\(tag)")
    }
    #expect(!StyleSheet.page.contains("url(") && !StyleSheet.page.contains("@import") && !StyleSheet.page.contains("<"))
    #expect(!StyleSheet.mail.contains("url(") && !StyleSheet.mail.contains("<"))
  }

  @Test("Every table has a caption, and every heading its scope; a page has its language")
  func accessibility() throws {
    for html in [Self.document("x").html, Self.document("x").mailHTML] {
      let tags = try Markup(html).tags
      #expect(tags.contains("html lang"))
      #expect(tags.count { $0.hasPrefix("caption") } == tags.count { $0.hasPrefix("table") })
      #expect(tags.filter { $0.hasPrefix("th") && !$0.hasPrefix("thead") }.allSatisfy { $0.contains(" scope") })
    }
  }

  @Test("The same document is the same bytes")
  func isDeterministic() {
    #expect(Self.document("x").html == Self.document("x").html)
    #expect(Self.document("x").mailHTML == Self.document("x").mailHTML)
  }
}

/// A tokenizer of HTML that knows nothing of the writer: tags with the names of their attributes, and texts.
private struct Markup {
  struct Failure: Error { var place: String }

  /// "td class role data-label".
  private(set) var tags: [String] = []
  private var pieces: [(element: String, text: String)] = []

  init(_ html: String) throws {
    var bytes = Array(html.utf8)[...]
    var open: [String] = []
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "<") else {
        text.append(byte)
        continue
      }
      pieces.append((open.last ?? "", Self.unescaped(text)))
      text = []
      if bytes.starts(with: "!DOCTYPE html>".utf8) {
        bytes = bytes.dropFirst(14)
      } else if bytes.first == UInt8(ascii: "/") {
        let name = Self.name(&bytes, after: 1)
        guard bytes.popFirst() == UInt8(ascii: ">"), open.popLast() == name else { throw Failure(place: "</\(name)") }
      } else {
        let name = Self.name(&bytes, after: 0)
        tags.append(name + (try Self.attributes(&bytes)).map { " " + $0 }.joined())
        if name == "style" {
          while !bytes.isEmpty, !bytes.starts(with: "</style>".utf8) { bytes.removeFirst() }
        }
        if name != "meta" { open.append(name) }
      }
    }
    guard open.isEmpty else { throw Failure(place: "\(open)") }
  }

  func texts(in element: String) -> [String] { pieces.filter { $0.element == element }.map(\.text) }

  private static func name(_ bytes: inout ArraySlice<UInt8>, after count: Int) -> String {
    bytes = bytes.dropFirst(count)
    let name = bytes.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }
    bytes = bytes.dropFirst(name.count)
    return String(decoding: name, as: UTF8.self)
  }

  private static func attributes(_ bytes: inout ArraySlice<UInt8>) throws -> [String] {
    var names: [String] = []
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: ">") { return names }
      guard byte == UInt8(ascii: " ") else { throw Failure(place: "an attribute") }
      let name = bytes.prefix { $0 != UInt8(ascii: "=") }
      bytes = bytes.dropFirst(name.count + 1)
      guard bytes.popFirst() == UInt8(ascii: "\"") else { throw Failure(place: "a value") }
      let value = bytes.prefix { $0 != UInt8(ascii: "\"") }
      bytes = bytes.dropFirst(value.count + 1)
      names.append(String(decoding: name, as: UTF8.self))
    }
    throw Failure(place: "the end")
  }

  private static func unescaped(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    for (entity, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: entity, with: plain, options: .literal)
    }
    return text
  }
}
