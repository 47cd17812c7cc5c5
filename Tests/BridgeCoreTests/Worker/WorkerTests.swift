import Foundation
import Logging
import ServiceLifecycle
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Workers", .timeLimit(.minutes(15)))
struct WorkerTests {
  @Test("makes a pass when it starts, and one when it is woken")
  func wakes() async {
    let fixture = WorkerFixture()
    await fixture.running {
      #expect(await fixture.waitUntilIdle(passes: 1))
      fixture.worker.wake()
      #expect(await fixture.waitUntilIdle(passes: 2))
    }
    #expect(fixture.passes == 2)
  }

  @Test("makes one further pass for all the wake-ups that arrive during a pass")
  func coalesces() async {
    let fixture = WorkerFixture()
    let gate = Gate()
    fixture.change { $0.gate = gate }
    await fixture.running {
      #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
      for _ in 0..<100 { fixture.worker.wake() }
      fixture.change { $0.gate = nil }
      gate.open()
      #expect(await fixture.waitUntilIdle(passes: 2))
    }
    #expect(fixture.passes == 2)
    #expect(fixture.state.withLock { $0.mostUnderWay } == 1)
  }

  @Test("a wake-up before the start does nothing by itself")
  func wakesBeforeStart() async {
    let fixture = WorkerFixture()
    fixture.worker.wake()
    fixture.worker.wake()
    await Task.yield()
    #expect(fixture.state.withLock { $0.begun } == 0)
    await fixture.running { #expect(await fixture.waitUntilIdle(passes: 1)) }
    #expect(fixture.passes == 1)
  }

  @Test("makes the next pass at the time that the last one returned, and not earlier")
  func timer() async {
    let fixture = WorkerFixture()
    fixture.plan(in: 60)
    await fixture.running {
      #expect(await eventually { fixture.clock.sleeps == [60] })
      fixture.clock.advance(by: 59)
      #expect(fixture.passes == 1)
      fixture.clock.advance(by: 1)
      #expect(await fixture.waitUntilIdle(passes: 2))
    }
    #expect(fixture.state.withLock { $0.planned.isEmpty } && fixture.clock.sleeps == [])
  }

  @Test("plans again after each pass: an earlier time replaces a later one")
  func replans() async {
    let fixture = WorkerFixture()
    fixture.plan(in: 60)
    await fixture.running {
      #expect(await eventually { fixture.clock.sleeps == [60] })
      fixture.plan(in: 5)
      fixture.worker.wake()
      #expect(await eventually { fixture.clock.sleeps == [5] })
      fixture.clock.advance(by: 5)
      #expect(await eventually { fixture.clock.sleeps == [60] })
    }
    #expect(fixture.passes == 3)
  }

  @Test("is woken when the demonstration clock is moved")
  func demonstrationClock() async throws {
    let clock = DemonstrationClock(start: ManualClock.start)
    let due = clock.now().adding(.seconds(86_400))
    let passes = Box<[Instant]>([])
    let worker = Worker("test", clock: clock, logger: Logger(label: "test")) {
      passes.update { $0.append(clock.now()) }
      return clock.now() < due ? due : nil
    }
    let run = Task { await worker.run() }
    #expect(await eventually { passes.value.count == 1 })
    #expect(clock.advance(to: due))
    #expect(await eventually { passes.value.count == 2 })
    #expect(passes.value.last.map { $0 >= due } == true)
    worker.stop()
    await run.value
  }

  @Test("makes a pass after the maximum wait even if the clock does not advance")
  func longestWait() async {
    let fixture = WorkerFixture(longestWait: .milliseconds(1))
    fixture.plan(in: 3_600)
    await fixture.running { #expect(await eventually { fixture.passes >= 3 }) }
  }

  @Test("repeats a failed pass after 10, 20, 40 and then every 60 seconds; a success resets the pauses")
  func failures() async {
    let fixture = WorkerFixture()
    fixture.change { $0.failures = 5 }
    await fixture.running {
      var elapsed = 0
      for (index, pause) in [10, 20, 40, 60, 60].enumerated() {
        let retry = elapsed + pause
        #expect(await eventually { fixture.clock.sleeps == [retry] })
        #expect(fixture.passes == index + 1)
        fixture.clock.advance(by: pause)
        elapsed = retry
      }
      #expect(await fixture.waitUntilIdle(passes: 6))
      fixture.change { $0.failures = 1 }
      fixture.worker.wake()
      let retry = elapsed + 10
      #expect(await eventually { fixture.clock.sleeps == [retry] })
    }
  }

  @Test("a wake-up ends the pause after a failure")
  func wakesFromPause() async {
    let fixture = WorkerFixture()
    fixture.change { $0.failures = 1 }
    await fixture.running {
      #expect(await eventually { fixture.clock.sleeps == [10] })
      fixture.worker.wake()
      #expect(await fixture.waitUntilIdle(passes: 2))
      #expect(await eventually { fixture.clock.sleeps == [] })
    }
  }

  @Test("two workers run independently")
  func independent() async {
    let (blocked, free) = (WorkerFixture(), WorkerFixture())
    let gate = Gate()
    blocked.change { $0.gate = gate }
    await blocked.running {
      #expect(await eventually { blocked.state.withLock { $0.begun == 1 } })
      await free.running {
        free.plan(in: 0)
        await free.worker.settle()
        #expect(!free.isAnythingDue)
      }
      #expect(blocked.passes == 0)
      gate.open()
    }
  }

  @Test("is woken by the observed changes, and ends the observation when it stops")
  func watch() async {
    let (signal, ended) = (Gate(), Gate())
    let fixture = WorkerFixture { worker in
      await signal.wait()
      worker.wake()
      await ended.openWhenCancelled()
    }
    await fixture.running {
      #expect(await fixture.waitUntilIdle(passes: 1))
      signal.open()
      #expect(await fixture.waitUntilIdle(passes: 2))
      #expect(!ended.isOpen)
    }
    #expect(ended.isOpen)
  }

  @Test("keeps working if the observation fails")
  func watchFails() async {
    let fixture = WorkerFixture { _ in throw WorkerFixture.Failure() }
    await fixture.running {
      #expect(await fixture.waitUntilIdle(passes: 1))
      fixture.worker.wake()
      #expect(await fixture.waitUntilIdle(passes: 2))
    }
  }
}
