import LocalRPC
import Synchronization
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Concurrent bulk work")
struct BulkWorkTests {
  @Test("at most four tasks run at a time, and all of them run, even if some fail")
  func bounded() async throws {
    let running = Mutex((now: 0, most: 0))
    let log = ProgressLog()
    let tasks = (0..<100).map { number in
      BulkTask(object: "\(number)") {
        running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        await Task.yield()
        running.withLock { $0.now -= 1 }
        if number % 7 == 0 { throw DomainError(.internal, "no \(number)") }
        return .changed("did \(number)")
      }
    }
    try await BulkWork.perform(tasks) { log.record($0) }
    #expect(log.isComplete(100) && running.withLock { $0.most } <= BulkWork.parallelism)
    #expect(log.all.last?.failed == 15 && log.messages["14"] == "failed: no 14" && log.messages["15"] == "did 15")
  }

  @Test("a cancelled task starts no further work")
  func cancelled() async throws {
    let begun = Mutex(0)
    let work = Task {
      try await BulkWork.perform(
        (0..<100).map { number in
          BulkTask(object: "\(number)") {
            begun.withLock { $0 += 1 }
            while !Task.isCancelled { await Task.yield() }
            return .changed("stopped")
          }
        }
      ) { _ in }
    }
    while begun.withLock({ $0 }) < BulkWork.parallelism { await Task.yield() }
    work.cancel()
    await #expect(throws: (any Error).self) { try await work.value }
    #expect(begun.withLock { $0 } == BulkWork.parallelism)
  }
}
