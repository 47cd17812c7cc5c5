import BridgeCore
import Foundation
import Testing

@testable import BridgeSources

@Suite("Spans without logs") struct LogGapTests {
  private func gap(_ start: Int64, _ end: Int64) -> LogGap {
    LogGap(start: Instant(milliseconds: start), end: Instant(milliseconds: end))
  }

  @Test("Spans of several logs that overlap or touch are one; others stay apart")
  func merged() {
    #expect(LogGap.merged([gap(0, 10), gap(2, 9), gap(5, 12), gap(12, 14), gap(20, 30)]) == [gap(0, 14), gap(20, 30)])
    #expect(LogGap.merged([]) == [])
  }

  @Test("A span touches the days in which it lies, without the one that begins at its end")
  func days() {
    let zone = ZoneRules(TimeZone(identifier: "Europe/Paris") ?? .gmt)
    let start = InstantText.parse("2026-11-20T22:59:59Z", zone: .utc) ?? Instant(milliseconds: 0)
    let end = InstantText.parse("2026-11-22T23:00:00Z", zone: .utc) ?? Instant(milliseconds: 0)
    #expect(LogGap(start: start, end: end).days(in: zone).map(\.description) == ["2026-11-20", "2026-11-21", "2026-11-22"])
  }
}
