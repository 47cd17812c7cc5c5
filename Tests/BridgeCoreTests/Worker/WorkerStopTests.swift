import Foundation
import Logging
import ServiceLifecycle
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Stopping a worker", .timeLimit(.minutes(15)))
struct WorkerStopTests {
  @Test("stops at once while it waits, even after a failure", arguments: [0, 1])
  func whileWaiting(failures: Int) async {
    let fixture = WorkerFixture()
    fixture.change { $0.failures = failures }
    fixture.plan(in: 60)
    let run = Task { await fixture.worker.run() }
    #expect(await eventually { fixture.clock.sleeps == [failures == 0 ? 60 : 10] })
    fixture.worker.stop()
    await run.value
    #expect(fixture.passes == 1)
    #expect(await eventually { fixture.clock.sleeps == [] })
  }

  @Test("lets the running pass end, which can check for the stop, and starts no other")
  func duringPass() async {
    let fixture = WorkerFixture()
    let gate = Gate()
    fixture.change { $0.gate = gate }
    let ended = Gate()
    let run = Task {
      await fixture.worker.run()
      ended.open()
    }
    #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
    fixture.worker.wake()
    fixture.worker.stop()
    for _ in 0..<100 { await Task.yield() }
    #expect(!ended.isOpen)
    gate.open()
    await run.value
    #expect(fixture.state.withLock { $0.begun == 1 && $0.ended == 1 && $0.sawStop && !$0.wasCancelled })
  }

  @Test("cancels a pass that takes longer than the drain time")
  func drain() async {
    let fixture = WorkerFixture(drainTime: .milliseconds(1))
    fixture.change { $0.gate = Gate() }
    let run = Task { await fixture.worker.run() }
    #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
    fixture.worker.stop()
    await run.value
    #expect(fixture.state.withLock { $0.ended == 1 && $0.wasCancelled })
  }

  @Test("stops when it is stopped and cancelled at the same moment")
  func stoppedAndCancelled() async throws {
    for _ in 0..<500 {
      let fixture = WorkerFixture()
      let ended = Gate()
      let run = Task {
        await fixture.worker.run()
        ended.open()
      }
      try #require(await fixture.waitUntilIdle(passes: 1))
      let isCancelled = Gate()
      Thread.detachNewThread {
        run.cancel()
        isCancelled.open()
      }
      fixture.worker.stop()
      try #require(await eventually { isCancelled.isOpen && ended.isOpen })
    }
  }

  @Test("cancels the running pass if the task is cancelled")
  func cancelled() async {
    let fixture = WorkerFixture()
    fixture.change { $0.gate = Gate() }
    let run = Task { await fixture.worker.run() }
    #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
    run.cancel()
    await run.value
    #expect(fixture.state.withLock { $0.ended == 1 && $0.wasCancelled && $0.sawStop })
    fixture.worker.wake()
    #expect(await fixture.worker.settle() == nil)
    #expect(fixture.state.withLock { $0.begun } == 1)
  }

  @Test("ends if it is cancelled while it waits")
  func cancelledWhileWaiting() async {
    let fixture = WorkerFixture()
    let run = Task { await fixture.worker.run() }
    #expect(await fixture.waitUntilIdle(passes: 1))
    run.cancel()
    await run.value
    #expect(fixture.passes == 1)
  }

  @Test("makes no pass after a stop, and releases all waiters")
  func afterwards() async {
    let fixture = WorkerFixture()
    await fixture.running { #expect(await fixture.waitUntilIdle(passes: 1)) }
    fixture.plan(in: 0)
    fixture.worker.wake()
    #expect(await fixture.worker.settle() == nil)
    await fixture.worker.run()
    fixture.worker.stop()
    #expect(fixture.state.withLock { $0.begun } == 1)
  }

  @Test("ends without a pass if it was stopped before it started")
  func neverStarted() async {
    let fixture = WorkerFixture()
    fixture.worker.stop()
    await fixture.worker.run()
    #expect(fixture.state.withLock { $0.begun } == 0)
  }

  @Test("stops gracefully in a service group: the running pass ends without being cancelled")
  func graceful() async throws {
    let fixture = WorkerFixture()
    let gate = Gate()
    fixture.change { $0.gate = gate }
    let group = ServiceGroup(configuration: .init(services: [fixture.worker], logger: Logger(label: "test")))
    let run = Task { try await group.run() }
    #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
    await group.triggerGracefulShutdown()
    // The pass waits at the gate, so that only the stop ends this.
    #expect(await fixture.worker.settle() == nil)
    #expect(fixture.passes == 0)
    gate.open()
    try await run.value
    #expect(fixture.state.withLock { $0.ended == 1 && $0.sawStop && !$0.wasCancelled })
  }

  @Test("services that run concurrently are stopped at the same time, so that their drain times do not add up")
  func concurrent() async throws {
    let fixtures = (0..<3).map { _ in WorkerFixture() }
    let gates = fixtures.map { _ in Gate() }
    for (fixture, gate) in zip(fixtures, gates) { fixture.change { $0.gate = gate } }
    let services = ConcurrentServices(fixtures.map(\.worker))
    let group = ServiceGroup(configuration: .init(services: [services], logger: Logger(label: "test")))
    let run = Task { try await group.run() }
    for fixture in fixtures { #expect(await eventually { fixture.state.withLock { $0.begun == 1 } }) }
    await group.triggerGracefulShutdown()
    // Each was told to stop, although none has ended.
    for fixture in fixtures { #expect(await fixture.worker.settle() == nil) }
    #expect(fixtures.allSatisfy { $0.passes == 0 })
    for gate in gates { gate.open() }
    try await run.value
    for fixture in fixtures { #expect(fixture.state.withLock { $0.ended == 1 && $0.sawStop && !$0.wasCancelled }) }
  }

  @Test("cancels the running pass if the service group's task is cancelled")
  func groupCancelled() async throws {
    let fixture = WorkerFixture()
    fixture.change { $0.gate = Gate() }
    let group = ServiceGroup(configuration: .init(services: [fixture.worker], logger: Logger(label: "test")))
    let run = Task { try await group.run() }
    #expect(await eventually { fixture.state.withLock { $0.begun == 1 } })
    run.cancel()
    _ = await run.result
    #expect(fixture.state.withLock { $0.ended == 1 && $0.wasCancelled })
  }
}
