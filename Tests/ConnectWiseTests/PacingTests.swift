@testable import ConnectWise
import CurlTransport
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct PacingTests {
  @Test("no minute contains more requests than allowed, and the allowance is nearly used")
  func tokenBucket() {
    var random = SeededGenerator()
    for _ in 0..<200 {
      let perMinute = Int.random(in: 1...1000, using: &random)
      let isBusy = Bool.random(using: &random)
      var bucket = TokenBucket(perMinute: perMinute)
      var now = Duration.zero
      var sent: [Duration] = []
      for _ in 0..<Int.random(in: 1...3000, using: &random) {
        if !isBusy && Int.random(in: 0..<50, using: &random) == 0 { now += .milliseconds(Int.random(in: 0...30_000, using: &random)) }
        let count = Int.random(in: 1...max(1, min(5, perMinute / 10)), using: &random)
        let expected = bucket.wait(at: now, count: count)
        let wait = bucket.reserve(at: now, count: count)
        #expect(wait >= .zero && wait == expected)
        now += wait
        sent += Array(repeating: now, count: count)
      }
      var first = 0
      var most = 0
      for last in sent.indices {
        while sent[last] - sent[first] >= .seconds(60) { first += 1 }
        most = max(most, last - first + 1)
      }
      #expect(most <= perMinute, "\(most) of \(perMinute)")
      if isBusy && sent.count > perMinute * 2 { #expect(most >= perMinute * 9 / 10) }
    }
  }

  @Test("a long piece of work gets nearly all of what is allowed in each minute", arguments: [150, 300, 900, 1000, 60_000])
  func sustained(perMinute: Int) {
    var bucket = TokenBucket(perMinute: perMinute)
    var now = Duration.zero
    for _ in 0..<(5 * perMinute) { now += bucket.reserve(at: now) }
    #expect(now <= .seconds(5 * 60) * 1.035)
    // It still begins at once.
    var idle = TokenBucket(perMinute: perMinute)
    for _ in 0..<(perMinute / 30) { #expect(idle.reserve(at: .zero) == .zero) }
    #expect(idle.reserve(at: .zero) > .zero)
  }

  @Test("a backoff is between half of its doubled base and all of it, never over the cap")
  func backoff() {
    var random = SeededGenerator()
    for _ in 0..<1000 {
      let policy = RetryPolicy(
        base: .milliseconds(Int.random(in: 1...2000, using: &random)), cap: .milliseconds(Int.random(in: 1...60_000, using: &random)))
      let attempt = Int.random(in: 0...100, using: &random)
      let wait = policy.backoff(attempt: attempt, random: Double.random(in: 0..<1, using: &random))
      let whole = attempt < 20 ? min(policy.cap, policy.base * (1 << attempt)) : policy.cap
      #expect(wait >= whole / 2 && wait <= whole)
    }
  }

  @Test("a write is never retried, and nothing beyond the maximum attempts or pause")
  func policy() {
    let policy = RetryPolicy(maximumAttempts: 3)
    func wait(_ kind: ConnectWiseError.Kind, transient: Bool, after: Duration? = nil, attempt: Int = 0, isRead: Bool) -> Duration? {
      let error = ConnectWiseError(kind, message: "", isTransient: transient, retryAfter: after, remedy: "")
      return policy.wait(after: error, attempt: attempt, isRead: isRead, random: 0)
    }
    #expect(wait(.server, transient: true, isRead: true) != nil)
    #expect(wait(.server, transient: true, isRead: false) == nil)
    #expect(wait(.transport, transient: true, isRead: false) == nil)
    #expect(wait(.rateLimited, transient: true, isRead: false) == nil)
    #expect(wait(.rateLimited, transient: true, isRead: true) != nil)
    #expect(wait(.validation, transient: false, isRead: true) == nil)
    #expect(wait(.server, transient: true, attempt: 2, isRead: true) == nil)
    #expect(wait(.rateLimited, transient: true, after: .seconds(7), isRead: true) == .seconds(7))
    #expect(wait(.rateLimited, transient: true, after: .seconds(61), isRead: true) == nil)
  }

  @Test(
    "Retry-After is read in seconds and in the three formats of a date, and never exceeds a day",
    arguments: [
      ("5", Duration.seconds(5)), (" 5 ", .seconds(5)), ("0", .zero), ("999999999", .seconds(86400)),
      ("99999999999999999999", .seconds(86400)),
      ("-1", nil), ("1.5", nil), ("Fri, 21 Nov 2025", nil), ("", nil),
      ("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(37)), ("Sunday, 06-Nov-94 08:49:37 GMT", .seconds(37)),
      ("Sun Nov  6 08:49:37 1994", .seconds(37)), ("Sun, 06 Nov 1994 10:49:00 GMT", .seconds(7200)),
      // Past, and further than a day.
      ("Sun, 06 Nov 1994 08:00:00 GMT", .zero), ("Tue, 06 Dec 1994 08:49:37 GMT", .seconds(86400)),
      ("Sun, 31 Nov 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 24:49:37 GMT", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
      ("Sun, 06 Nov 94 08:49 GMT", nil),
    ] as [(String, Duration?)])
  func retryAfter(text: String, duration: Duration?) {
    // The site's own clock counts, wherever this machine's stands.
    #expect(RetryAfter.duration(text, date: "Sun, 06 Nov 1994 08:49:00 GMT") == duration)
  }

  @Test("a date of HTTP is the one that Foundation reads in it, in every format")
  func dates() throws {
    var random = SeededGenerator()
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    for _ in 0..<500 {
      let seconds = Int64.random(in: 631_152_000..<3_786_825_600, using: &random)
      for format in ["EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM d HH:mm:ss yyyy"] {
        formatter.dateFormat = format
        #expect(HTTPDate.seconds(formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))) == seconds)
      }
    }
  }

  @Test("the number of parallel requests is limited, and all requests are performed")
  func parallel() async throws {
    let throttle = SiteThrottle(requestsPerMinute: 1000, maximumParallelRequests: 3, time: Script { _, _ in nil }.time)
    let counts = Counts()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<90 {
        group.addTask {
          try await throttle.run(maximumPause: .seconds(60)) { () async throws(ConnectWiseError) in
            counts.enter()
            for _ in 0..<5 { await Task.yield() }
            counts.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(counts.most <= 3)
    #expect(counts.done == 90)
  }

  @Test("a cancelled waiting request frees its slot for the next")
  func cancelled() async throws {
    let throttle = SiteThrottle(maximumParallelRequests: 1, time: Script { _, _ in nil }.time)
    let (entered, enter) = AsyncStream<Void>.makeStream()
    let (released, release) = AsyncStream<Void>.makeStream()
    let first = Task {
      try await throttle.run(maximumPause: .zero) { () async throws(ConnectWiseError) in
        enter.finish()
        for await _ in released {}
      }
    }
    for await _ in entered {}
    let second = Task {
      await failure { () async throws(ConnectWiseError) in
        try await throttle.run(maximumPause: .zero) { () async throws(ConnectWiseError) in }
      }
    }
    second.cancel()
    #expect(await second.value?.kind == .cancelled)
    release.finish()
    try await first.value
    try await throttle.run(maximumPause: .zero) { () async throws(ConnectWiseError) in }
  }
}

private final class Counts: Sendable {
  private let state = Mutex((now: 0, most: 0, done: 0))
  var most: Int { state.withLock { $0.most } }
  var done: Int { state.withLock { $0.done } }

  func enter() {
    state.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
  }

  func leave() {
    state.withLock {
      $0.now -= 1
      $0.done += 1
    }
  }
}
