import StrictJSON
import Testing

@testable import cwlink_sandbox

@Suite("JSON")
struct JSONTests {
  @Test("serialized values are parsed back unchanged", arguments: Generation.generators(200, 4))
  func roundTrip(generator: SplitMix64) throws {
    var random = generator
    let value = Self.value(&random, depth: 4)
    #expect(try JSON(parsing: value.serialized.utf8) == value, "\(value.serialized)")
  }

  @Test(
    "invalid JSON is rejected",
    arguments: [
      "", "{", "[1,]", "{\"a\"}", "01", "1.", "+1", "nul", "\"\\x\"", "\"\\ud800\"", "\"a\nb\"", "{a:1}", "1 2", "\"open", "1e999",
    ])
  func refused(text: String) {
    #expect(throws: JSONParser.Failure.self) { try JSON(parsing: text.utf8) }
  }

  @Test("text that is not UTF-8 and deep nesting are rejected")
  func hostile() {
    #expect(throws: JSONParser.Failure.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
    #expect(throws: JSONParser.Failure.self) { try JSON(parsing: String(repeating: "[", count: 100_000).utf8) }
  }

  @Test("escapes, including surrogate pairs, are parsed")
  func escapes() throws {
    #expect(try JSON(parsing: #""\u00e9\ud83d\ude00\n\/""#.utf8) == .string("é😀\n/"))
  }

  private static func value(_ random: inout SplitMix64, depth: Int) -> JSON {
    switch random.below(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(random.once(in: 2))
    case 2: return .integer(Int(truncatingIfNeeded: random.next()))
    case 3: return .number(Double(random.below(1_000_000)) / 64 + 0.5)
    case 4: return .string((0..<random.below(6)).map { _ in random.pick(["a", "\"", "\\", "\n", "\u{1}", "é", "😀", "\u{7F}"]) }.joined())
    case 5: return .array((0..<random.below(4)).map { _ in value(&random, depth: depth - 1) })
    default:
      var object = JSONObject()
      for index in 0..<random.below(4) { object["k\(index)"] = value(&random, depth: depth - 1) }
      return .object(object)
    }
  }
}
