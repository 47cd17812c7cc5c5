import TestSupport
import Testing

@testable import LocalRPC

@Suite("Event loop", .timeLimit(.minutes(15)))
struct EventLoopTests {
  #if DEBUG
    @Test("Code confined to the loop traps in debug builds if another thread calls it")
    func wrongThread() async {
      await #expect(processExitsWith: .failure) {
        let loop = try EventLoop(name: "wrong-thread")
        loop.schedule(after: .seconds(60)) {}
        loop.stop()
      }
    }
  #endif

  @Test("The same code runs on the loop's thread")
  func rightThread() async throws {
    let loop = try EventLoop(name: "right-thread")
    let fired = Gate()
    loop.perform { loop.schedule(after: .milliseconds(1)) { fired.open() } }
    await fired.wait()
    loop.stop()
  }

  @Test("A loop that has ended runs no more work and belongs to no thread")
  func ended() async throws {
    let loop = try EventLoop(name: "ended")
    loop.stop()
    #expect(await eventually { !loop.perform {} })
    #expect(!loop.isCurrent)
  }
}
