import BridgeTestSupport
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Totals of mail-security figures")
struct FigureTotalsTests {
  private func random(_ generator: inout SeededGenerator) -> (figures: [MailFigures], window: ClosedRange<Day>)? {
    let last = Day.of("2024-01-01").adding(days: Int.random(in: 0..<1_100, using: &generator))
    guard let last, let first = last.adding(days: -Int.random(in: 0..<generator.pick([1, 8, 40]), using: &generator)) else { return nil }
    let density = generator.pick([1, 2, 10])
    let figures = (-450...3).compactMap { offset -> MailFigures? in
      guard generator.chance(density), let day = last.adding(days: offset) else { return nil }
      return MailFigures(
        customerID: "a", productID: "hes", day: day, counts: Counters { _ in Int64.random(in: 0...1_000, using: &generator) },
        received: Instant(milliseconds: 0))
    }
    return (figures.shuffled(using: &generator), first...last)
  }

  /// The sum of the days whose text satisfies the predicate.
  private func sum(_ figures: [(day: String, counts: MailCounts)], _ item: MailItem, where holds: (String) -> Bool) -> Int64 {
    figures.reduce(0) { holds($1.day) ? $0 + $1.counts[item] : $0 }
  }

  @Test("generated: the totals of a window, month, year and 30 days are the sums of exactly their days")
  func sums() throws {
    var generator = SeededGenerator("FigureTotals")
    for _ in 0..<150 {
      let (figures, window) = try #require(random(&generator))
      let named = figures.map { ($0.day.description, $0.counts) }
      let totals = FigureTotals(figures, window: window)
      let (first, last) = (window.lowerBound.description, window.upperBound.description)
      let thirtieth = try #require(window.upperBound.adding(days: -29)).description
      for item in MailItem.allCases {
        #expect(totals.counts[item] == sum(named, item) { $0 >= first && $0 <= last })
        #expect(totals.monthToDate[item] == sum(named, item) { $0.prefix(7) == last.prefix(7) && $0 <= last })
        #expect(totals.yearToDate[item] == sum(named, item) { $0.prefix(4) == last.prefix(4) && $0 <= last })
        #expect(totals.last30Days[item] == sum(named, item) { $0 >= thirtieth && $0 <= last })
      }
      let known = Set(figures.map(\.day))
      #expect(totals.dayCount - totals.daysWithoutFigures.count == known.filter { window.contains($0) }.count)
      #expect(totals.daysWithoutFigures.allSatisfy { window.contains($0) && !known.contains($0) })
      #expect(totals.daysWithoutFigures == totals.daysWithoutFigures.sorted())
      #expect(totals.firstDayOfYear == known.filter { $0.year == window.upperBound.year && $0 <= window.upperBound }.min())
      let needed = FigureTotals.needed(window)
      #expect(FigureTotals(figures.filter { needed.contains($0.day) }, window: window) == totals, "other days do not change the totals")
    }
  }

  @Test("the eight portable counters are derived from the nine as documented")
  func portable() throws {
    var generator = SeededGenerator("PortableCounters")
    for _ in 0..<100 {
      let (figures, window) = try #require(random(&generator))
      let totals = FigureTotals(figures, window: window)
      let portable = PortableCounters(totals)
      for (counts, value) in [
        (totals.last30Days, \PortableCounters.Pair.last30Days), (totals.yearToDate, \PortableCounters.Pair.yearToDate),
      ] {
        #expect(portable.spamRemoved[keyPath: value] == counts[.spam] + counts[.phishing] + counts[.businessEmailCompromise])
        #expect(portable.emailVirusesRemoved[keyPath: value] == counts[.malware] + counts[.ransomware] + counts[.sandbox])
        #expect(portable.accountMessages[keyPath: value] == counts[.delivered])
        #expect(portable.totalMessages[keyPath: value] == counts[.received])
      }
    }
  }

  @Test("a year of the largest figures does not overflow")
  func largest() {
    let figures = (0..<366).compactMap { Day.of("2024-01-01").adding(days: $0) }.map {
      MailFigures(
        customerID: "a", day: $0, counts: Counters { _ in MailItem.range.upperBound }, received: Instant(milliseconds: 0))
    }
    let totals = FigureTotals(figures, window: .of("2024-12-31") ... .of("2024-12-31"))
    #expect(totals.yearToDate[.sandbox] == 366 * MailItem.range.upperBound)
  }
}
