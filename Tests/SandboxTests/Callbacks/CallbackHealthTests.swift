import Testing

@testable import cwlink_sandbox

@Suite("Failing days")
struct CallbackHealthTests {
  private static func day(_ number: Int) -> Timestamp { TestSite.today.adding(days: number) }

  @Test("the third failing day in a row switches off when it is over, not before")
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

  @Test("a success before or after a failure makes no failing day, and days without an attempt are passed over")
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

  @Test("failing days are those since the last success that had attempts, whatever the order", arguments: Generation.generators(500, 33))
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
      // Told anew from all that happened: the days that are over and came after the last success's.
      let lastSuccess = days.last { $0.succeeded }?.day ?? -1
      health.endDays(before: Self.day(today))
      #expect(health.failingDays == Set(days.map(\.day).filter { $0 > lastSuccess && $0 < today }).count)
    }
  }
}
