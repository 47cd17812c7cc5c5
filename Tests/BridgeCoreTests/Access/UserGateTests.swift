import BridgeCore
import TestSupport
import Testing

@Suite("Taking turns by user", .timeLimit(.minutes(15)))
struct UserGateTests {
  private struct Ended: Error {}

  private struct Counts {
    var all = 0
    var users: [UInt32: Int] = [:]
    var worst = 0
    var worstUser = 0
    var done = 0
    var cancelled = 0
  }

  @Test("A user with one operation waits for no more than the operations in progress and one of each other user")
  func turns() async throws {
    let gate = UserGate(perUser: 2, total: 2)
    let (open, order, entered) = (Gate(), Box<[String]>([]), Box(0))
    func start(_ uid: UInt32, _ name: String) -> Task<Void, any Error> {
      Task {
        try await gate.run(uid, cancelled: Ended()) { () async throws(Ended) in
          entered.update { $0 += 1 }
          order.update { $0.append(name) }
          await open.wait()
        }
      }
    }
    var tasks = [start(1000, "a"), start(1000, "a")]
    #expect(await eventually { entered.value == 2 })
    for _ in 0..<50 { tasks.append(start(1000, "a")) }
    #expect(await eventually { gate.waitingCount == 50 })
    tasks.append(start(1001, "b"))
    #expect(await eventually { gate.waitingCount == 51 })
    open.open()
    for task in tasks { try await task.value }
    // Two were in progress, and two of those who waited were admitted together at most.
    #expect(order.value.firstIndex(of: "b").map { $0 <= 4 } == true, "\(order.value)")
    #expect(order.value.count == 53)
  }

  @Test("Never more than allowed for a user and in total; all are performed, and the cancelled ones leave the line")
  func limits() async throws {
    let gate = UserGate(perUser: 2, total: 3)
    let most = Box(Counts())
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<400 {
        let uid = UInt32(index % 5)
        group.addTask {
          let task = Task {
            try await gate.run(uid, cancelled: Ended()) { () async throws(Ended) in
              most.update {
                $0.all += 1
                $0.users[uid, default: 0] += 1
                $0.worst = max($0.worst, $0.all)
                $0.worstUser = max($0.worstUser, $0.users[uid] ?? 0)
              }
              for _ in 0..<3 { await Task.yield() }
              most.update {
                $0.all -= 1
                $0.users[uid, default: 0] -= 1
                $0.done += 1
              }
            }
          }
          if index.isMultiple(of: 7) { task.cancel() }
          do { try await task.value } catch { most.update { $0.cancelled += 1 } }
        }
      }
    }
    let result = most.value
    #expect(result.worst <= 3 && result.worstUser <= 2)
    #expect(result.done + result.cancelled == 400)
    #expect(gate.waitingCount == 0)
    #expect(try await gate.run(1, cancelled: Ended()) { () async throws(Ended) in 7 } == 7)
  }
}
