import Testing

@testable import cwlink_sandbox

@Suite("Generated log rows")
struct LogStreamTests {
  private static func tenant(_ random: inout SplitMix64) -> Tenant {
    var tenant = TrendSeed.tenant("t\(random.below(1000))", "T", domains: ["t.example"], seed: random.next(), rowsPerHour: 0)
    for kind in LogKind.allCases { tenant.rowsPerHour[kind] = random.pick([0, 1, 2, 3, 4, 59, 60, 61, 3600, 10_007]) }
    return tenant
  }

  @Test("every range has the rows whose time is in it, however it is cut", arguments: Generation.generators(60, 31))
  func ranges(generator: SplitMix64) {
    var random = generator
    let tenant = Self.tenant(&random)
    let start = 1_795_000_000_000 + random.below(100_000_000)
    let end = start + random.below(3 * LogStream.hour) + 1
    let middle = start + random.below(end - start) + 1
    for basis in LogCounts.Basis.allCases {
      func sum(_ range: Range<Int>) -> Int {
        LogCounts.byDay(of: tenant, in: range, by: basis).values.reduce(0) { $0 + $1.json.sum }
      }
      #expect(sum(start..<end) == sum(start..<middle) + (middle < end ? sum(middle..<end) : 0))
    }
    for kind in LogKind.allCases {
      let stream = tenant.stream(kind)
      var (found, expected) = ([Int](), [Int]())
      stream.forEach(from: stream.position(at: start), through: end - 1) { _, row in
        found.append(row.generated)
        return true
      }
      // Every row of the hours concerned, by the definition.
      for hour in start / LogStream.hour...end / LogStream.hour {
        for index in 0..<stream.perHour { expected.append(stream.generated(at: .init(hour: hour, index: index))) }
      }
      #expect(found == expected.filter { (start..<end).contains($0) })
    }
  }

  @Test("an hour has exactly its number of rows, the same each time", arguments: Generation.generators(20, 32))
  func deterministic(generator: SplitMix64) {
    var random = generator
    let tenant = Self.tenant(&random)
    let hour = 498_000 + random.below(1000)
    let range = hour * LogStream.hour..<(hour + 1) * LogStream.hour
    let counts = LogCounts.byDay(of: tenant, in: range, by: .generated)
    #expect(counts == LogCounts.byDay(of: tenant, in: range, by: .generated))
    #expect(counts.values.reduce(0) { $0 + $1.json.sum } == tenant.rowsPerHour.values.reduce(0, +))
  }

  @Test("a position is found again after going back", arguments: Generation.generators(50, 33))
  func positions(generator: SplitMix64) {
    var random = generator
    var tenant = Self.tenant(&random)
    tenant.rowsPerHour[.policy] = 1 + random.below(20)
    let stream = tenant.stream(.policy)
    let position = LogStream.Position(hour: 498_000, index: random.below(stream.perHour))
    let count = random.below(50)
    let back = stream.position(count, before: position)
    #expect(position.hour * stream.perHour + position.index - count == back.hour * stream.perHour + back.index)
    #expect((0..<stream.perHour).contains(back.index))
  }

  @Test("tokens are read back, and every change of a byte is noticed", arguments: Generation.generators(30, 34))
  func tokens(generator: SplitMix64) {
    var random = generator
    let tenant = Self.tenant(&random)
    let start = random.below(2_000_000_000_000)
    let token = PageToken(
      kind: random.pick(LogKind.allCases), position: .init(hour: random.below(600_000), index: random.below(10_000_000)),
      range: start...start + random.below(1_000_000),
      generation: random.below(100), issued: random.below(2_000_000_000))
    let text = token.text(for: tenant)
    #expect(PageToken(text, for: tenant) == token && text.hasPrefix("+/+/") && text.hasSuffix("="))
    var letters = Array(text)
    let place = random.below(letters.count - 3)
    letters[place] = letters[place] == "A" ? "B" : "A"
    #expect(PageToken(String(letters), for: tenant) == nil)
    #expect(PageToken(text, for: TrendSeed.tenant("other", "O", domains: [], seed: 7, rowsPerHour: 1)) == nil)
  }
}
