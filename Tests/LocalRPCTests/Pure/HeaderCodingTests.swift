import TestSupport
import Testing

@testable import LocalRPC

@Suite("Header encoding")
struct HeaderCodingTests {
  @Test(
    "Every unit of grpc-timeout is parsed",
    arguments: [
      ("1H", Duration.seconds(3600)), ("2M", .seconds(120)), ("3S", .seconds(3)), ("4m", .milliseconds(4)), ("5u", .microseconds(5)),
      ("6n", .nanoseconds(6)), ("0n", .zero), ("99999999H", .seconds(359_999_996_400)), ("00000007S", .seconds(7)),
    ])
  func timeout(text: String, duration: Duration) {
    #expect(TimeoutHeader.decode(Array(text.utf8)) == duration)
  }

  @Test("Anything else is not a timeout", arguments: ["", "S", "1", "1s", "-1S", "+1S", "1.5S", "123456789n", "1 S", "S1", "１S"])
  func badTimeout(text: String) {
    #expect(TimeoutHeader.decode(Array(text.utf8)) == nil)
  }

  @Test("An encoded timeout is never shorter than the original, and at most 0.01 % or a minute longer")
  func timeoutRoundTrip() throws {
    var random = SeededGenerator()
    for _ in 0..<5000 {
      let meant = Duration.nanoseconds(Int64.random(in: 0...Int64.max >> Int64.random(in: 0...60, using: &random), using: &random))
      let text = TimeoutHeader.encode(meant)
      #expect(text.utf8.count <= 9)
      let read = try #require(TimeoutHeader.decode(Array(text.utf8)))
      #expect(read >= meant)
      #expect(read - meant <= max(.nanoseconds(1), meant / 10_000) || read - meant <= .seconds(60))
    }
    #expect(TimeoutHeader.decode(Array(TimeoutHeader.encode(.seconds(Int64.max)).utf8)) == .seconds(359_999_996_400))
    #expect(TimeoutHeader.encode(.seconds(-5)) == "0n")
  }

  private func text(_ random: inout SeededGenerator) -> String {
    let scalars: [Character] = ["a", "%", " ", "~", "\n", "\0", "é", "杉", "🌲", "\u{7F}", "2", "5"]
    return String((0..<Int.random(in: 0...40, using: &random)).map { _ in scalars.randomElement(using: &random) ?? "a" })
  }

  @Test("Percent-encoding is reversible for every text, and printable ASCII")
  func percent() {
    var random = SeededGenerator()
    for _ in 0..<5000 {
      let text = text(&random)
      let coded = PercentCoding.encode(text)
      #expect(coded.allSatisfy { (0x20...0x7E).contains($0) })
      #expect(PercentCoding.decode(coded) == text)
    }
    #expect(String(decoding: PercentCoding.encode("100% 杉"), as: UTF8.self) == "100%25 %E6%9D%89")
  }

  @Test("An invalid percent code is kept, and a long message is truncated between characters")
  func percentLimits() {
    #expect(PercentCoding.decode(Array("%zz%4%41%".utf8)) == "%zz%4A%")
    #expect(PercentCoding.encode(String(repeating: "杉", count: 1000)).count == 2048 / 9 * 9)
  }

  @Test("Base64 is reversible for every value, with and without padding")
  func base64() throws {
    var random = SeededGenerator()
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let coded = Base64.encode(bytes)
      #expect(!coded.contains(UInt8(ascii: "=")))
      #expect(Base64.decode(coded) == bytes)
      #expect(Base64.decode(coded + [UInt8](repeating: UInt8(ascii: "="), count: (4 - coded.count % 4) % 4)) == bytes)
    }
    for wrong in ["A", "AAAAA", "A=AA", "AA=", "AA===", "AAA*", "A-_A"] { #expect(Base64.decode(Array(wrong.utf8)) == nil) }
  }

  @Test("Only valid metadata keys and values are accepted")
  func metadata() {
    var metadata = Metadata()
    for key in ["", "grpc-status", "Content-Type", "te", ":path", "a b", "ü", "x-bin"] {
      let isTaken = metadata.add(key, "v")
      #expect(!isTaken)
    }
    for value in ["é", "a\nb", " a", "a "] {
      let isTaken = metadata.add("x", value)
      #expect(!isTaken)
    }
    let isTaken = metadata.add("x", bytes: [1])
    #expect(!isTaken)
    #expect(metadata.isEmpty)
    let taken = [metadata.add("X-Many", "1"), metadata.add("x-many", "2"), metadata.add("x-bin", bytes: [1])]
    #expect(taken == [true, true, true])
    #expect(metadata.texts("X-MANY") == ["1", "2"])
    #expect(metadata["x-many"] == "1")
    #expect(metadata.bytes("x-bin") == [[1]])
  }

  @Test("A -bin header may hold several values separated by commas; invalid base64 is dropped")
  func joined() {
    var head = RequestHead()
    for (name, value) in [("x-bin", "AQ,Ag==, Aw"), ("y-bin", "*")] {
      Array(name.utf8).withUnsafeBufferPointer { name in
        Array(value.utf8).withUnsafeBufferPointer { head.add(name: name, value: $0, limit: 1000) }
      }
    }
    #expect(head.metadata.bytes("x-bin") == [[1], [2], [3]])
    #expect(head.metadata.bytes("y-bin") == [])
    #expect(head.size == 5 + 11 + 32 + 5 + 1 + 32)
  }
}
