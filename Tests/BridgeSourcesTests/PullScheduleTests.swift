import BridgeCore
import BridgeTestSupport
import Foundation
import TestSupport
import Testing

@testable import BridgeSources

@Suite("The schedule of pulls") struct PullScheduleTests {
  private static let paris = ZoneRules(TimeZone(identifier: "Europe/Paris") ?? .gmt)

  private static func instant(_ text: String) -> Instant { InstantText.parse(text, zone: .utc) ?? Instant(milliseconds: 0) }

  private static func source(_ minutes: Int, paused: Bool = false) -> Source {
    var source = Source(id: "lmpi", kind: .licensingPlatform, at: instant("2026-11-01T10:00:00Z"))
    source.pullIntervalMinutes = minutes
    source.isPaused = paused
    return source
  }

  @Test(
    "A slot is the next multiple of the interval from local midnight, also on days of 23 and 25 hours",
    arguments: [
      ("2026-11-20T09:17:00Z", 60, "2026-11-20T10:00:00Z"), ("2026-11-20T10:00:00Z", 60, "2026-11-20T11:00:00Z"),
      ("2026-11-20T22:59:59Z", 1440, "2026-11-20T23:00:00Z"), ("2026-11-20T23:00:00Z", 1440, "2026-11-21T23:00:00Z"),
      // The clocks go back on 25 October: midnight to midnight is 25 hours.
      ("2026-10-24T22:00:00Z", 1440, "2026-10-25T22:00:00Z"), ("2026-10-25T21:30:00Z", 1440, "2026-10-25T22:00:00Z"),
      // They go forward on 29 March: 23 hours.
      ("2026-03-28T23:00:00Z", 1440, "2026-03-29T22:00:00Z"), ("2026-11-20T22:50:00Z", 45, "2026-11-20T23:00:00Z"),
    ])
  func slots(last: String, minutes: Int, next: String) {
    #expect(PullSchedule.slot(after: Self.instant(last), minutes: minutes, zone: Self.paris) == Self.instant(next))
  }

  @Test("A slot is after the last pull, and at most an interval later, or the next midnight (seed in the message)")
  func generated() {
    var random = SeededGenerator()
    for _ in 0..<2_000 {
      let last = Instant(milliseconds: Int64.random(in: 1_700_000_000_000...1_900_000_000_000, using: &random))
      let minutes = Int.random(in: Source.intervals, using: &random)
      let next = PullSchedule.slot(after: last, minutes: minutes, zone: Self.paris)
      let midnight = Self.paris.day(of: last).adding(days: 1).map(Self.paris.start(of:)) ?? last
      #expect(next > last && next <= midnight, "seed \(random.seed)")
      #expect(next.milliseconds - last.milliseconds <= Int64(max(minutes, 1500)) * 60_000, "seed \(random.seed)")
    }
  }

  @Test("A new source is due at once, a paused one never, and one that failed after a growing pause that a change of the settings ends")
  func due() {
    let now = Self.instant("2026-11-20T10:00:00Z")
    #expect(PullSchedule.due(Self.source(60), lastSuccess: nil, failures: [], zone: .utc) == Self.instant("2026-11-01T10:00:00Z"))
    #expect(PullSchedule.due(Self.source(60, paused: true), lastSuccess: nil, failures: [], zone: .utc) == nil)
    let pauses = (1...8).map { count in
      PullSchedule.due(Self.source(1440), lastSuccess: nil, failures: Array(repeating: now, count: count), zone: .utc)
        .map { ($0.milliseconds - now.milliseconds) / 60_000 }
    }
    #expect(pauses == [1, 2, 5, 10, 20, 40, 60, 60])
    var changed = Self.source(1440)
    changed.updateTime = now.adding(.seconds(5))
    #expect(PullSchedule.due(changed, lastSuccess: nil, failures: [now], zone: .utc) == changed.updateTime)
  }

  @Test("A source is late when its pull is overdue by half an interval, and by an hour at least")
  func late() {
    let last = Self.instant("2026-11-20T10:00:00Z")
    #expect(PullSchedule.lateTime(Self.source(60), lastSuccess: last, zone: .utc) == Self.instant("2026-11-20T12:00:00Z"))
    #expect(PullSchedule.lateTime(Self.source(1440), lastSuccess: last, zone: .utc) == Self.instant("2026-11-21T12:00:00Z"))
    #expect(PullSchedule.lateTime(Self.source(1440), lastSuccess: nil, zone: .utc) == Self.instant("2026-11-01T22:00:00Z"))
  }
}
