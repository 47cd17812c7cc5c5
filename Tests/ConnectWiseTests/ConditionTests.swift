@testable import ConnectWise
import Foundation
import TestSupport
import Testing

/// An independent tokenizer for conditions, by the grammar of the published checker.
enum ConditionReader {
  enum Token: Equatable {
    case string(String)
    case date(String)
    case word(String)
    case other(String)
  }

  static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ": continue
      case "\"":
        var value = String.UnicodeScalarView()
        var isClosed = false
        while let next = rest.popFirst() {
          if next == "\\" {
            guard let escaped = rest.popFirst() else { return nil }
            value.append(escaped)
          } else if next == "\"" {
            isClosed = true
            break
          } else {
            value.append(next)
          }
        }
        guard isClosed else { return nil }
        tokens.append(.string(String(value)))
      case "[":
        guard let end = rest.firstIndex(of: "]") else { return nil }
        tokens.append(.date(String(String.UnicodeScalarView(rest[..<end]))))
        rest = rest[(end + 1)...]
      case "(", ")", ",", "=", "!", "<", ">": tokens.append(.other(String(scalar)))
      default:
        var word = String.UnicodeScalarView([scalar])
        while let next = rest.first, !" \"[(),=!<>".unicodeScalars.contains(next) {
          word.append(next)
          rest = rest.dropFirst()
        }
        tokens.append(.word(String(word)))
      }
    }
    return tokens
  }
}

@Suite struct ConditionTests {
  @Test(
    "each kind of condition is written in ConnectWise's syntax",
    arguments: [
      (.equals("name", "a"), #"name = "a""#), (.compare("id", .greaterOrEqual, 7), "id >= 7"),
      (.equals("company/id", 12), "company/id = 12"),
      (.equals("deletedFlag", false), "deletedFlag = False"), (.equals("x", .date(1_795_197_866)), "x = [2026-11-20T18:04:26Z]"),
      (.contains("name", "50%"), #"name contains "50%""#), (.like("name", "a%"), #"name like "a%""#), (.isIn("id", [1, 2]), "id in (1,2)"),
      (.not(.isIn("id", [1])), "id not in (1)"), (.not(.contains("a", "b")), #"a not contains "b""#),
      (.not(.compare("a", .less, 1)), "a >= 1"),
      (.equals("a", 1) && .equals("b", 2) || .equals("c", 3), "(a = 1 and b = 2) or c = 3"),
      (.not(.equals("a", 1) && .any([.equals("b", 2), .equals("c", 3)])), "a != 1 or (b != 2 and c != 3)"),
      (.not(.not(.equals("a", 1))), "a = 1"),
    ] as [(Condition, String)])
  func words(condition: Condition, text: String) throws {
    #expect(try condition.text() == text)
  }

  @Test("no text can escape its quotes; it survives percent-encoding unchanged")
  func quoting() throws {
    var random = SeededGenerator()
    let pieces = [
      "\"", "\\", "'", "\\\"", "\"\"", " or 1=1", ")", "(", ",", "]", "[", "%", "*", "&", "+", "#", "é", "杉", "😀", "a", " ", "\n",
      "\" or name=\"x", "=?",
    ]
    for _ in 0..<3000 {
      let values = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      let text = try Condition.isIn("identifier", values.map { .string($0) }).text()
      var expected: [ConditionReader.Token] = [.word("identifier"), .word("in"), .other("(")]
      for (index, value) in values.enumerated() { expected += (index > 0 ? [.other(",")] : []) + [.string(value)] }
      #expect(ConditionReader.tokens(text) == expected + [.other(")")], "\(text)")
      let encoded = RequestURL.encode(text)
      #expect(encoded.utf8.allSatisfy { "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%".utf8.contains($0) })
      #expect(encoded.removingPercentEncoding == text)
    }
  }

  @Test(
    "invalid conditions are rejected",
    arguments: [
      .equals(Condition.Field("a=1 or b"), 1), .equals(Condition.Field(""), 1), .equals(Condition.Field("a/"), 1),
      .equals(Condition.Field("a b"), 1),
      .isIn("a", []), .all([]), .any([]), .equals("a", "b\u{0}"),
    ] as [Condition])
  func refused(condition: Condition) {
    #expect(throws: ConnectWiseError.self) { try condition.text() }
  }

  @Test("a long list is split into parts that each fit into a URL, without losing a value")
  func parts() throws {
    let values = (0..<900).map { Condition.Value.string("identifier \($0) \"q\"") }
    let parts = try ConnectWiseClient.parts(
      of: .isIn("identifier", values), base: "https://api-na.myconnectwise.net/v2026_1/apis/3.0", path: "/company/companies", fields: ["id"]
    )
    #expect(parts.count > 1)
    var seen: [ConditionReader.Token] = []
    for part in parts {
      let query = ConnectWiseClient.query(fields: ["id"], condition: part, size: 1000, next: .after(999_999_999))
      #expect(
        RequestURL.make(base: "https://api-na.myconnectwise.net/v2026_1/apis/3.0", path: "/company/companies", query: query).utf8.count
          <= 2000)
      seen += (ConditionReader.tokens(part ?? "") ?? []).filter { if case .string = $0 { true } else { false } }
    }
    #expect(seen.count == 900 && seen.first == .string("identifier 0 \"q\"") && seen.last == .string("identifier 899 \"q\""))
  }
}
