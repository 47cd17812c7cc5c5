import Testing

@testable import BridgeDelivery

/// How many agreements are read together when changes are applied.
@Suite("Read sizes")
struct ReadSizesTests {
  @Test(
    "what is read together is written while it is fresh, whatever the limit",
    arguments: [
      (0, 5, 1), (60, 6, 1), (149, 16, 1), (150, 16, 4), (300, 33, 9), (900, 100, 29), (1000, 100, 32), (60_000, 100, 50),
    ])
  func table(perMinute: Int, conditions: Int, bundle: Int) {
    let sizes = ReadSizes(requestsPerMinute: perMinute)
    #expect(sizes.conditions == conditions && sizes.bundle == bundle)
  }

  @Test("writes of a bundle take at most 2.1 seconds at the limit, and conditions serve for at most 28")
  func fresh() {
    for perMinute in 20...60_000 {
      let sizes = ReadSizes(requestsPerMinute: perMinute)
      if sizes.bundle > 1 { #expect(Double(sizes.bundle) * 60 / Double(perMinute) <= 2.1) }
      // Each agreement is read and written.
      #expect(Double(sizes.conditions) * 120 / Double(perMinute) <= 30 || sizes.conditions == 5)
    }
  }

  @Test("a site that is too slow for a bundle gets smaller ones, and then none")
  func shrink() {
    var sizes = ReadSizes(requestsPerMinute: 900)
    var seen: [Int] = []
    while sizes.bundle > 1 {
      sizes.shrink()
      seen.append(sizes.bundle)
    }
    #expect(seen == [14, 7, 1])
  }
}
