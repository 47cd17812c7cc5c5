import Foundation
import Testing

@testable import BridgeCore

@Suite("The demonstration clock", .timeLimit(.minutes(15)))
struct DemonstrationClockTests {
  private let start = Instant(milliseconds: 1_793_491_200_000)
  private func later(_ seconds: Int) -> Instant { start.adding(.seconds(seconds)) }

  @Test("the clock runs from its start and can be moved forward, never back")
  func moves() {
    let clock = DemonstrationClock(start: start)
    #expect(clock.now() >= start && clock.now() < later(3_600))
    #expect(clock.advance(to: later(86_400)))
    #expect(clock.now() >= later(86_400))
    #expect(!clock.advance(to: later(3_600)))
    #expect(clock.now() >= later(86_400))
  }

  @Test("moving the clock wakes all sleepers whose time has come, in any interleaving")
  func wakesSleepers() async throws {
    for round in 0..<50 {
      let clock = DemonstrationClock(start: start)
      let end = later(86_400)
      try await withThrowingTaskGroup(of: Instant.self) { sleepers in
        for index in 0..<20 {
          let until = later(3_600 + index * 60)
          sleepers.addTask {
            try await clock.sleep(until: until)
            return until
          }
        }
        if round.isMultiple(of: 2) { await Task.yield() }
        #expect(clock.advance(to: later(3_660)))
        #expect(clock.advance(to: end))
        for try await until in sleepers { #expect(clock.now() >= until) }
      }
    }
  }

  @Test("a sleeper past the new time waits only for the rest")
  func sleepsTheRest() async throws {
    let clock = DemonstrationClock(start: start)
    let until = later(7_200)
    let sleeper = Task { try await clock.sleep(until: until) }
    for _ in 0..<100 { await Task.yield() }
    // Of two hours, 50 ms of real time are left.
    #expect(clock.advance(to: Instant(milliseconds: until.milliseconds - 50)))
    try await sleeper.value
    #expect(clock.now() >= until)
  }

  @Test("a sleep until a past time returns at once; a cancelled sleep throws")
  func ends() async throws {
    let clock = DemonstrationClock(start: start)
    try await clock.sleep(until: start)
    for isEarly in [true, false] {
      let sleeper = Task { try await clock.sleep(until: later(86_400)) }
      if !isEarly { for _ in 0..<100 { await Task.yield() } }
      sleeper.cancel()
      await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
  }
}
