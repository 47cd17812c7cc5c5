import Testing

@testable import cwlink_sandbox

@Suite("Condition parsing")
struct ConditionParserTests {
  @Test("and takes precedence over or, and parentheses group")
  func precedence() throws {
    let (a, b, c) = (equal("a", 1), equal("b", 2), equal("c", 3))
    #expect(try ConditionParser.parse("a=1 or b=2 and c=3") == .or(a, .and(b, c)))
    #expect(try ConditionParser.parse("(a=1 or b=2) AND c=3") == .and(.or(a, b), c))
  }

  @Test("a quote inside a string is escaped by a backslash or by doubling")
  func quotes() throws {
    for text in [#"name="a \"b\" c""#, #"name="a ""b"" c""#, #"name='a "b" c'"#] {
      #expect(try ConditionParser.parse(text) == .comparison(path: ["name"], .equal, .text(#"a "b" c"#)))
    }
  }

  @Test("dates, flags, null, lists and slash paths are parsed")
  func values() throws {
    let date = try #require(Timestamp("2026-11-20T18:04:26Z"))
    #expect(
      try ConditionParser.parse("startDate>=[2026-11-20T18:04:26Z]") == .comparison(path: ["startDate"], .greaterOrEqual, .date(date)))
    #expect(try ConditionParser.parse("deletedFlag = False") == .comparison(path: ["deletedFlag"], .equal, .flag(false)))
    #expect(try ConditionParser.parse("endDate != null") == .comparison(path: ["endDate"], .notEqual, .null))
    #expect(
      try ConditionParser.parse("company/id not in (1, -2)")
        == .comparison(path: ["company", "id"], .notInList, .list([.number(1), .number(-2)])))
  }

  @Test(
    "invalid conditions are rejected",
    arguments: [
      "", "   ", "name", "name=", "=1", "name=\"open", "name=bare", "(a=1", "a=1)", "a=1 b=2", "a=1 and", "not a=1", "a==1", "a in 1",
      "a in ()",
      "a in (1", "a/=1", "/a=1", "a=[yesterday]", "a=[2026-02-30]", "a=1.", "a ~ 1", "a=1 or or b=2", "a is 1", "a=1;b=2", "a not = 1",
    ])
  func refused(text: String) {
    #expect(throws: ConditionError.self) { try ConditionParser.parse(text) }
  }

  @Test("deep nesting is rejected")
  func nesting() {
    let text = String(repeating: "(", count: 100_000) + "a=1" + String(repeating: ")", count: 100_000)
    #expect(throws: ConditionError.self) { try ConditionParser.parse(text) }
  }

  @Test(
    "generated conditions are parsed correctly in any spacing, quoting and case",
    arguments: Generation.generators(300, 1))
  func roundTrip(generator: SplitMix64) throws {
    var writer = ConditionWriter(random: generator)
    let condition = writer.condition(depth: 4)
    let text = writer.write(condition)
    #expect(try ConditionParser.parse(text) == condition, "\(text)")
  }

  @Test("truncated or corrupted text is parsed or rejected without failure", arguments: Generation.generators(200, 2))
  func damage(generator: SplitMix64) {
    var writer = ConditionWriter(random: generator)
    var scalars = Array(writer.write(writer.condition(depth: 3)).unicodeScalars)
    let at = writer.random.below(scalars.count)
    if writer.random.once(in: 2) {
      scalars.removeSubrange(at...)
    } else {
      scalars[at] = writer.random.pick(Array("()\"'\\[],=<!% a1".unicodeScalars))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    do throws(ConditionError) {
      _ = try ConditionParser.parse(String(text))
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  private func equal(_ name: String, _ number: Double) -> Condition { .comparison(path: [name], .equal, .number(number)) }
}
