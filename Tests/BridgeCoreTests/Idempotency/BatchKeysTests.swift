import TestSupport
import Testing

@testable import BridgeCore

@Suite("Keys of a batch")
struct BatchKeysTests {
  @Test("the second item with a key is found, with the place of the first; another key is not")
  func unary() {
    var keys = BatchKeys(field: "counts")
    #expect(keys.earlier(["a", "x"], value: 1, message: 0, index: 0) == nil)
    #expect(keys.earlier(["ax", ""], value: 1, message: 0, index: 1) == nil)
    #expect(keys.earlier(["a", "x"], value: 1, message: 0, index: 2) == "counts[0]", "even with the same value")
  }

  @Test("in a stream a later message may repeat an item, and may not contradict it")
  func stream() {
    var keys = BatchKeys(field: "counts", isStream: true)
    #expect(keys.earlier("a", value: 1, message: 0, index: 4) == nil)
    #expect(keys.earlier("a", value: 1, message: 1, index: 0) == nil)
    #expect(keys.earlier("a", value: 2, message: 2, index: 0) == "message 0: counts[4]")
  }

  @Test("of an endless stream the latest keys are remembered, and no more than twice the capacity")
  func bounded() {
    var keys = BatchKeys(field: "counts", isStream: true, capacity: 10)
    for index in 0..<25 { #expect(keys.earlier(index, value: 1, message: index, index: 0) == nil) }
    #expect(keys.earlier(15, value: 2, message: 30, index: 0) == "message 15: counts[0]")
    #expect(keys.earlier(3, value: 2, message: 31, index: 0) == nil, "forgotten")
  }

  @Test("generated: what is in a list twice is found with both positions, and nothing else")
  func repetitions() {
    var random = SeededGenerator(#function)
    for _ in 0..<2_000 {
      let keys = (0..<Int.random(in: 0...8, using: &random)).map { _ in Int.random(in: 0...6, using: &random) }
      let expected = keys.indices.filter { keys[..<$0].contains(keys[$0]) }
      let found = Repetition.positions(keys)
      #expect(found.map(\.index) == expected)
      #expect(found.allSatisfy { keys.firstIndex(of: keys[$0.index]) == $0.earlier })
    }
    #expect(Repetition.problem(in: ["a@x", "b@x", "A@x"]) == "'A@x' is in the list twice, as entries 1 and 3")
    #expect(Repetition.problem(in: ["a@x", "b@x"]) == nil)
  }
}
