import Testing

@testable import ServiceSupport

@Suite("Limiting the lines of a source")
struct RateLimitedLogTests {
  @Test("Each source gets its lines in each interval; the others are counted")
  func rate() {
    var limit = LineLimit(lines: 3, interval: .seconds(10))
    let start = ContinuousClock.now
    #expect((0..<5).map { _ in limit.admit("1000", at: start) } == [.admitted, .admitted, .admitted, .suppressed, .suppressed])
    #expect(limit.admit("1001", at: start) == .admitted)
    #expect(limit.admit("1000", at: start + .seconds(9)) == .suppressed)
    #expect(limit.takeSuppressed().map(\.count) == [3])
    #expect(limit.takeSuppressed().isEmpty)
    #expect(limit.admit("1000", at: start + .seconds(10)) == .admitted)
  }

  @Test("Many sources do not fill the memory, and no count is lost")
  func manySources() {
    var limit = LineLimit(lines: 1, interval: .seconds(10))
    let now = ContinuousClock.now
    for source in 0..<10_000 { _ = limit.admit("\(source)", at: now) }
    _ = limit.admit("9999", at: now)
    for source in 10_000..<20_000 { _ = limit.admit("\(source)", at: now) }
    #expect(limit.sourceCount <= LineLimit.maximumSources + 1)
    #expect(limit.takeSuppressed().map(\.source) == ["9999"])
  }

  @Test("Many sources that all have suppressed lines share one entry, and no count is lost")
  func manySuppressedSources() {
    var limit = LineLimit(lines: 1, interval: .seconds(10))
    let now = ContinuousClock.now
    for source in 0..<10_000 { for _ in 0..<2 { _ = limit.admit("\(source)", at: now) } }
    #expect(limit.sourceCount <= LineLimit.maximumSources + 1)
    let suppressed = limit.takeSuppressed()
    let shared = suppressed.first { $0.source == LineLimit.others }?.count ?? 0
    // Of the sources that share an entry, the first line is written.
    #expect(suppressed.reduce(0) { $0 + $1.count } == LineLimit.maximumSources + 2 * (10_000 - LineLimit.maximumSources) - 1)
    #expect(shared > 0)
  }
}
