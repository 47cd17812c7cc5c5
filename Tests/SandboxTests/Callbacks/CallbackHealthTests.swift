import Testing

@testable import cwlink_sandbox

@Suite("Failing days")
struct CallbackHealthTests {
  private static func day(_ number: Int) -> Timestamp { TestSite.today.adding(days: number) }

  @Test("a callback is deactivated at the end of the third consecutive failing day")
  func third() {
    var health = CallbackHealth()
    for number in 0..<3 {
      health.attempted(on: Self.day(number), succeeded: false)
      health.attempted(on: Self.day(number), succeeded: false)
      health.endDays(before: Self.day(number))
      #expect(health.failingDays == number && !health.isFatal)
    }
    health.endDays(before: Self.day(3))
    #expect(health.failingDays == 3 && health.isFatal)
  }

  @Test("a day with a success is not a failing day, and days without attempts do not count")
  func success() {
    var health = CallbackHealth()
    health.attempted(on: Self.day(0), succeeded: false)
    health.attempted(on: Self.day(9), succeeded: false)
    health.endDays(before: Self.day(20))
    #expect(health.failingDays == 2)
    health.attempted(on: Self.day(20), succeeded: true)
    health.attempted(on: Self.day(20), succeeded: false)
    health.endDays(before: Self.day(21))
    #expect(health.failingDays == 0)
  }

  @Test("failing days are the days with attempts since the last success", arguments: Generation.generators(500, 33))
  func generated(generator: SplitMix64) {
    var random = generator
    var health = CallbackHealth()
    var (today, days): (Int, [(day: Int, succeeded: Bool)]) = (0, [])
    for _ in 0..<random.below(30) {
      if random.once(in: 2) { today += 1 + random.below(3) }
      let succeeded = random.once(in: 5)
      health.attempted(on: Self.day(today), succeeded: succeeded)
      days.append((today, succeeded))
      if random.once(in: 3) { today += random.below(2) }
      // Recomputed from the history: the completed days after the last success.
      let lastSuccess = days.last { $0.succeeded }?.day ?? -1
      health.endDays(before: Self.day(today))
      #expect(health.failingDays == Set(days.map(\.day).filter { $0 > lastSuccess && $0 < today }).count)
    }
  }
}
