import TestSupport
import Testing

@testable import BridgeCore

@Suite("Settling a worker", .timeLimit(.minutes(15)))
struct WorkerSettleTests {
  @Test("returns after a pass that began later, with the time of the next one")
  func settles() async {
    let fixture = WorkerFixture()
    let gate = Gate()
    fixture.change { $0.gate = gate }
    await fixture.running {
      #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
      // The running pass has already read the clock, so it does not perform this task.
      fixture.plan(in: 1)
      fixture.plan(in: 60)
      fixture.clock.advance(by: 1)
      async let next = fixture.worker.settle()
      fixture.change { $0.gate = nil }
      gate.open()
      #expect(await next == ManualClock.start.adding(.seconds(60)))
      #expect(!fixture.isAnythingDue && fixture.passes >= 2)
    }
  }

  @Test("returns only when nothing is due, even if a pass leaves due tasks")
  func repeats() async {
    let clock = ManualClock()
    let left = Box(3)
    let worker = Worker("test", clock: clock, logger: .init(label: "test")) {
      left.update { $0 -= 1 }
      return left.value > 0 ? clock.now() : nil
    }
    #expect(await worker.settle() == nil)
    #expect(left.value == 0)
  }

  @Test("makes the pass itself if the worker was not started, and schedules no other")
  func notStarted() async {
    let fixture = WorkerFixture()
    fixture.plan(in: 0)
    fixture.plan(in: 60)
    #expect(await fixture.worker.settle() == ManualClock.start.adding(.seconds(60)))
    #expect(fixture.passes == 1 && fixture.clock.sleeps == [])
  }

  @Test("returns the time of the retry if the pass fails")
  func failure() async {
    let fixture = WorkerFixture()
    fixture.change { $0.failures = 1 }
    #expect(await fixture.worker.settle() == ManualClock.start.adding(.seconds(10)))
    #expect(await fixture.worker.settle() == nil)
  }

  @Test("returns when the worker stops, for callers that wait for the running pass and for the next one")
  func stopped() async {
    let fixture = WorkerFixture()
    let gate = Gate()
    fixture.change { $0.gate = gate }
    async let first = fixture.worker.settle()
    #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
    let second = Task { await fixture.worker.settle() }
    for _ in 0..<100 { await Task.yield() }
    fixture.worker.stop()
    #expect(await second.value == nil)
    gate.open()
    #expect(await first == nil)
    #expect(fixture.passes == 1)
  }

  @Test("many callers share passes")
  func shared() async {
    let fixture = WorkerFixture()
    let gate = Gate()
    fixture.change { $0.gate = gate }
    await withTaskGroup(of: Void.self) { callers in
      callers.addTask { await fixture.worker.settle() }
      _ = await eventually { fixture.state.withLock { $0.begun == 1 } }
      for _ in 0..<50 { callers.addTask { await fixture.worker.settle() } }
      for _ in 0..<1_000 { await Task.yield() }
      gate.open()
    }
    #expect((2...51).contains(fixture.passes) && fixture.state.withLock { $0.mostUnderWay } == 1)
  }

  @Test("generated: there is one pass at a time, nothing is due after settling, no task is lost, and every run ends")
  func sequences() async {
    var random = TestSupport.SeededGenerator()
    for _ in 0..<200 {
      let fixture = WorkerFixture()
      let worker = fixture.worker
      let run = Task { await worker.run() }
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1:
          worker.wake()
        case 2:
          fixture.plan(in: Int.random(in: 0...90, using: &random))
          worker.wake()
        case 3:
          fixture.clock.advance(by: Int.random(in: 0...60, using: &random))
        case 4:
          fixture.change { $0.failures = 1 }
          worker.wake()
        case 5:
          await Task.yield()
        default:
          fixture.change { $0.failures = 0 }
          let next = await worker.settle()
          #expect(!fixture.isAnythingDue)
          #expect(next == fixture.state.withLock { $0.planned.min() })
        }
      }
      // Everything planned is done in time without further wake-ups.
      fixture.change { $0.failures = 0 }
      #expect(
        await eventually {
          fixture.clock.advance(by: 60)
          return fixture.state.withLock { $0.planned.isEmpty }
        })
      #expect(await eventually { fixture.passes > 0 })
      worker.stop()
      await run.value
      let (begun, ended, most) = fixture.state.withLock { ($0.begun, $0.ended, $0.mostUnderWay) }
      #expect(begun == ended && most == 1)
      fixture.plan(in: 0)
      worker.wake()
      #expect(await worker.settle() == nil)
      #expect(fixture.state.withLock { $0.begun } == begun)
    }
  }
}
