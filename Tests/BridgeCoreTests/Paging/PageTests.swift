import BridgeTestSupport
import LocalRPC
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Pages")
struct PageTests {
  @Test("a page size of 0 means 100; a size outside 1 to 1000 is rejected with its field")
  func size() throws {
    #expect(try page(0).size == 100)
    #expect(try page(1000).size == 1000)
    for wrong: Int32 in [-1, 1001, .max, .min] {
      let refused = #expect(throws: DomainError.self) { try page(wrong) }
      #expect(refused?.fields == ["page_size"])
    }
  }

  @Test("a page token is accepted unchanged, for the same list and filters only")
  func token() throws {
    let token = try page(5, scope: ["customers", "a", "b"]).token(after: "acme\"é")
    #expect(try page(9, token, scope: ["customers", "a", "b"]).after == "acme\"é")
    for scope in [["customers", "ab", ""], ["customers", "a"], ["agreements", "a", "b"], ["customers", "a", "b", ""]] {
      #expect(throws: DomainError.self) { try page(5, token, scope: scope) }
    }
  }

  @Test("any other page token is rejected with its field")
  func garbage() throws {
    var random = SeededGenerator("tokens")
    let right = try page(5).token(after: "k")
    for _ in 0..<500 {
      var bytes = Array(right.utf8)
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 33..<127, using: &random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(DomainError) {
        #expect(try page(5, text).after != nil, "only a token with a changed key may still be accepted")
      } catch {
        #expect(error.fields == ["page_token"])
      }
    }
  }

  @Test("a key of several parts keeps every part, whatever it contains; one of other parts is rejected")
  func parts() throws {
    var random = SeededGenerator("parts")
    for _ in 0..<300 {
      let parts = (0..<3).map { _ in HostileText.text("\n\r/,[]\"", &random) }
      let token = try page(5).token(after: try Page.key(parts))
      #expect(try page(5, token).partsAfter(3)?.map { Array($0.utf8) } == parts.map { Array($0.utf8) })
      #expect(throws: DomainError.self) { try page(5, token).partsAfter(4) }
    }
    for after in ["a\nb\nc", "[1,2,3]", "", "7 "] {
      let token = try page(5).token(after: after)
      #expect(#expect(throws: DomainError.self) { try page(5, token).partsAfter(3) }?.fields == ["page_token"])
      #expect(#expect(throws: DomainError.self) { try page(5, token).numberAfter() as Int64? }?.fields == ["page_token"])
    }
    #expect(try page(5, try page(5).token(after: "-7")).numberAfter() == -7)
    #expect(try page(5).partsAfter(3) == nil && page(5).numberAfter() as Int64? == nil)
  }

  @Test("a list in memory goes on after the row with exactly the key: the same text in another normalization is another row")
  func slice() throws {
    let rows = ["caf\u{E9}", "cafe\u{301}", "z"]
    var (seen, token) = ([String](), "")
    repeat {
      let (piece, next) = try page(1, token).slice(rows, key: { $0 })
      seen += piece
      token = next
    } while !token.isEmpty && seen.count < 10
    #expect(seen.map { Array($0.utf8) } == rows.map { Array($0.utf8) })
  }

  @Test("one row more than the page size means that there is a next page")
  func cut() throws {
    let first = try page(2).cut(["a", "b", "c"], key: { $0 })
    #expect(first.rows == ["a", "b"])
    #expect(try page(2, first.nextToken).after == "b")
    #expect(try page(3).cut(["a", "b", "c"], key: { $0 }).nextToken.isEmpty)
    #expect(try page(3).cut([String](), key: { $0 }).nextToken.isEmpty)
  }
}
