import ServiceSupport
import TestSupport
import Testing

@Suite("Quiet time", .timeLimit(.minutes(15)))
struct QuietTimeTests {
  @Test("the work is done once after many interruptions, and once more after the next one")
  func once() async throws {
    let done = Box(0)
    let quiet = QuietTime(.milliseconds(500)) { done.update { $0 += 1 } }
    for _ in 0..<10 { quiet.interrupt() }
    #expect(await eventually { done.value == 1 })
    quiet.interrupt()
    #expect(await eventually { done.value == 2 })
  }

  @Test("nothing is done while the last interruption is not long ago")
  func quietFirst() async throws {
    let done = Box(0)
    let quiet = QuietTime(.seconds(3_600)) { done.update { $0 += 1 } }
    for _ in 0..<100 {
      quiet.interrupt()
      await Task.yield()
    }
    #expect(done.value == 0)
  }
}
