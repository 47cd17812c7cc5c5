import ConnectWise
import CurlTransport
import Synchronization
import TestSupport
import Testing

@testable import BridgeCore
@testable import LocalRPC

@Suite("The lookups' share of the budget", .timeLimit(.minutes(15)))
struct LookupShareTests {
  /// A clock that advances only by sleeping.
  private final class Clock: Sendable {
    private let time = Mutex(Duration.zero)
    var now: Duration { time.withLock { $0 } }
    var source: TimeSource {
      TimeSource(now: { self.now }, sleep: { duration in self.time.withLock { $0 += duration } }, random: { 0.5 })
    }
  }

  private func call(_ uid: UInt32, _ method: String) -> ServerCall {
    ServerCall(peer: Peer(uid: uid, gid: 0, pid: 1, groups: []), method: method, metadata: Metadata(), deadline: nil)
  }

  private func lookUp(_ share: LookupShare, as call: ServerCall?, _ count: Int) async throws {
    try await ServerCall.$current.withValue(call) {
      for _ in 0..<count { try await share.run(requestsPerMinute: 900) { () async throws(ConnectWiseError) in } }
    }
  }

  @Test("A user's lookups get a tenth of the budget, and all users' together get half")
  func budget() async throws {
    let clock = Clock()
    let share = LookupShare(time: clock.source)
    try await lookUp(share, as: call(1000, "cwlink.v1.ProductService/ListCatalogItems"), 180)
    #expect(clock.now > .seconds(60) && clock.now < .seconds(130), "\(clock.now)")
    let before = clock.now
    for uid: UInt32 in 1001..<1041 { try await lookUp(share, as: call(uid, "cwlink.v1.CustomerService/VerifyCompany"), 25) }
    // 1,000 lookups at 450 a minute.
    #expect(clock.now - before > .seconds(100), "\(clock.now - before)")
  }

  @Test("The daemon's own requests and other methods do not wait")
  func others() async throws {
    let clock = Clock()
    let share = LookupShare(time: clock.source)
    try await lookUp(share, as: nil, 2000)
    try await lookUp(share, as: call(1000, "cwlink.v1.BillingService/StreamPlan"), 2000)
    #expect(clock.now == .zero)
  }

  @Test("Users who wait for their share keep nobody else from looking up")
  func waitingForTheShare() async throws {
    let (asleep, awake) = (Box(0), Gate())
    let time = TimeSource(
      now: { .zero },
      sleep: { _ in
        asleep.update { $0 += 1 }
        await awake.wait()
      }, random: { 0.5 })
    let share = LookupShare(time: time)
    // Together they use less than the burst of all users.
    let tasks = [1000, 1001].map { (uid: UInt32) in
      Task { try await self.lookUp(share, as: self.call(uid, "cwlink.v1.ProductService/ListCatalogItems"), 10) }
    }
    #expect(await eventually { asleep.value == 2 }, "each has used up its burst")
    try await lookUp(share, as: call(1003, "cwlink.v1.ProductService/ListCatalogItems"), 1)
    awake.open()
    for task in tasks { try await task.value }
  }

  @Test("A user has one lookup in progress, all users have two, and others take turns with a user who has many")
  func parallel() async throws {
    let share = LookupShare(time: Clock().source)
    let (gate, entered) = (Gate(), Box<[UInt32]>([]))
    func start(_ uid: UInt32) -> Task<Void, any Error> {
      let call = call(uid, "cwlink.v1.ProductService/ListCatalogItems")
      return Task {
        try await ServerCall.$current.withValue(call) {
          try await share.run(requestsPerMinute: 900) { () async throws(ConnectWiseError) in
            entered.update { $0.append(uid) }
            await gate.wait()
          }
        }
      }
    }
    var tasks = (0..<20).map { _ in start(1000) }
    #expect(await eventually { entered.value == [1000] })
    tasks.append(start(1001))
    #expect(await eventually { entered.value == [1000, 1001] })
    tasks.append(start(1002))
    gate.open()
    for task in tasks { try await task.value }
    #expect(entered.value.firstIndex(of: 1002).map { $0 <= 4 } == true, "\(entered.value)")
  }
}
